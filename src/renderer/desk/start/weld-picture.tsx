/** The coupon, drawn: plates, the bead so far and the arc at its end. */
export function WeldPicture({ title }: { readonly title: string }) {
  return (
    <svg
      className="weld-picture"
      viewBox="0 0 780 300"
      role="img"
      aria-label={title}
      preserveAspectRatio="xMidYMid slice"
    >
      <rect width="780" height="300" className="weld-ground" />
      <path d="M110 250L230 168L600 226L590 330L390 330z" className="weld-plate-top" />
      <path d="M212 46L626 70L600 236L230 180z" className="weld-plate-web" />
      <path d="M212 46L626 70L630 66L214 42z" className="weld-plate-edge" />
      <path d="M224 166Q330 176 440 196L446 214Q330 196 226 186z" className="weld-bead" />
      {Array.from({ length: 26 }, (_, i) => 228 + i * 8.4).map((x) => (
        <path key={x} d={`M${x} ${167 + (x - 228) * 0.13}q5 8 0 19`} className="weld-ripple" />
      ))}
      <circle cx="452" cy="204" r="74" className="weld-glow" />
      <circle cx="452" cy="204" r="34" className="weld-glow" />
      <path d="M60 -6C210 -10 330 20 404 112L380 136C320 60 210 34 60 40z" className="weld-cable" />
      <path d="M404 108L470 176L446 200L378 138z" className="weld-nozzle" />
      <circle cx="458" cy="196" r="9" className="weld-arc" />
    </svg>
  );
}
