import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icons/icon.tsx';
import type { IconName } from '../../ui/icons/icon-shapes.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { queueOf } from '../assessor/review-queue.ts';
import { useSittings } from '../desk-context.tsx';
import { useAttention } from '../proctor/use-attention.ts';
import { Mark } from './mark.tsx';
import { shellWords } from './shell-words.ts';

/** Only places that exist, in the order of a day's work. */
export const PLACES = [
  { to: '/practise', name: 'practise', icon: 'target' },
  { to: '/booths', name: 'booths', icon: 'layout-grid' },
  { to: '/review', name: 'review', icon: 'eye' },
  { to: '/credentials', name: 'credentials', icon: 'certificate' },
  { to: '/packs', name: 'packs', icon: 'notebook' },
  { to: '/audit', name: 'audit', icon: 'list-check' },
  { to: '/settings', name: 'settings', icon: 'settings' },
] as const satisfies readonly { to: string; name: keyof typeof shellWords.en; icon: IconName }[];

export function Rail() {
  const words = useWords(shellWords);
  const trouble = useAttention().trouble.length;
  const waiting = queueOf(useSittings() ?? []).length;
  const counts: Readonly<Record<string, number>> = { '/booths': trouble, '/review': waiting };
  return (
    <nav className="rail" aria-label={words.rail} data-region="rail" tabIndex={-1}>
      <Mark size={28} />
      {PLACES.map(({ to, name, icon }) => {
        const count = counts[to] ?? 0;
        return (
          <Link key={to} to={to} className="rail-place" title={words[name]}>
            <span className="rail-icon">
              <Icon name={icon} size={20} />
              {count > 0 ? <span className="rail-count">{count}</span> : undefined}
            </span>
            <span className="rail-name">{words[name]}</span>
            {count > 0 ? <span className="hidden-text">{words.needYou(count)}</span> : undefined}
          </Link>
        );
      })}
    </nav>
  );
}
