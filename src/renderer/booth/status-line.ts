import { taskOf } from '../../core/assessment/task.ts';
import { TICK_RATE } from '../../core/sim/clock.ts';
import type { Booth } from './booth.ts';
import { promptWords } from './words/prompt-words.ts';

/** Unsaved for less than this is the normal state of a batch on its way, s. */
const NORMAL_DELAY_S = 2;

/**
 * The one line that always stands: booth, what runs, time left, and whether what is recorded has arrived. It never says
 * saved: only the host's own word for the whole recording is that. Whole minutes, so that nothing ticks in an exam.
 */
export function statusLine(booth: Booth, nowMs: number): string {
  const state = booth.state.get();
  const words = promptWords[state.language];
  const w = words.line;
  const parts: string[] = [];
  if (state.practice) parts.push(w.practice);
  else if (state.boothName !== '') parts.push(w.booth(state.boothName));
  if (state.phase === 'working' || state.phase === 'finishing') {
    const { attempt } = booth;
    const purpose = attempt?.header.purpose;
    if (purpose === 'warmUp') parts.push(words.working.warmUp);
    if (purpose === 'attempt') parts.push(words.working.attempt);
    if (attempt !== undefined && purpose !== 'practice' && state.assignment !== undefined && state.phase === 'working')
      parts.push(timeLeft(attempt.state.tick / TICK_RATE, endsAtS(booth), w));
    const unsaved = booth.unsavedS(nowMs);
    if (!state.practice) parts.push(unsaved > NORMAL_DELAY_S ? w.notSent(Math.floor(unsaved)) : w.recording);
  }
  if (state.handUp) parts.push(w.handUp);
  return parts.join(' · ');
}

/** The second of the attempt, or of the warm-up, at which its time ends. */
function endsAtS(booth: Booth): number {
  const { assignment } = booth.state.get();
  if (assignment === undefined) return 0;
  return booth.attempt?.header.purpose === 'warmUp'
    ? taskOf(assignment.pack, assignment.task).warmUpS
    : assignment.endsAtS;
}

function timeLeft(atS: number, endS: number, w: (typeof promptWords)['en']['line']): string {
  const left = endS - atS;
  return left <= 0 ? w.over : w.left(Math.ceil(left / 60));
}
