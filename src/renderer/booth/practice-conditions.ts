import { Conditions } from '../../core/recording/header.ts';

/** Where a tab keeps what was chosen for practice: for the next weld and after a reload, not for the next person. */
const KEPT = 'proofbench-practice-conditions';

/** What practice begins with: what was chosen in this tab before, else what the device asks for. */
export function practiceConditions(storage: Storage, lessMotion: boolean): Conditions {
  const fresh: Conditions = {
    hand: 'right',
    posture: 'standing',
    reducedMotion: lessMotion,
    captions: false,
    extraTimePercent: 0,
  };
  const kept = Conditions.safeParse(parsed(storage.getItem(KEPT) ?? ''));
  return kept.success ? kept.data : fresh;
}

export const keepConditions = (storage: Storage, conditions: Conditions): void =>
  storage.setItem(KEPT, JSON.stringify(conditions));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
