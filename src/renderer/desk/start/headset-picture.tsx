/** A headset that shows a six-digit code. Decoration: the heading says the same. */
export function HeadsetPicture() {
  return (
    <svg className="headset-picture" viewBox="0 0 290 110" aria-hidden="true">
      <path
        d="M62 8h166a12 12 0 0 1 12 12v62a14 14 0 0 1-14 14h-30c-22 0-24-32-51-32s-29 32-51 32H64a14 14 0 0 1-14-14V20A12 12 0 0 1 62 8z"
        fill="var(--raised)"
        stroke="var(--line2)"
        strokeWidth="2"
      />
      <path d="M50 38C30 38 12 48 8 64M240 38c20 0 38 10 42 26" fill="none" stroke="var(--line2)" strokeWidth="2" />
      <rect x="88" y="32" width="114" height="26" rx="4" fill="var(--accent-soft)" />
      {[113, 123, 133, 157, 167, 177].map((x) => (
        <circle key={x} cx={x} cy="45" r="2.8" fill="var(--accent)" />
      ))}
    </svg>
  );
}
