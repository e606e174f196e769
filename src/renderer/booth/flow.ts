import type { Assignment, ToBooth } from '../../shared/booth.ts';
import type { Away, BoothState, Broken, Phase } from './booth-state.ts';

const RUNNING: readonly Phase[] = ['working', 'finishing'];

const afterAssignment = (assignment: Assignment | null): Phase =>
  assignment === null || assignment.next === 'nothing' ? 'waiting' : 'lobby';

/** Phases in which a new or changed assignment has to be shown from the start. */
const before = (phase: Phase): boolean =>
  phase === 'connecting' || phase === 'pairing' || phase === 'waiting' || phase === 'lobby';

/** The sitting that was sat here is handed in: nothing is left to do but to read that and leave. */
function over(state: BoothState): BoothState | undefined {
  if (state.assignment === undefined || state.phase === 'stopped' || RUNNING.includes(state.phase)) return undefined;
  const phase = state.phase === 'saved' ? 'saved' : 'waiting';
  return { ...state, assignment: { ...state.assignment, next: 'nothing' }, phase };
}

function assigned(state: BoothState, assignment: Assignment | null): BoothState {
  const ended = assignment === null ? over(state) : undefined;
  if (ended !== undefined) return ended;
  const sameSitting = state.assignment !== undefined && state.assignment.sitting === assignment?.sitting;
  const next: BoothState = {
    ...state,
    assignment: assignment ?? undefined,
    conditions: sameSitting ? state.conditions : (assignment?.conditions ?? state.conditions),
    tracking: sameSitting ? state.tracking : undefined,
  };
  if (RUNNING.includes(state.phase) || (sameSitting && !before(state.phase))) return next;
  return { ...next, phase: afterAssignment(assignment), stopped: undefined };
}

/**
 * What a message of the host makes of the state. The recording's own part of it (acks, resuming, events) is the booth's.
 * `here`: the id of the attempt this page has in memory.
 */
export function onHostMessage(state: BoothState, message: ToBooth, here: string | undefined): BoothState {
  switch (message.type) {
    case 'welcome': {
      const known: BoothState = {
        ...state,
        linkUp: true,
        boothName: message.boothName,
        center: message.center,
        language: message.language,
      };
      const { open } = message;
      if (open !== null && open.header.attempt !== here)
        return broken(assigned(known, message.assignment), here === undefined ? 'reloaded' : 'ended');
      if (open !== null)
        return { ...assigned(known, message.assignment), paused: open.paused ? (state.paused ?? '') : undefined };
      // The attempt was finished or ended while the link was down.
      if (state.phase === 'finishing') return { ...assigned(known, message.assignment), phase: 'saved' };
      if (state.phase === 'working') return broken(assigned(known, message.assignment), 'ended');
      return assigned({ ...known, phase: state.phase === 'asking' ? 'checked' : state.phase }, message.assignment);
    }
    case 'assigned':
      return assigned(state, message.assignment);
    case 'granted':
      return {
        ...state,
        phase: 'working',
        header: message.header,
        paused: undefined,
        fault: undefined,
        away: undefined,
        lostPractice: false,
      };
    case 'pause':
      return { ...state, paused: message.reason };
    case 'resume':
      return { ...state, paused: undefined };
    case 'stop':
      return { ...state, phase: 'stopped', stopped: message.reason, paused: undefined };
    case 'finished': {
      const assignment = state.assignment === undefined ? undefined : { ...state.assignment, next: message.next };
      return { ...state, phase: state.phase === 'stopped' ? 'stopped' : 'saved', assignment };
    }
    case 'fault':
      return {
        ...state,
        fault: { code: message.code, message: message.message },
        phase: state.phase === 'asking' ? 'checked' : state.phase,
      };
    case 'ack':
      return state;
  }
}

const broken = (state: BoothState, why: Broken): BoothState => ({ ...state, phase: 'broken', broken: why });

export const onLinkDown = (state: BoothState): BoothState => ({ ...state, linkUp: false });

export const onNotPaired = (state: BoothState): BoothState =>
  before(state.phase)
    ? { ...state, linkUp: false, phase: 'pairing' }
    : broken({ ...state, linkUp: false }, 'notPaired');

/** The page went out of sight, or lost its picture: told to the candidate if that was while working. */
export const onGone = (state: BoothState, why: Away['why'], nowMs: number): BoothState =>
  state.phase !== 'working' ? state : { ...state, away: { why, over: false, sinceMs: nowMs, seconds: 0 } };

/** It can be seen again. */
export const onBack = (state: BoothState, nowMs: number): BoothState =>
  state.away === undefined
    ? state
    : { ...state, away: { ...state.away, over: true, seconds: Math.round((nowMs - state.away.sinceMs) / 1000) } };
