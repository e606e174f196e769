import { Fault } from '../base/fault.ts';

/**
 * States of a sitting. `created`: candidate, pack and booth are chosen. `authorised`: identity seen, scorer frozen, booth told.
 * `inProgress`: warm-up or an attempt runs. `paused`: clock stands, for a reason. `submitted`: all attempts are in, an assessor
 * has to decide. `decided` ends it; `stopped` ends it without a decision being due (illness, evacuation) and may still be decided void.
 */
export const SITTING_STATES = [
  'created',
  'authorised',
  'inProgress',
  'paused',
  'submitted',
  'decided',
  'stopped',
] as const;
export type SittingState = (typeof SITTING_STATES)[number];

export const SITTING_ACTIONS = ['authorise', 'begin', 'pause', 'resume', 'submit', 'stop', 'decide'] as const;
export type SittingAction = (typeof SITTING_ACTIONS)[number];

const NEXT: { readonly [S in SittingState]: { readonly [A in SittingAction]?: SittingState } } = {
  created: { authorise: 'authorised', stop: 'stopped' },
  authorised: { begin: 'inProgress', stop: 'stopped' },
  inProgress: { pause: 'paused', submit: 'submitted', stop: 'stopped' },
  paused: { resume: 'inProgress', submit: 'submitted', stop: 'stopped' },
  submitted: { decide: 'decided' },
  decided: {},
  stopped: { decide: 'decided' },
};

/** The state `action` leads to. Throws `sitting-action-not-possible` where it leads nowhere. */
export function nextSittingState(state: SittingState, action: SittingAction): SittingState {
  const next = NEXT[state][action];
  if (next === undefined)
    throw new Fault('sitting-action-not-possible', `A sitting that is ${state} can not ${action}.`);
  return next;
}

/** What a person may do now, for buttons that only offer what works. */
export const possibleActions = (state: SittingState): readonly SittingAction[] =>
  SITTING_ACTIONS.filter((action) => NEXT[state][action] !== undefined);
