import { PAIR_PATH, PairReply, type PairRequest } from '../../../shared/booth.ts';

/** Asks the host to take this page as a booth. A host that cannot be reached, or answers nonsense, is a refusal too. */
export async function pair(request: PairRequest): Promise<PairReply> {
  try {
    const answer = await fetch(PAIR_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      credentials: 'same-origin',
    });
    const reply = PairReply.safeParse(await answer.json());
    if (reply.success) return reply.data;
    return { ok: false, code: 'pair-answer', message: '' };
  } catch {
    return { ok: false, code: 'pair-unreachable', message: '' };
  }
}
