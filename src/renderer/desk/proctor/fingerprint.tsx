const BYTES_PER_LINE = 16;

/** A certificate's fingerprint in lines of sixteen bytes, as browsers show it, so that it is compared line by line. */
export function Fingerprint({ text }: { readonly text: string }) {
  const bytes = text.split(':');
  const lines = [bytes.slice(0, BYTES_PER_LINE), bytes.slice(BYTES_PER_LINE)].filter((line) => line.length > 0);
  return (
    <code className="fingerprint">
      {lines.map((line) => (
        <span key={line.join(':')} className="block">
          {line.join(' ')}
        </span>
      ))}
    </code>
  );
}
