import type { Task } from '../../core/assessment/pack.ts';
import type { Booth } from './booth.ts';
import type { Mode } from './booth-state.ts';
import { coachStep, stillToSet, weldedToMm } from './coach.ts';
import type { BenchWords } from './words/bench-words.ts';

/** Names of what is still to be set that are spelled out before the rest is counted. */
const NAMED = 3;

/** What a trainer would say now, as a sentence. */
export function coachText(booth: Booth, task: Task, mode: Mode, words: BenchWords): string {
  const { attempt } = booth;
  if (attempt === undefined) return '';
  const { values } = attempt.bench;
  const w = words.coach;
  const step = coachStep(task, values, attempt.state);
  if (step === 'setUp') {
    const names = stillToSet(task, values).map((kind) => nameOf(kind, words));
    const rest = Math.max(0, names.length - NAMED);
    return w.setUp(names.slice(0, NAMED).join(', '), rest);
  }
  if (step === 'goOn') return w.goOn(String(weldedToMm(attempt.state)));
  const said = step === 'done' && values.helmetDown !== 1 ? w.seen : w[step];
  return typeof said === 'string' ? said : said[mode];
}

function nameOf(kind: string, { bench }: BenchWords): string {
  switch (kind) {
    case 'safetyGlasses':
      return bench.glasses;
    case 'jacket':
      return bench.jacket;
    case 'gloves':
      return bench.gloves;
    case 'extraction':
      return bench.extraction;
    case 'workClamp':
      return bench.clamp;
    case 'machinePower':
      return bench.power;
    case 'electrodePositive':
      return bench.polarity;
    case 'voltage':
      return bench.voltage;
    case 'wireFeed':
      return bench.feed;
    default:
      return bench.flow;
  }
}
