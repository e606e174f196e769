import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HAND_PROFILES } from '../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../src/cli/hand/script.ts';
import { Pack } from '../src/core/assessment/pack.ts';
import { packHash, taskOf } from '../src/core/assessment/task.ts';
import { createWeldSettings } from '../src/core/assessment/weld-settings.ts';
import { EVENT_KIND, type EventKind } from '../src/core/recording/event.ts';
import { FRAME_INTS, TIME_COLUMN } from '../src/core/recording/frame.ts';
import { restingPose } from '../src/core/recording/interpolate.ts';
import { readPose } from '../src/core/recording/quantise.ts';
import type { ToolPose } from '../src/core/sim/simulation.ts';
import { newSample, type Pose } from '../src/renderer/booth/input/sample.ts';
import { startAttempt } from '../src/renderer/booth/weld-run.ts';
import { createWeldScene } from '../src/renderer/scene/weld-scene.ts';
import { sampleHeader } from '../test/support/recordings.ts';
import { atMost, type Figure, median } from './figure.ts';
import { referenceLoop } from './reference-loop.ts';

const ROUNDS = 6;
const FRAME_MS = 11.11;
/** Frames in one batch to the host: 50 ms of a headset's. */
const BATCH_FRAMES = 5;
const PACK = join(import.meta.dirname, '../assessments/gmaw-2f-fillet/assessment.json');

/**
 * B5: what one frame of a booth costs besides drawing: input quantised, bench and simulation stepped, the scene's meshes and
 * textures patched, the batch encoded. An attempt from the first look to the last, in Node on one core.
 */
export const bench = {
  id: 'B5' as const,
  async run(): Promise<Figure[]> {
    const frames: number[] = [];
    const halves: number[] = [];
    const loops: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const costs = (await attemptCosts()).sort((a, b) => a - b);
      frames.push(costs[Math.floor(costs.length * 0.99)]!);
      halves.push(costs[costs.length >> 1]!);
      const began = cpuMs();
      referenceLoop();
      loops.push(cpuMs() - began);
    }
    // The first round is the compiler's.
    const p99 = median(frames.slice(1));
    const loop = median(loops);
    const said = `median ${median(halves.slice(1)).toFixed(3)} ms, p99 ${p99.toFixed(3)} ms, ${((p99 / loop) * 100).toFixed(2)} % of the reference loop's ${loop.toFixed(0)} ms`;
    return [
      atMost(`booth step without drawing, p99 of a frame of ${FRAME_MS} ms (${said})`, (p99 / FRAME_MS) * 100, 3, '%'),
    ];
  },
};

/** Processor time of this process, ms: what else runs on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** ms of each frame of one attempt. */
async function attemptCosts(): Promise<number[]> {
  const pack = Pack.parse(JSON.parse(readFileSync(PACK, 'utf8')));
  const header = sampleHeader({ assessment: packHash(pack) });
  const task = taskOf(pack, header.task);
  const settings = createWeldSettings(task, header);
  const { frames, events } = scriptedAttempt(HAND_PROFILES.steady, task, header.placement, 1);
  const kinds = new Map<number, EventKind>(
    Object.entries(EVENT_KIND).map(([name, code]) => [code, name as EventKind]), // the table's own keys
  );
  const attempt = startAttempt(task, header, () => {});
  const scene = createWeldScene({ settings, quality: 'headset', reducedMotion: false });
  await scene.ready;
  const sample = newSample();
  const seen = restingPose();
  const view = { timeS: 0, frameS: 1 / 90, toolMain: attempt.poses.toolMain, throughHelmet: true };
  const costs: number[] = [];
  let next = 0;
  for (let i = 0; i * FRAME_INTS < frames.length; i++) {
    const at = i * FRAME_INTS;
    const time = frames[at + TIME_COLUMN]!;
    for (let event = events[next]; event !== undefined && event.time <= time; event = events[next]) {
      attempt.say(kinds.get(event.kind)!, event.value);
      next++;
    }
    [sample.head, sample.toolMain, sample.toolOther].forEach((pose, channel) => {
      readPose(frames, at, channel, seen);
      inMetres(seen, pose);
    });
    const began = cpuMs();
    attempt.frame(sample, time / 10);
    view.timeS = attempt.time / 10_000;
    scene.update(attempt.state, view);
    if (i % BATCH_FRAMES === 0) attempt.outbox.next();
    costs.push(cpuMs() - began);
  }
  scene.dispose();
  const welded = attempt.state.stations.depositMm2.filter((deposit) => deposit > 0).length;
  if (welded < 100) throw new Error(`The attempt to measure with has welded ${welded} mm only.`);
  return costs;
}

/** A recorded pose as a device would have given it. */
function inMetres(from: ToolPose, to: Pose): void {
  Object.assign(to, from, { x: from.x / 1000, y: from.y / 1000, z: from.z / 1000 });
}
