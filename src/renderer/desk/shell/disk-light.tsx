import type { CenterState } from '../../../shared/desk.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { bytesText, clockText } from '../../ui/numbers/format.ts';
import { StateWord } from '../../ui/state/state-tag.tsx';
import { useBooths, useLink, useSeenAt } from '../desk-context.tsx';
import { useAttention } from '../proctor/use-attention.ts';
import { shellWords } from './shell-words.ts';

/** Is everything on disk? An age while something is being written, the clock time of the last write otherwise. */
export function DiskLight({ storage }: { readonly storage: CenterState['storage'] }) {
  // The center tells of its own changes only; the booths tell of every commit.
  const commits = (useBooths() ?? []).map(({ durableAt }) => durableAt ?? 0);
  const words = useWords(shellWords);
  const link = useLink();
  const now = useSeenAt(500);
  const late = useAttention().trouble.flatMap(({ trouble, since }) =>
    trouble === 'diskLate' && since !== undefined ? [since] : [],
  );
  if (link.state === 'lost') return <StateWord state="linkLost" word={words.noLink} />;
  if (storage.state === 'low') return <StateWord state="diskLate" word={words.diskLow(bytesText(storage.freeBytes))} />;
  if (storage.state === 'full') return <StateWord state="diskFailed" word={words.diskFull} />;
  if (storage.state === 'failed') return <StateWord state="diskFailed" word={words.diskFailed} />;
  // One booth that is late counts more than others that are not.
  if (late.length > 0) {
    const seconds = Math.max(0, now - Math.min(...late)) / 1000;
    return <StateWord state="diskLate" word={words.notOnDisk(words.seconds(seconds.toFixed(0)))} />;
  }
  const lastCommitAt = Math.max(storage.lastCommitAt ?? 0, ...commits);
  if (lastCommitAt === 0) return <StateWord state="onDisk" word={words.nothingToSave} />;
  const age = Math.max(0, now - lastCommitAt) / 1000;
  const word =
    age < 10 ? words.savedAgo(words.seconds(age.toFixed(age < 3 ? 1 : 0))) : words.savedAt(clockText(lastCommitAt));
  return <StateWord state="onDisk" word={word} />;
}
