import { describe, expect, test } from 'vitest';
import {
  BATTERY_LOW,
  DISK_LATE_MS,
  nextNumber,
  TROUBLES,
  wallOf,
} from '../../../src/renderer/desk/proctor/attention.ts';
import { restingDisk, stateWord, troubleTitle } from '../../../src/renderer/desk/proctor/booth-lines.ts';
import { boothsWords } from '../../../src/renderer/desk/proctor/booths-words.ts';
import type { BoothCard, SittingRow } from '../../../src/shared/desk.ts';
import { sampleId } from './support/sample-attempt.ts';
import { boothId, card, sittingRow } from './support/sample-center.ts';

const NOW = 1_800_000_000_000;
const at = (n: number, changes: Partial<BoothCard> = {}): BoothCard =>
  card(n, { sitting: sampleId.sitting(n), attempt: sampleId.attempt(n), durableAt: NOW, ...changes }, NOW);
const working = (n: number, changes: Partial<SittingRow> = {}): SittingRow =>
  sittingRow(n, changes.state ?? 'inProgress', changes, NOW);
const troubleOf = (booth: BoothCard, sitting: SittingRow | undefined, storage: 'ok' | 'full' = 'ok') => {
  const { trouble } = wallOf([booth], sitting === undefined ? [] : [sitting], storage, NOW);
  return trouble[0]?.trouble;
};

describe('what a booth needs a person for', () => {
  test.each([
    ['a lost link', at(1, { linked: false, since: NOW - 48_000 }), working(1), 'linkLost'],
    ['nothing newer on disk', at(1, { durableAt: NOW - DISK_LATE_MS - 1 }), working(1), 'diskLate'],
    ['a raised hand', at(1, { handUp: true, handUpSince: NOW - 3000 }), working(1), 'handUp'],
    ['a low battery', at(1, { battery: BATTERY_LOW - 1 }), working(1), 'batteryLow'],
    ['poor tracking', at(1, { trackedPercent: 60 }), working(1), 'trackingPoor'],
    ['time that is over', at(1), working(1, { usedS: 600, allowedS: 600 }), 'overTime'],
    ['a pause', at(1), working(1, { state: 'paused', pausedSince: NOW - 6000 }), 'paused'],
    [
      'a missing authorisation',
      at(1, { attempt: null, durableAt: null }),
      working(1, { state: 'created' }),
      'toAuthorise',
    ],
  ])('%s', (_what, booth, sitting, expected) => {
    expect(troubleOf(booth, sitting)).toBe(expected);
  });

  test('a disk that refuses writes, where something is being recorded', () => {
    expect(troubleOf(at(1), working(1), 'full')).toBe('diskFailed');
    expect(troubleOf(at(1, { attempt: null, durableAt: null }), working(1), 'full')).toBeUndefined();
  });

  test('the limits themselves are no trouble', () => {
    expect(troubleOf(at(1, { durableAt: NOW - DISK_LATE_MS }), working(1))).toBeUndefined();
    expect(troubleOf(at(1, { battery: BATTERY_LOW }), working(1))).toBeUndefined();
    expect(troubleOf(at(1, { trackedPercent: 90 }), working(1))).toBeUndefined();
  });

  test('what the booth has not told is no trouble', () => {
    const silent = { battery: null, framesPerSecond: null, missedFrames: null, trackedPercent: null };
    expect(troubleOf(at(1, silent), working(1))).toBeUndefined();
  });

  test('an empty booth that is switched off is none', () => {
    expect(troubleOf(card(1, { linked: false }, NOW), undefined)).toBeUndefined();
  });
});

