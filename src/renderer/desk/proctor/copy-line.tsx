import { useState } from 'react';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { boothsWords } from './booths-words.ts';

/** A line to be typed or copied elsewhere. */
export function CopyLine({ text, large = false }: { readonly text: string; readonly large?: boolean }) {
  const words = useWords(boothsWords);
  const [copied, setCopied] = useState(false);
  return (
    <span className="copy-line">
      <code className={large ? 'copy-large' : undefined}>{text}</code>
      <button
        type="button"
        className="icon-button"
        aria-label={`${copied ? words.copied : words.copy}: ${text}`}
        title={copied ? words.copied : words.copy}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        <Icon name={copied ? 'check' : 'copy'} size={16} />
      </button>
    </span>
  );
}
