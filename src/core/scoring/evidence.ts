import type { Task, TrackingClass } from '../assessment/pack.ts';
import { decimalValue } from '../base/decimal.ts';
import type { Recording } from '../recording/body.ts';
import type { RecordingHeader } from '../recording/header.ts';
import { type OnSecond, replay } from '../recording/replay.ts';
import type { Simulation, TickInput, ToolPose } from '../sim/simulation.ts';
import type { WeldSettings } from '../sim/welding/settings.ts';
import type { WeldState } from '../sim/welding/state.ts';
import { type Arc, findArcs } from './arcs.ts';
import { type Exclusion, findExcluded } from './exclusion.ts';
import { emptySamples, growSamples, type Samples } from './samples.ts';
import { addFlags, emptyFlags, FLAG, type TickFlags } from './tick-flags.ts';
import { type Tracking, trackingOf } from './uncertainty.ts';

/** All that criteria look at: what happened tick by tick, what the arc did along the seam, and the work as it was left. */
export interface Evidence {
  readonly task: Task;
  readonly tracking: Tracking;
  readonly flags: TickFlags;
  readonly samples: Samples;
  readonly arcs: readonly Arc[];
  readonly exclusion: Exclusion;
  /** The world after the last tick. */
  readonly state: WeldState;
  /** State digest after each second. */
  readonly digests: readonly string[];
  /** Stations (mm of the seam) that are inspected: first, and the one behind the last. */
  readonly inspectFrom: number;
  readonly inspectTo: number;
}

/** A main tool that moves further than this in a tick did not move, it jumped: 10 mm in a frame of 1/90 s (G8). */
const JUMP_MM_PER_TICK = 7.5;
/** A contact tip this near counts as being at the work, mm; of a covered electrode, its end. */
const AT_WORK_MM = 30;
const END_AT_WORK_MM = 5;

/** Replays an attempt and keeps what criteria need. */
export function gatherEvidence(
  simulation: Simulation<WeldSettings, WeldState>,
  settings: WeldSettings,
  header: RecordingHeader,
  recording: Recording,
  task: Task,
  trackingClass: TrackingClass,
): Evidence {
  const flags = emptyFlags();
  const samples = emptySamples();
  const digests: string[] = [];
  const last = { x: 0, y: 0, z: 0, known: false };
  const onTick = (state: WeldState, input: TickInput): void => {
    const jumped = moveTo(last, input.toolMain);
    const bits = flagsOf(state, input) | (jumped ? FLAG.jump : 0);
    addFlags(flags, bits);
    if ((bits & FLAG.burning) !== 0 && (bits & FLAG.paused) === 0) addSample(samples, state, input.tick);
  };
  const onSecond: OnSecond = (_, digest) => void digests.push(digest);
  const state = replay(simulation, settings, header.seed, recording, { onTick, onSecond });
  const exclusion = findExcluded(flags);
  const ends = decimalValue(task.uninspectedMm);
  return {
    task,
    tracking: trackingOf(header.tracking, trackingClass),
    flags,
    samples,
    arcs: findArcs(samples, exclusion.excluded, state.stations.count),
    exclusion,
    state,
    digests,
    inspectFrom: Math.ceil(ends),
    inspectTo: Math.floor(decimalValue(task.wps.lengthMm) - ends),
  };
}

function moveTo(last: { x: number; y: number; z: number; known: boolean }, pose: ToolPose): boolean {
  const x = pose.x - last.x;
  const y = pose.y - last.y;
  const z = pose.z - last.z;
  const believed = pose.validity !== 'lost';
  const jumped = last.known && believed && x * x + y * y + z * z > JUMP_MM_PER_TICK * JUMP_MM_PER_TICK;
  if (believed) {
    last.x = pose.x;
    last.y = pose.y;
    last.z = pose.z;
    last.known = true;
  }
  return jumped;
}

const flag = (on: boolean, bit: number): number => (on ? bit : 0);

/** A covered electrode is live without a switch, and it is its end that comes to the work. */
const isTriggered = ({ arc, settings }: WeldState): boolean => arc.triggerOn || settings.process === 'SMAW';
const isAtWork = ({ arc, torch, settings }: WeldState): boolean =>
  settings.process === 'SMAW'
    ? torch.onWork && torch.ctwdMm - arc.extensionMm < END_AT_WORK_MM
    : torch.ctwdMm < AT_WORK_MM;

const flagsOf = (state: WeldState, { toolMain }: TickInput): number =>
  flagsOfState(state) |
  flag(toolMain.validity === 'lost', FLAG.lost) |
  flag(toolMain.validity === 'emulated', FLAG.emulated);

function flagsOfState(state: WeldState): number {
  const { arc, machine, safety, paused, finished } = state;
  return (
    flag(arc.burning, FLAG.burning) |
    flag(isTriggered(state), FLAG.trigger) |
    flag(machine.powerOn, FLAG.power) |
    flag(machine.workClampOn, FLAG.clamp) |
    flag(safety.safetyGlasses, FLAG.glasses) |
    flag(safety.gloves, FLAG.gloves) |
    flag(safety.jacket, FLAG.jacket) |
    flag(safety.helmetDown, FLAG.helmet) |
    flag(safety.extractionOn, FLAG.extraction) |
    flag(safety.markedHot, FLAG.hot) |
    flag(paused, FLAG.paused) |
    flag(isAtWork(state), FLAG.atWork) |
    flag(finished, FLAG.finished)
  );
}

function addSample(samples: Samples, { torch, arc, machine }: WeldState, tick: number): void {
  growSamples(samples);
  const { columns, count } = samples;
  columns.tick[count] = tick;
  columns.xMm[count] = torch.xMm;
  columns.aimMm[count] = torch.aimMm;
  columns.ctwdMm[count] = torch.ctwdMm;
  columns.arcLengthMm[count] = arc.arcLengthMm;
  columns.workAngleDeg[count] = torch.workAngleDeg;
  columns.travelAngleDeg[count] = torch.travelAngleDeg;
  columns.voltageV[count] = machine.voltageV;
  columns.currentA[count] = arc.currentA;
  columns.setCurrentA[count] = machine.currentA;
  columns.wireFeedMMin[count] = machine.wireFeedMMin;
  columns.gasFlowLMin[count] = machine.gasFlowLMin;
  columns.arcForceAMm[count] = machine.arcForceAMm;
  columns.positivePercent[count] = machine.electrodePositive ? 100 : 0;
  samples.count++;
}
