import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HAND_PROFILES } from '../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../src/cli/hand/script.ts';
import { Pack } from '../src/core/assessment/pack.ts';
import { packHash, taskOf } from '../src/core/assessment/task.ts';
import { createWeldSettings } from '../src/core/assessment/weld-settings.ts';
import { parseBody, writeBody } from '../src/core/recording/body.ts';
import { FRAME_INTS, TIME_COLUMN } from '../src/core/recording/frame.ts';
import { replay } from '../src/core/recording/replay.ts';
import { score } from '../src/core/scorer.ts';
import { weldSimulation } from '../src/core/sim/welding/weld.ts';
import { sampleHeader } from '../test/support/recordings.ts';
import { atLeast, type Figure, median } from './figure.ts';
import { referenceLoop } from './reference-loop.ts';

const ROUNDS = 9;
const PACK = join(import.meta.dirname, '../assessments/gmaw-2f-fillet/assessment.json');

/** B6: how many seconds of an attempt are simulated, and scored with uncertainty, in one second of one core. */
export const bench = {
  id: 'B6' as const,
  async run(): Promise<Figure[]> {
    const assessment: unknown = JSON.parse(readFileSync(PACK, 'utf8'));
    const pack = Pack.parse(assessment);
    const header = sampleHeader({ assessment: packHash(pack) });
    const task = taskOf(pack, header.task);
    const body = writeBody(scriptedAttempt(HAND_PROFILES.steady, task, header.placement, 1));
    const recording = parseBody(body);
    const seconds = recording.frames[recording.frames.length - FRAME_INTS + TIME_COLUMN]! / 10_000;
    const settings = createWeldSettings(task, header);
    const simulated: number[] = [];
    const scored: number[] = [];
    const loops: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      simulated.push(seconds / timed(() => replay(weldSimulation, settings, header.seed, recording)));
      scored.push(seconds / timed(() => score({ header, body, assessment })));
      loops.push(timed(referenceLoop) * 1000);
    }
    const said = `${seconds.toFixed(0)} s attempt, reference loop ${median(loops).toFixed(0)} ms, worst`;
    return [
      atLeast(`simulation alone (${said} ${Math.min(...simulated).toFixed(0)} x)`, median(simulated), 1000, 'x'),
      atLeast(`whole re-scoring (${said} ${Math.min(...scored).toFixed(0)} x)`, median(scored), 200, 'x'),
    ];
  },
};

/** Seconds of processor time, so that what else runs on the machine does not count. */
function timed(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}
