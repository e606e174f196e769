import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Pack, Task } from '../../core/assessment/pack.ts';
import { Fault } from '../../core/base/fault.ts';
import { BoothId, type SittingId } from '../../core/base/ids.ts';
import type { Conditions, Placement } from '../../core/recording/header.ts';
import type { Verdict } from '../../core/sitting/decision.ts';
import type { Host } from '../../main/host.ts';
import type { deskContract, SittingDetail } from '../../shared/desk.ts';
import { handOf } from '../hand/hand-of.ts';
import type { HandName } from '../hand/profile.ts';
import { scriptedAttempt } from '../hand/script.ts';
import { type BoothServer, openBooth, pairBooth } from './scripted-booth.ts';

/** Everything a desk can do, typed. */
type Desk = ContractRouterClient<typeof deskContract>;

const CONDITIONS: Conditions = {
  hand: 'right',
  posture: 'standing',
  reducedMotion: false,
  captions: false,
  extraTimePercent: 0,
};
const PLACEMENT: Placement = { origin: [0, 9000, -3500], yaw: 0 };
const SCORE_WAIT_MS = 60_000;

/** The desk contract, spoken to the host over a port as a window does. */
export function connectDesk(host: Host): Desk {
  const { port1, port2 } = new MessageChannel();
  host.connectDesk(port1);
  port1.start();
  port2.start();
  return createORPCClient(new RPCLink({ port: port2 }));
}

export interface SampleSitting {
  readonly pack: Pack;
  readonly task: Task;
  readonly hand: HandName;
  readonly seed: number;
  /** How many times as fast as life, for host, booth and desk alike. */
  readonly speed: number;
}

/**
 * One supervised sitting from pairing to the assessor's decision, over the contract of the desk and the protocol of the
 * booth. The sample assessor decides what the scorer recommends, and "not yet competent" where it recommends nothing.
 */
export async function sitSample(
  host: Host,
  server: BoothServer,
  { pack, task, hand, seed, speed }: SampleSitting,
): Promise<SittingDetail> {
  const desk = connectDesk(host);
  const { code } = await desk.booths.newCode({ name: 'Sample booth' });
  const paired = await pairBooth(server, code);
  const booth = await openBooth(server, paired);
  try {
    const { id } = await desk.sittings.create({
      candidateName: 'Sample Candidate',
      pack: pack.id,
      task: task.id,
      booth: BoothId.parse(paired.booth),
      conditions: CONDITIONS,
    });
    await desk.sittings.authorise({ id, identitySeen: true, consent: true });
    const profile = handOf(hand, task);
    const assignment = await booth.assignment();
    // The warm-up and the attempt are the same person's, with another seed each.
    const parts = assignment.next === 'warmUp' ? [0, 1] : [1];
    for (const part of parts)
      await booth.record(
        assignment,
        PLACEMENT,
        () => scriptedAttempt(profile, task, PLACEMENT, seed * 2 + part),
        speed,
      );
    const detail = await desk.sittings.get({ id });
    if (detail.state !== 'submitted') await desk.sittings.submit({ id });
    const scored = await whenScored(desk, id);
    const recommended = lastScored(scored)?.result.recommendation ?? null;
    const verdict: Verdict = recommended ?? 'notYetCompetent';
    return await desk.sittings.decide({
      id,
      verdict,
      reason:
        recommended === null ? 'Sample decision: the scorer recommends nothing.' : 'Sample decision: as recommended.',
    });
  } finally {
    booth.close();
  }
}

const lastScored = ({ attempts }: SittingDetail) =>
  attempts.filter(({ purpose }) => purpose === 'attempt').at(-1)?.score;

/** Waits until every attempt of the sitting has its score. */
async function whenScored(desk: Desk, id: SittingId): Promise<SittingDetail> {
  const end = performance.now() + SCORE_WAIT_MS;
  for (;;) {
    const detail = await desk.sittings.get({ id });
    const open = detail.attempts.filter(({ purpose, score }) => purpose === 'attempt' && score === null);
    const problem = open.find(({ scoreProblem }) => scoreProblem !== '');
    if (problem !== undefined) throw new Fault('score-missing', problem.scoreProblem);
    if (open.length === 0) return detail;
    if (performance.now() > end) throw new Fault('score-missing', 'The attempt was not scored within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
