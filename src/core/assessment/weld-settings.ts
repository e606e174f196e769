import { decimalValue } from '../base/decimal.ts';
import { POSITION_STEP_MM } from '../recording/frame.ts';
import type { RecordingHeader } from '../recording/header.ts';
import type { WeldSettings } from '../sim/welding/settings.ts';
import type { BenchStart, Task } from './pack.ts';
import { meltingMm } from './wps.ts';

/** A setting; 0 where the machine has none. */
const setAt = (value: BenchStart['voltageV']): number => (value === undefined ? 0 : decimalValue(value));

/** What starting the weld of a task under a header needs: the same in booth, host, scorer and views. */
export function createWeldSettings(task: Task, header: Pick<RecordingHeader, 'placement'>): WeldSettings {
  const { wps, bench } = task;
  const [x, y, z] = header.placement.origin;
  return {
    process: wps.process,
    ...(wps.process === 'SMAW' && { electrode: wps.electrode }),
    wireMm: decimalValue(meltingMm(wps)),
    gasMix: wps.process === 'SMAW' ? 'none' : wps.gasMix,
    coupon: {
      joint: wps.joint,
      position: wps.position,
      material: wps.material,
      plateMm: decimalValue(wps.plateMm),
      lengthMm: decimalValue(wps.lengthMm),
      gapMm: decimalValue(wps.gapMm),
      preheatC: decimalValue(wps.preheatC),
    },
    initial: {
      voltageV: setAt(bench.voltageV),
      wireFeedMMin: setAt(bench.wireFeedMMin),
      currentA: setAt(bench.currentA),
      arcForceAMm: setAt(bench.arcForceAMm),
      gasFlowLMin: setAt(bench.gasFlowLMin),
      powerOn: bench.powerOn,
      electrodePositive: bench.electrodePositive,
      workClampOn: bench.workClampOn,
      extractionOn: bench.extractionOn,
    },
    placement: {
      originMm: [x * POSITION_STEP_MM, y * POSITION_STEP_MM, z * POSITION_STEP_MM],
      yawDeg: header.placement.yaw / 100,
    },
  };
}
