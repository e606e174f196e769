import { Pack } from '../../core/assessment/pack.ts';

/** The packs this build ships, so that practice needs no host. */
const shipped = import.meta.glob<unknown>('../../../assessments/*/assessment.json', { eager: true, import: 'default' });

/** The pack of that id, or the first one. */
export function practicePack(id: string | undefined): Pack {
  const packs = Object.values(shipped).map((raw) => Pack.parse(raw));
  const pack = packs.find((candidate) => candidate.id === id) ?? packs[0];
  if (pack === undefined) throw new Error('This build ships no assessment pack.');
  return pack;
}
