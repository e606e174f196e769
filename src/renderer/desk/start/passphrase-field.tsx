import { PasswordInput } from '@mantine/core';
import { useWords } from '../../ui/messages/language-context.tsx';
import { startWords } from './start-words.ts';

/** A passphrase: hidden, and shown on demand, by keyboard too. */
export function PassphraseField({
  label,
  value,
  isNew = false,
  autoFocus = false,
  description,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
  readonly description?: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords(startWords);
  return (
    <PasswordInput
      autoFocus={autoFocus}
      label={label}
      description={description}
      value={value}
      maxLength={200}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': words.showPassphrase }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
