import type { z } from 'zod';
import { hex } from '../core/base/digest.ts';
import { Fault } from '../core/base/fault.ts';
import { AttemptFinishedData, CreatedData, DecidedData } from '../core/credential/audit.ts';
import { utcSecond } from '../core/credential/instant.ts';
import { splitBody } from '../core/recording/body.ts';
import { chainHead } from '../core/recording/chain.ts';
import type { Contents } from './contents.ts';
import { type Finding, open } from './finding.ts';
import type { Bodies } from './recordings.ts';

/** Does the audit trail tell of the same attempts, recordings and decision? */
export function checkTrail(contents: Contents, bodies: Bodies): void {
  const { manifest, attempts, audit } = contents;
  const fail = (why: string): never => {
    throw new Fault('E_BINDING', `${why} (audit.jsonl)`);
  };
  const finished = finishedAttempts(audit) ?? fail('The end of an attempt is not told in full.');
  let at = -1;
  for (const [i, { number, header }] of attempts.entries()) {
    at = finished.findIndex(({ attempt }, place) => place > at && attempt === header.attempt);
    const told = finished[at];
    if (told === undefined)
      throw new Fault('E_BINDING', `The trail does not tell of attempt ${number}, or not in its order.`);
    const body = bodies?.[i];
    if (body === undefined) continue;
    const seconds = splitBody(body);
    const counts = countsOf(seconds);
    const same = told.frames === counts.frames && told.events === counts.events;
    if (!same || told.head !== hex(chainHead(header, seconds))) {
      fail(`The recording of attempt ${number} is not the one the center had on disk when it ended.`);
    }
  }
  // Who earned a badge with one attempt and failed a later one has not earned it (P9).
  if (manifest.kind === 'badge' && finished.at(-1)?.attempt !== attempts.at(-1)?.header.attempt)
    fail('The badge is not that of the last attempt the trail tells of.');
  checkOrder(contents);
  checkDecision(contents);
  const created = CreatedData.safeParse(audit[0]?.data);
  if (audit[0]?.what !== 'sitting.created' || created.data?.person !== manifest.person)
    fail('The trail begins with another person.');
}

/**
 * Does the trail tell it in an order a sitting can have (core/sitting/states.ts), and end in the state the review gives?
 * Authorised before what was recorded, decided once and after all of it, and void alone once it was stopped.
 */
function checkOrder({ manifest, audit, review }: Contents): void {
  const fail = (why: string): never => {
    throw new Fault('E_BINDING', `${why} (audit.jsonl)`);
  };
  const first = (what: string): number => audit.findIndex((line) => line.what === what);
  const last = (what: string): number => audit.findLastIndex((line) => line.what === what);
  const decided = first('sitting.decided');
  const recorded = first('attempt.finished');
  if (decided !== last('sitting.decided')) fail('The trail tells of two decisions.');
  if (decided >= 0 !== (review.state === 'decided') || decided >= 0 !== (review.decision !== null))
    fail(`The trail does not end in the state "${review.state}".`);
  if (recorded >= 0 && (first('sitting.authorised') < 0 || first('sitting.authorised') > recorded))
    fail('The trail tells of an attempt before the sitting was authorised.');
  if (decided >= 0 && last('attempt.finished') > decided) fail('The trail tells of an attempt after the decision.');
  const stopped = first('sitting.stopped') >= 0;
  if (stopped && (manifest.kind === 'badge' || (review.decision !== null && review.decision.verdict !== 'void')))
    fail('The trail tells of a sitting that was stopped, which can only be void.');
  if (!stopped && review.state === 'stopped') fail('The trail does not tell that the sitting was stopped.');
}

/** Does the trail tell of the decision, and of the recommendation beside it, which has to be the last score's own? */
function checkDecision({ audit, attempts, review: { decision } }: Contents): void {
  const fail = (why: string): never => {
    throw new Fault('E_BINDING', `${why} (audit.jsonl)`);
  };
  const line = audit.findLast(({ what }) => what === 'sitting.decided');
  const told = line === undefined ? undefined : DecidedData.safeParse(line.data).data;
  if ((told?.verdict ?? null) !== (decision?.verdict ?? null)) fail('The trail tells of another decision.');
  if (decision === null || line === undefined) return;
  if (utcSecond(line.at) !== decision.decidedAt) fail('The trail tells of a decision at another time.');
  if (told?.recommended !== undefined && told.recommended !== decision.recommended)
    fail('The trail tells of another recommendation.');
  const last = finishedAttempts(audit)?.at(-1)?.attempt;
  const scored = attempts.find(({ header }) => header.attempt === last)?.score.result;
  if (scored !== undefined && scored.recommendation !== decision.recommended)
    throw new Fault('E_BINDING', 'The decision gives another recommendation than the score of the last attempt does.');
}

/** What the trail tells of the end of each supervised attempt, in order; null where it does not tell it in full. */
function finishedAttempts(audit: Contents['audit']): z.infer<typeof AttemptFinishedData>[] | null {
  const told = audit
    .filter(({ what }) => what === 'attempt.finished')
    .map(({ data }) => AttemptFinishedData.safeParse(data).data);
  const whole = told.filter((data) => data !== undefined);
  return whole.length === told.length ? whole.filter(({ purpose }) => purpose === 'attempt') : null;
}

/** Is there an attempt that the trail tells of and the package does not hold? Nobody can hide one: the trail is whole. */
export function checkWithheld({ audit, attempts }: Contents): Finding {
  const packed = new Set<string>(attempts.map(({ header }) => header.attempt));
  const told = finishedAttempts(audit) ?? [];
  const missing = told.filter(({ attempt }) => !packed.has(attempt)).length;
  if (missing === 0) return open('Nothing was withheld from this package.');
  const why = `The trail tells of ${told.length} attempts, of which ${missing} are not in the package.`;
  return open(why, 'W_ATTEMPT_WITHHELD');
}

function countsOf(seconds: readonly Uint8Array[]): { readonly frames: number; readonly events: number } {
  let frames = 0;
  let events = 0;
  for (const second of seconds) {
    const view = new DataView(second.buffer, second.byteOffset, second.byteLength);
    frames += view.getUint16(0, true);
    events += view.getUint16(2, true);
  }
  return { frames, events };
}
