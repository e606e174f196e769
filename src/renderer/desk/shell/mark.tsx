/** The product's sign: a fillet in a frame. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect x="1" y="1" width="26" height="26" rx="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M9 7v12h12" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="M10 12v6.2h6.2a6.5 6.5 0 0 0 -6.2 -6.2z" fill="var(--accent)" />
    </svg>
  );
}
