import { expect, test } from 'vitest';
import { AttemptId } from '../../../src/core/base/ids.ts';
import { TICK_RATE } from '../../../src/core/sim/clock.ts';
import { irregularityMarks } from '../../../src/renderer/desk/assessor/attempt-lanes.ts';
import type { Irregularity } from '../../../src/shared/desk.ts';

const SHOWN = AttemptId.parse('11111111-1111-4111-8111-111111111111');
const EARLIER = AttemptId.parse('22222222-2222-4222-8222-222222222222');
const logged = (note: string, attempt: AttemptId | null, tick: number | null): Irregularity => ({
  at: 0,
  kind: 'environment',
  note,
  by: 'proctor',
  attempt,
  tick,
});

test('the time line of an attempt marks its own irregularities alone, at their moment', () => {
  const all = [
    logged('alarm', SHOWN, 4 * TICK_RATE),
    logged('in the attempt before', EARLIER, 9 * TICK_RATE),
    logged('between attempts', null, null),
  ];
  expect(irregularityMarks(all, SHOWN)).toEqual([{ atS: 4, text: 'alarm', tone: 'warn' }]);
});
