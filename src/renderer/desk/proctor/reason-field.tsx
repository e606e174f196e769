import { Textarea } from '@mantine/core';
import { useWords } from '../../ui/messages/language-context.tsx';
import { actionWords } from './action-words.ts';

export const LEAST_REASON = 3;

/** A reason, with common ones to begin from. */
export function ReasonField({
  label,
  value,
  onChange,
  common = [],
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly common?: readonly string[];
}) {
  const words = useWords(actionWords);
  return (
    <div className="reason">
      {common.length === 0 ? undefined : (
        <div className="reason-common">
          {common.map((text) => (
            <button key={text} type="button" className="chip" onClick={() => onChange(text)}>
              {text}
            </button>
          ))}
        </div>
      )}
      <Textarea
        data-autofocus
        label={label}
        description={words.reasonShort}
        value={value}
        maxLength={2000}
        rows={2}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