describe('a booth with several troubles', () => {
  test('is sorted by the worst and names the others: a raised hand hides no disk that refuses', () => {
    const booth = at(1, { handUp: true, handUpSince: NOW - 3000, battery: 9 });
    const [view] = wallOf([booth], [working(1)], 'full', NOW).trouble;
    expect(view?.trouble).toBe('diskFailed');
    expect(view?.also.map(({ trouble }) => trouble)).toEqual(['handUp', 'batteryLow']);
  });

  test('says that the clock is held, whatever else there is', () => {
    const [view] = wallOf(
      [at(1, { battery: 9 })],
      [working(1, { state: 'paused', pausedSince: NOW - 6000 })],
      'ok',
      NOW,
    ).trouble;
    expect(view).toMatchObject({ trouble: 'batteryLow', also: [{ trouble: 'paused', since: NOW - 6000 }] });
  });

  test('names nothing a lost booth told before', () => {
    const [view] = wallOf([at(1, { linked: false, battery: 9, handUp: true })], [working(1)], 'ok', NOW).trouble;
    expect(view).toMatchObject({ trouble: 'linkLost', also: [] });
  });
});

describe('what a booth is doing', () => {
  const view = (booth: BoothCard, sitting: SittingRow) => {
    const wall = wallOf([booth], [sitting], 'ok', NOW);
    const [one] = [...wall.trouble, ...wall.calm];
    if (one === undefined) throw new Error('the booth is in use');
    return one;
  };
  const idle = at(1, { attempt: null, purpose: null, durableAt: null });

  test('is told apart: a warm-up, an attempt, and the time between, when nobody works', () => {
    const { states } = boothsWords.en;
    expect(stateWord(view(at(1, { purpose: 'warmUp' }), working(1)), boothsWords.en)).toBe(states.warmUp);
    expect(stateWord(view(at(1, { purpose: 'attempt' }), working(1)), boothsWords.en)).toBe(states.inProgress);
    expect(stateWord(view(idle, working(1)), boothsWords.en)).toBe(states.between);
  });

  test('never says that nothing is on disk where an attempt was recorded', () => {
    expect(restingDisk(view(idle, working(1)), boothsWords.en)).toBe(boothsWords.en.allOfIt);
    expect(restingDisk(view(idle, working(1, { state: 'authorised' })), boothsWords.en)).toBe(
      boothsWords.en.nothingYet,
    );
  });

  test('names no time where a booth has not been linked since the host began', () => {
    const unheard = view(at(1, { linked: false, since: null }), working(1));
    expect(troubleTitle(unheard, boothsWords.en, NOW)).toBe('Not linked yet');
  });
});

test('[D11] the next booth gets the lowest number that is free', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([card(1, {}, NOW), card(3, {}, NOW)])).toBe(2);
});

describe('the wall', () => {
  test('sorts by kind of trouble, then by how long it lasts, and keeps the numbers of the booths', () => {
    const booths = [
      at(1),
      at(2, { linked: false, since: NOW - 10_000 }),
      at(3, { handUp: true, handUpSince: NOW - 5000 }),
      at(4, { linked: false, since: NOW - 90_000 }),
      card(5, {}, NOW),
    ];
    const wall = wallOf(
      booths,
      [1, 2, 3, 4].map((n) => working(n)),
      'ok',
      NOW,
    );
    expect(wall.trouble.map(({ number, trouble }) => [number, trouble])).toEqual([
      [4, 'linkLost'],
      [2, 'linkLost'],
      [3, 'handUp'],
    ]);
    expect(wall.calm.map(({ number }) => number)).toEqual([1]);
    expect(wall.free.map(({ number }) => number)).toEqual([5]);
    expect(wall.trouble[0]?.since).toBe(NOW - 90_000);
  });

  test('shows no sitting that is over', () => {
    const wall = wallOf([card(1, {}, NOW)], [sittingRow(1, 'submitted', { booth: boothId(1) }, NOW)], 'ok', NOW);
    expect(wall.free[0]?.sitting).toBeUndefined();
  });

  test('puts what may lose work before what can wait', () => {
    const rank = (name: (typeof TROUBLES)[number]): number => TROUBLES.indexOf(name);
    expect(rank('linkLost')).toBeLessThan(rank('handUp'));
    expect(rank('diskFailed')).toBeLessThan(rank('handUp'));
    expect(rank('handUp')).toBeLessThan(rank('paused'));
  });
});
