import type { Task } from '../../core/assessment/pack.ts';
import type { Placement } from '../../core/recording/header.ts';
import { restingPose } from '../../core/recording/interpolate.ts';
import { emptyFrame, quantiseChannel, quantiseTime, readPose } from '../../core/recording/quantise.ts';
import { type BenchState, stepBench } from '../../core/sim/welding/bench.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import type { Sample } from './input/sample.ts';
import { idleWeld } from './weld-run.ts';
import { benchOf } from './weld-setting.ts';

const nothing = (): void => {};

/** The bench before an attempt: the torch is shown and can be pointed, nothing is recorded and nothing changes. */
export class Preview {
  readonly placement: Placement;
  readonly bench: BenchState;
  readonly state: WeldState;
  readonly row = emptyFrame();
  readonly poses = { head: restingPose(), toolMain: restingPose(), toolOther: restingPose() };
  #began: number | undefined;
  /** 0.1 ms since it was laid out. */
  time = 0;

  constructor(task: Task, placement: Placement) {
    this.placement = placement;
    this.bench = benchOf(task, placement);
    this.state = idleWeld(task, placement);
  }

  frame(sample: Sample, nowMs: number): void {
    this.#began ??= nowMs;
    const { row, poses } = this;
    quantiseTime((nowMs - this.#began) / 1000, row);
    quantiseChannel(sample.head, 'head', row);
    quantiseChannel(sample.toolMain, 'toolMain', row);
    quantiseChannel(sample.toolOther, 'toolOther', row);
    readPose(row, 0, 0, poses.head);
    readPose(row, 0, 1, poses.toolMain);
    readPose(row, 0, 2, poses.toolOther);
    this.time = row[0]!;
    // Hovering only: presses before an attempt are nobody's deed.
    poses.toolOther.trigger = 0;
    poses.toolOther.squeeze = 0;
    stepBench(
      this.bench,
      poses.head,
      { ...poses.toolMain, trigger: 0, squeeze: 0 },
      poses.toolOther,
      this.time,
      nothing,
    );
  }
}
