import type { Task } from '../../core/assessment/pack.ts';
import { createWeldSettings } from '../../core/assessment/weld-settings.ts';
import { createTicker, inOrder } from '../../core/recording/replay.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import { weldSimulation } from '../../core/sim/welding/weld.ts';
import type { FrameSink, Portion } from '../booths/resimulation.ts';
import type { Attempt } from '../storage/attempts.ts';
import type { ReadDb } from '../storage/database.ts';
import { chunksFrom } from '../storage/recordings.ts';
import { unpackSecond } from '../storage/second-packing.ts';

/**
 * The simulation of an attempt, run behind the receiving of its frames: what is pushed waits, and is worked in portions
 * between other work of the host. `open`: what is on disk but not in chunks yet, of an attempt taken up after a restart.
 */
export function attemptSimulation(
  db: ReadDb,
  attempt: Attempt,
  task: Task,
  open: readonly Portion[],
): FrameSink & { readonly state: WeldState } {
  let told: (second: number, digest: string) => void = () => {};
  const ticker = createTicker(weldSimulation, createWeldSettings(task, attempt.header), attempt.header.seed, {
    onSecond: (second, digest) => told(second, digest),
  });
  let storedFrom: number | undefined = attempt.frames > 0 ? 0 : undefined;
  const waiting: Portion[] = [];
  let scheduled = false;

  /** The next portion: first what a former run of the host stored, one second at a time. */
  const next = (): Portion | undefined => {
    if (storedFrom === undefined) return waiting.shift();
    const chunk = chunksFrom(db, attempt.id, storedFrom, 1)[0];
    if (chunk !== undefined && chunk.second < (firstOpen ?? Number.POSITIVE_INFINITY)) {
      storedFrom = chunk.second + 1;
      return unpackSecond(chunk);
    }
    storedFrom = undefined;
    return waiting.shift();
  };
  const firstOpen = open[0]?.second;
  waiting.push(...open);
  const work = (): void => {
    scheduled = false;
    const portion = db.open ? next() : undefined;
    if (portion === undefined) return;
    inOrder(portion, ticker.pushFrame, ticker.pushEvent);
    schedule();
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(work);
  };
  if (attempt.frames > 0) schedule();
  return {
    state: ticker.state,
    onSecond: (listener) => {
      told = listener;
    },
    push(portion) {
      waiting.push(portion);
      schedule();
    },
  };
}
