import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nextSittingState,
  possibleActions,
  SITTING_ACTIONS,
  SITTING_STATES,
  type SittingAction,
  type SittingState,
} from '../../../src/core/sitting/states.ts';

const action = fc.constantFrom(...SITTING_ACTIONS);

/** Does what is possible of a row of actions. Returns every state on the way. */
function walk(actions: readonly SittingAction[]): SittingState[] {
  const states: SittingState[] = ['created'];
  for (const one of actions) {
    const now = states[states.length - 1]!;
    if (possibleActions(now).includes(one)) states.push(nextSittingState(now, one));
  }
  return states;
}

test('[S1] the straight way leads from created to decided', () => {
  const way = walk(['authorise', 'begin', 'pause', 'resume', 'submit', 'decide']);
  expect(way).toEqual(['created', 'authorised', 'inProgress', 'paused', 'inProgress', 'submitted', 'decided']);
});

test('[S1] nothing is in progress that was not authorised, and nothing decided that was neither submitted nor stopped', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const states = walk(actions);
      const first = (state: SittingState): number => states.indexOf(state);
      if (first('inProgress') >= 0) expect(first('authorised')).toBeLessThan(first('inProgress'));
      if (first('authorised') < 0) expect(first('submitted')).toBe(-1);
      if (first('decided') >= 0) expect(['submitted', 'stopped']).toContain(states[first('decided') - 1]);
    }),
  );
});

test('[S2] [S3] what is offered is accepted, what is not is refused', () => {
  for (const state of SITTING_STATES)
    for (const one of SITTING_ACTIONS)
      if (possibleActions(state).includes(one)) expect(SITTING_STATES).toContain(nextSittingState(state, one));
      else expect(() => nextSittingState(state, one)).toThrow(`A sitting that is ${state} can not ${one}.`);
});

test('[S4] nothing leads out of decided', () => {
  expect(possibleActions('decided')).toEqual([]);
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const states = walk(actions);
      expect(states.filter((state) => state === 'decided').length).toBeLessThanOrEqual(1);
      expect(states.indexOf('decided')).toBeOneOf([-1, states.length - 1]);
    }),
  );
});
