import { useWords } from '../../ui/messages/language-context.tsx';
import { boothsWords } from './booths-words.ts';

/** The keys of the wall, said where they act. */
export function BoothKeys({ highest }: { readonly highest: number }) {
  const words = useWords(boothsWords);
  const keys = [
    ['P', words.pause],
    ['R', words.resume],
    ['T', words.time],
    ['I', words.irregularity],
  ] as const;
  return (
    <p className="keys-hint">
      <span>
        <kbd>1</kbd>
        {highest > 1 ? (
          <>
            –<kbd>{highest}</kbd>
          </>
        ) : undefined}{' '}
        {words.choose}
      </span>
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
