import type { Pack } from '../../core/assessment/pack.ts';
import { textIn } from '../ui/messages/language.ts';
import { useLanguage } from '../ui/messages/language-context.tsx';
import { useLoaded } from './desk-context.tsx';

/** The title of a task of a pack; its id until packs are loaded, or where the pack is gone. */
export function useTaskTitle(): (row: { readonly pack: string; readonly task: string }) => string {
  const language = useLanguage();
  const packs = useLoaded('packs', (desk) => desk.packs.list());
  const known: readonly Pack[] = packs.state === 'there' ? packs.value.map(({ pack }) => pack) : [];
  return ({ pack, task }) => {
    const title = known.find(({ id }) => id === pack)?.tasks.find(({ id }) => id === task)?.title;
    return title === undefined ? task : textIn(title, language);
  };
}
