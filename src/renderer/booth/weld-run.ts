import type { Task } from '../../core/assessment/pack.ts';
import { createWeldSettings } from '../../core/assessment/weld-settings.ts';
import type { Placement, RecordingHeader } from '../../core/recording/header.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import { weldSimulation } from '../../core/sim/welding/weld.ts';
import { Attempt } from './attempt/attempt.ts';
import { benchOf } from './weld-setting.ts';

/** A coupon nobody has welded, to be looked at. */
export const idleWeld = (task: Task, placement: Placement): WeldState =>
  weldSimulation.start(createWeldSettings(task, { placement }), 0);

export const startAttempt = (
  task: Task,
  header: RecordingHeader,
  onSecond: (second: number, digest: string) => void,
): Attempt =>
  new Attempt({
    header,
    simulation: weldSimulation,
    settings: createWeldSettings(task, header),
    bench: benchOf(task, header.placement),
    onSecond,
  });
