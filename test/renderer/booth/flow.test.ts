import { describe, expect, test } from 'vitest';
import type { AttemptId, BoothId, SittingId } from '../../../src/core/base/ids.ts';
import { type BoothState, newBoothState } from '../../../src/renderer/booth/booth-state.ts';
import { onBack, onGone, onHostMessage, onNotPaired } from '../../../src/renderer/booth/flow.ts';
import { promptWords } from '../../../src/renderer/booth/words/prompt-words.ts';
import { type Assignment, BOOTH_PROTOCOL, type ToBooth } from '../../../src/shared/booth.ts';
import { readPack } from '../../support/golden.ts';
import { sampleHeader } from '../../support/recordings.ts';

const { pack } = readPack('gmaw-2f-fillet');
const header = sampleHeader({ attempt: '0b9f2c1e-6c39-4d8a-9f0e-5d1c8e3a7b42' as AttemptId });
const assignment: Assignment = {
  sitting: '5f0c5a4e-0a1b-4c2d-8e3f-9a7b6c5d4e3f' as SittingId,
  candidateName: 'Ada',
  pack,
  task: pack.tasks[0]!.id,
  conditions: { hand: 'left', posture: 'seated', reducedMotion: true, captions: false, extraTimePercent: 25 },
  sample: false,
  next: 'attempt',
  endsAtS: 750,
};
const welcome = (open: Extract<ToBooth, { type: 'welcome' }>['open']): ToBooth => ({
  type: 'welcome',
  protocol: BOOTH_PROTOCOL,
  booth: '5f0c5a4e-0a1b-4c2d-8e3f-9a7b6c5d4e40' as BoothId,
  boothName: 'Booth 1',
  center: '',
  language: 'en',
  assignment,
  open,
});
const open = { header, frames: 500, events: 3, paused: false };
const fresh = (): BoothState => newBoothState('flat', false, 'en');
const working = (): BoothState => ({ ...fresh(), phase: 'working', assignment });

describe('a page that was loaded again during a supervised attempt', () => {
  test('says so, and what is safe; the attempt does not begin anew', () => {
    const after = onHostMessage(fresh(), welcome(open), undefined);
    expect(after).toMatchObject({ phase: 'broken', broken: 'reloaded' });
    for (const words of Object.values(promptWords)) expect(words.broken.reloaded.length).toBeGreaterThan(80);
  });

  test('is told apart from an attempt the desk ended, and from a booth the desk does not know any more', () => {
    expect(onHostMessage(working(), welcome(null), header.attempt)).toMatchObject({ phase: 'broken', broken: 'ended' });
    expect(onNotPaired(working())).toMatchObject({ phase: 'broken', broken: 'notPaired' });
  });

  test('a page that still has the attempt works on after a lost link', () => {
    const after = onHostMessage({ ...working(), linkUp: false }, welcome(open), header.attempt);
    expect(after).toMatchObject({ phase: 'working', linkUp: true });
  });
});

describe('a page out of sight', () => {
  test('is told to the candidate with its seconds, while working alone', () => {
    const gone = onGone(working(), 'hidden', 10_000);
    expect(gone.away).toMatchObject({ over: false });
    expect(onBack(gone, 22_400).away).toMatchObject({ over: true, seconds: 12 });
    expect(onGone(fresh(), 'hidden', 10_000).away).toBeUndefined();
  });

  test('what was agreed for the sitting holds from the start: hand, posture, less motion', () => {
    expect(onHostMessage(fresh(), welcome(null), undefined).conditions).toEqual(assignment.conditions);
  });
});
