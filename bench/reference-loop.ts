/** Always the same work, so that a slow machine is seen as one: 20 million dependent multiplications and roots. */
export function referenceLoop(): number {
  let value = 1;
  for (let i = 0; i < 20_000_000; i++) value = Math.sqrt(value * 1.000_001 + 1);
  return value;
}
