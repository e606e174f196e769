import { restingPose } from '../../../../src/core/recording/interpolate.ts';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import { hold, holdRod } from '../../../../src/core/sim/welding/held-tool.ts';
import { runProgram } from '../../../../src/core/sim/welding/prescribed.ts';
import type { Segment } from '../../../../src/core/sim/welding/segment.ts';
import type { WeldSettings } from '../../../../src/core/sim/welding/settings.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { sampleState } from './sample-weld.ts';

export interface HeldWeld {
  readonly state: WeldState;
  readonly toolMain: ToolPose;
  readonly toolOther: ToolPose;
}

/** A weld whose electrode a hand feeds, half-way, its arc still burning: E7018, or GTAW with a rod. */
export function heldWeld(process: 'SMAW' | 'GTAW'): HeldWeld {
  const stick = process === 'SMAW';
  const { settings: sample } = sampleState();
  const settings: WeldSettings = {
    ...sample,
    process,
    ...(stick && { electrode: 'E7018' }),
    wireMm: stick ? 3.2 : 2.4,
    gasMix: stick ? 'none' : '100Ar',
    coupon: { ...sample.coupon, plateMm: stick ? 6 : 3 },
    initial: { ...sample.initial, currentA: 0, gasFlowLMin: stick ? 0 : 9, electrodePositive: stick },
  };
  const travelMmS = stick ? 3 : 1.6;
  const segment: Segment = {
    t0S: 0,
    t1S: 90 / travelMmS,
    currentA: stick ? 125 : 120,
    travelMmS,
    ctwdMm: 2.5,
    workAngleDeg: 45,
    travelAngleDeg: stick ? -10 : 12,
    newElectrode: stick,
    fillerMmS: stick ? 0 : 2.6,
  };
  const toolMain = restingPose();
  const toolOther = restingPose();
  let last: WeldState | undefined;
  const state = runProgram(settings, [segment], (now) => {
    last = now;
    hold(toolMain, now, segment, travelMmS * segment.t1S, segment.t1S, true);
    holdRod(toolOther, now, segment.fillerMmS ?? 0);
  });
  // The program ends by lifting off; what is pictured is the last moment before.
  const shown = last ?? state;
  shown.arc.burning = true;
  shown.arc.transfer = stick ? 'globular' : 'still';
  shown.pool.temperatureC = 1700;
  const [x, y, z] = sample.placement.originMm;
  for (const tool of [toolMain, toolOther]) {
    tool.x += x;
    tool.y += y;
    tool.z += z;
  }
  return {
    state: { ...shown, settings: { ...settings, placement: sample.placement } },
    toolMain: { ...toolMain, validity: 'tracked' },
    toolOther: { ...toolOther, validity: stick ? 'lost' : 'tracked' },
  };
}
