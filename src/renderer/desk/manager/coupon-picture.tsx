/** The T-fillet coupon with its sizes and the fillet's symbol. Decoration: the sentence beneath says the same. */
export function CouponPicture({
  lengthMm,
  plateMm,
  legMm,
}: {
  readonly lengthMm: string;
  readonly plateMm: string;
  readonly legMm: string;
}) {
  return (
    <svg className="coupon-picture" viewBox="0 0 320 134" aria-hidden="true">
      <path d="M22 86L40 70H236L218 86z" className="coupon-face" />
      <path d="M22 86H218V93H22z" className="coupon-edge" />
      <path d="M218 86L236 70V77L218 93z" className="coupon-edge" />
      <path d="M40 26H210V72H40z" className="coupon-web" />
      <path d="M40 26L45 22H215L210 26z" className="coupon-edge" />
      <path d="M210 26L215 22V68L210 72z" className="coupon-edge" />
      <path d="M40 70H210L206 76H38z" className="coupon-weld" />
      <path d="M22 104H218M22 100v8M218 100v8" className="coupon-line" />
      <text x="120" y="122" textAnchor="middle" className="chart-label">
        {lengthMm} mm
      </text>
      <text x="244" y="88" className="chart-label">
        {plateMm} mm
      </text>
      <path d="M212 70L250 40H314" className="coupon-line" />
      <path d="M268 40V52L280 40z" className="coupon-line" />
      <text x="252" y="54" className="chart-label">
        {legMm}
      </text>
      <text x="286" y="54" className="chart-label">
        {lengthMm}
      </text>
    </svg>
  );
}
