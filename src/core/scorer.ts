import * as z from 'zod';
import { Pack } from './assessment/pack.ts';
import { packHash, taskOf } from './assessment/task.ts';
import { createWeldSettings } from './assessment/weld-settings.ts';
import { decimal, decimalUp } from './base/decimal.ts';
import { Fault } from './base/fault.ts';
import { parseBody } from './recording/body.ts';
import { RecordingHeader } from './recording/header.ts';
import { frameCount } from './recording/validate.ts';
import { splitCauses } from './scoring/cause-split.ts';
import { processConditions } from './scoring/conditions.ts';
import { gatherEvidence } from './scoring/evidence.ts';
import { ticksToMs } from './scoring/exclusion.ts';
import { reportFacts } from './scoring/facts.ts';
import { judgeProcedure } from './scoring/judge-procedure.ts';
import { judgeProduct } from './scoring/judge-product.ts';
import { judgeSafety } from './scoring/judge-safety.ts';
import { recommend } from './scoring/recommend.ts';
import { Result, type ScorerOutput } from './scoring/result.ts';
import { FLAG } from './scoring/tick-flags.ts';
import { procedureTraces } from './scoring/traces.ts';
import { TICK_RATE } from './sim/clock.ts';
import { weldSimulation } from './sim/welding/weld.ts';

// The scorer runs where code must not be made from text: schemas are read, never compiled.
z.config({ jitless: true });

export interface ScorerInput {
  /** The recording's header, as parsed JSON. */
  readonly header: unknown;
  /** The recording's canonical body. */
  readonly body: Uint8Array;
  /** The assessment pack, as parsed JSON. */
  readonly assessment: unknown;
}

/**
 * Scores an attempt: the one entry of the built scorer. The same input gives the same result on every engine.
 * Throws `score-*` for input that does not belong together, and as `parseBody` for a body that is none.
 */
export function score({ header: rawHeader, body, assessment }: ScorerInput): ScorerOutput {
  const header = read(RecordingHeader, rawHeader, 'recording header');
  const pack = read(Pack, assessment, 'assessment');
  if (packHash(pack) !== header.assessment)
    throw new Fault('score-assessment-differs', 'The recording was made under another assessment than the one given.');
  const task = taskOf(pack, header.task);
  const recording = parseBody(body);
  const settings = createWeldSettings(task, header);
  const evidence = gatherEvidence(weldSimulation, settings, header, recording, task, pack.trackingClass);
  const answers = {
    gate: judgeSafety(evidence, task),
    product: judgeProduct(evidence, task),
    procedure: judgeProcedure(evidence, task),
  };
  const { flags, samples, exclusion, tracking } = evidence;
  let working = 0;
  for (let tick = 0; tick < flags.count; tick++)
    if (((flags.bits[tick] as number) & (FLAG.paused | FLAG.finished)) === 0) working++;
  const result: Result = {
    format: 'proofbench-result-1',
    attempt: header.attempt,
    pack: pack.id,
    packVersion: pack.version,
    task: task.id,
    ...answers,
    conditions: processConditions(evidence),
    ...recommend(answers, exclusion.percent),
    tracking: {
      positionMm: decimal(tracking.positionMm, 2),
      rotationDeg: decimal(tracking.rotationDeg, 2),
      excludedPercent: decimalUp(exclusion.percent, 1),
      longestLossMs: ticksToMs(exclusion.longestLossTicks),
      frames: frameCount(recording.frames),
    },
    workingTimeS: decimal(working / TICK_RATE, 1),
    arcTimeS: decimal(samples.count / TICK_RATE, 1),
    facts: reportFacts(evidence),
    digests: [...evidence.digests],
  };
  return {
    result: Result.parse(result),
    traces: procedureTraces(evidence, task),
    causes: splitCauses(evidence, task, settings, recording, result),
  };
}

function read<T>(schema: z.ZodType<T>, raw: unknown, what: string): T {
  const parsed = schema.safeParse(raw);
  if (!parsed.success)
    throw new Fault('score-input', `The ${what} is not one: ${parsed.error.issues[0]?.message ?? 'unknown'}.`);
  return parsed.data;
}
