import { randomUUID } from 'node:crypto';
import { implement, ORPCError } from '@orpc/server';
import type { CredentialId } from '../../../../src/core/base/ids.ts';
import { FRAME_INTS } from '../../../../src/core/recording/frame.ts';
import { EVENT_BYTES, FRAME_BYTES, writeEvent, writeFrame } from '../../../../src/core/recording/layout.ts';
import { nextSittingState, possibleActions, type SittingAction } from '../../../../src/core/sitting/states.ts';
import {
  type BoothGlimpse,
  deskContract,
  type MirrorUpdate,
  type SittingDetail,
  type SittingRow,
} from '../../../../src/shared/desk.ts';
import { sampleId } from './sample-attempt.ts';
import { type SampleCenter, type Scenario, sampleCenter, sittingRow } from './sample-center.ts';
import { glimpsesOf } from './sample-glimpses.ts';

/** Values that are followed: the newest now, then each change. */
function changes<T>(read: () => T) {
  const waiting = new Set<() => void>();
  return {
    emit: () => {
      for (const wake of [...waiting]) wake();
    },
    async *watch(signal: AbortSignal | undefined): AsyncGenerator<T, void> {
      while (signal?.aborted !== true) {
        yield read();
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
          signal?.addEventListener('abort', wake);
        });
      }
    },
  };
}

const rowOf = (detail: SittingDetail): SittingRow => {
  const {
    attempts: _a,
    irregularities: _i,
    decision: _d,
    exports: _e,
    exportable: _x,
    noBadgeBecause: _n,
    badge: _b,
    ...row
  } = detail;
  return row;
};

/** How much of the sample attempts the mirrors show: booth 1 goes on, booth 5 has lost its link. */
const MIRROR_FROM_S = 26;
const MIRROR_LOST_S = 33;

/** A host that answers the whole desk contract from samples in memory: for pictures and for tests of the desk's client. */
export function fakeHost(scenario: Scenario, scorerModule: () => string, now: () => number = Date.now) {
  const state: SampleCenter = sampleCenter(scenario, now());
  const center = changes(() => state.center);
  const booths = changes(() => state.booths);
  const sittings = changes(() => state.sittings.map(rowOf));
  const find = (id: string): SittingDetail => {
    const detail = state.sittings.find((one) => one.id === id);
    if (detail === undefined) throw new ORPCError('no-such-sitting', { message: 'This sitting is not known.' });
    return detail;
  };
  const replace = (id: string, part: Partial<SittingDetail>): SittingDetail => {
    const next = { ...find(id), ...part };
    state.sittings = state.sittings.map((one) => (one.id === id ? next : one));
    sittings.emit();
    return next;
  };
  const act = (id: string, action: SittingAction, part: Partial<SittingDetail> = {}): SittingDetail => {
    const after = nextSittingState(find(id).state, action);
    return replace(id, { state: after, possible: [...possibleActions(after)], ...part });
  };
  const { router, ...on } = implement(deskContract);
  const handlers = router({
    center: {
      get: on.center.get.handler(() => state.center),
      setUp: on.center.setUp.handler(({ input }) => {
        state.center = {
          ...state.center,
          ...sampleCenter('empty', now()).center,
          ...input,
          language: state.center.language,
        };
        state.center = { ...state.center, phase: 'ready' };
        const { passphrase: _, ...safe } = state.center as typeof state.center & { passphrase?: string };
        state.center = safe;
        center.emit();
        return state.center;
      }),
      unlock: on.center.unlock.handler(({ input }) => {
        if (input.passphrase !== 'sample passphrase')
          throw new ORPCError('passphrase-wrong', { message: 'This is not the passphrase of the keys. Try again.' });
        state.center = { ...state.center, phase: 'ready' };
        center.emit();
        return state.center;
      }),
      removeSample: on.center.removeSample.handler(() => {
        const empty = sampleCenter('fresh', now());
        Object.assign(state, empty);
        center.emit();
        booths.emit();
        sittings.emit();
        return state.center;
      }),
      trustFile: on.center.trustFile.handler(() => ({ file: 'trust.json', bytes: 'e30=' })),
      statusFile: on.center.statusFile.handler(() => ({ file: 'status.json', bytes: 'e30=' })),
      setLanguage: on.center.setLanguage.handler(({ input }) => {
        state.center = { ...state.center, ...input };
        center.emit();
        return state.center;
      }),
      watch: on.center.watch.handler(({ signal }) => center.watch(signal)),
    },
    packs: {
      list: on.packs.list.handler(() => [...state.packs]),
      refused: on.packs.refused.handler(() => [...state.refusedPacks]),
    },
    booths: {
      list: on.booths.list.handler(() => state.booths),
      watch: on.booths.watch.handler(({ signal }) => booths.watch(signal)),
      newCode: on.booths.newCode.handler(() => ({ code: '481920', expiresAt: now() + 120_000 })),
      remove: on.booths.remove.handler(({ input }) => {
        state.booths = state.booths.filter(({ id }) => id !== input.id);
        booths.emit();
      }),
      glimpses: on.booths.glimpses.handler(async function* ({ signal }): AsyncGenerator<BoothGlimpse[], void> {
        yield glimpsesOf(state);
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      }),
      mirror: on.booths.mirror.handler(async function* ({ input, signal }): AsyncGenerator<MirrorUpdate, void> {
        const booth = state.booths.find(({ id }) => id === input.id);
        const attempt = state.attempts.get(booth?.attempt ?? '');
        if (booth === undefined || attempt === undefined) {
          yield {
            attempt: null,
            header: null,
            firstFrame: 0,
            firstEvent: 0,
            frames: '',
            events: '',
            durableFrames: 0,
            linked: true,
          };
          await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
          return;
        }
        const { recording, header } = attempt;
        let frame = 0;
        let event = 0;
        let until = (booth.linked ? MIRROR_FROM_S : MIRROR_LOST_S) * 10_000;
        while (signal?.aborted !== true) {
          const first = { firstFrame: frame, firstEvent: event };
          const rows: number[] = [];
          while (frame < attempt.frames && (recording.frames[frame * FRAME_INTS] as number) <= until)
            rows.push(frame++);
          const events: number[] = [];
          while (event < recording.events.length && (recording.events[event]?.time ?? 0) <= until) events.push(event++);
          const frameBytes = new Uint8Array(rows.length * FRAME_BYTES);
          const view = new DataView(frameBytes.buffer);
          for (const [i, row] of rows.entries()) writeFrame(recording.frames, row * FRAME_INTS, view, i * FRAME_BYTES);
          const eventBytes = new Uint8Array(events.length * EVENT_BYTES);
          const eventView = new DataView(eventBytes.buffer);
          events.forEach((at, i) => {
            const one = recording.events[at];
            if (one !== undefined) writeEvent(one, eventView, i * EVENT_BYTES);
          });
          yield {
            attempt: header.attempt,
            header,
            ...first,
            frames: Buffer.from(frameBytes).toString('base64'),
            events: Buffer.from(eventBytes).toString('base64'),
            durableFrames: frame,
            linked: booth.linked,
          };
          if (!booth.linked || frame >= attempt.frames) {
            await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
            return;
          }
          await new Promise((resolve) => setTimeout(resolve, 100));
          until += 1000;
        }
      }),
    },
    sittings: {
      list: on.sittings.list.handler(() => state.sittings.map(rowOf)),
      watch: on.sittings.watch.handler(({ signal }) => sittings.watch(signal)),
      get: on.sittings.get.handler(({ input }) => find(input.id)),
      create: on.sittings.create.handler(({ input }) => {
        const n = 100 + state.sittings.length;
        const { candidateName, booth, conditions, task } = input;
        const detail = sittingRow(n, 'created', { candidateName, booth, conditions, task }, now());
        state.sittings = [...state.sittings, detail];
        state.booths = state.booths.map((one) => (one.id === booth ? { ...one, sitting: sampleId.sitting(n) } : one));
        booths.emit();
        sittings.emit();
        return detail;
      }),
      authorise: on.sittings.authorise.handler(({ input }) => act(input.id, 'authorise', { authorisedAt: now() })),
      pause: on.sittings.pause.handler(({ input }) =>
        act(input.id, 'pause', { pauseReason: input.reason, pausedSince: now() }),
      ),
      resume: on.sittings.resume.handler(({ input }) =>
        act(input.id, 'resume', { pauseReason: '', pausedSince: null }),
      ),
      extend: on.sittings.extend.handler(({ input }) =>
        replace(input.id, { allowedS: find(input.id).allowedS + input.seconds }),
      ),
      submit: on.sittings.submit.handler(({ input }) => act(input.id, 'submit', { submittedAt: now(), booth: null })),
      stop: on.sittings.stop.handler(({ input }) => act(input.id, 'stop', { booth: null })),
      logIrregularity: on.sittings.logIrregularity.handler(({ input }) =>
        replace(input.id, {
          irregularities: [
            ...find(input.id).irregularities,
            { at: now(), kind: input.kind, note: input.note, by: state.center.manager, attempt: null, tick: null },
          ],
        }),
      ),
      decide: on.sittings.decide.handler(({ input }) =>
        act(input.id, 'decide', {
          decision: {
            verdict: input.verdict,
            recommended: find(input.id).attempts.at(-1)?.score?.result.recommendation ?? null,
            reason: input.reason,
            decidedAt: new Date(now()).toISOString().replace(/\.\d+Z/, 'Z'),
            assessor: state.center.manager,
          },
          exportable: input.verdict === 'competent' ? 'badge' : 'record',
          noBadgeBecause: input.verdict === 'competent' ? '' : 'notCompetent',
        }),
      ),
      revoke: on.sittings.revoke.handler(({ input }) => {
        const { badge } = find(input.id);
        if (badge === null) throw new ORPCError('badge-not-issued', { message: 'There is nothing to revoke.' });
        return replace(input.id, {
          badge: { ...badge, revokedAt: now(), revokedReason: input.reason },
          exportable: 'record',
          noBadgeBecause: 'revoked',
        });
      }),
      export: on.sittings.export.handler(({ input }) => {
        const file = `${input.id}.proofbench.zip`;
        const before = find(input.id);
        const issued = { id: randomUUID() as CredentialId, issuedAt: now(), revokedAt: null, revokedReason: '' };
        replace(input.id, {
          exports: [...before.exports, { file, kind: input.kind, at: now(), bytes: 4 }],
          badge: before.badge ?? (input.kind === 'badge' ? issued : null),
        });
        return { file, kind: input.kind, bytes: 'UEsFBg==' };
      }),
    },
    attempts: {
      recording: on.attempts.recording.handler(({ input }) => {
        const attempt = state.attempts.get(input.id);
        if (attempt === undefined) throw new ORPCError('no-such-attempt', { message: 'This attempt is not known.' });
        const pack = state.packs[0]?.pack;
        if (pack === undefined) throw new ORPCError('no-such-pack', { message: 'No pack.' });
        return { header: attempt.header, pack, body: Buffer.from(attempt.body).toString('base64') };
      }),
    },
    scorer: { get: on.scorer.get.handler(() => ({ rules: '0'.repeat(64), module: scorerModule() })) },
    audit: {
      list: on.audit.list.handler(({ input }) =>
        state.sittings
          .filter(({ id }) => input.sitting === null || id === input.sitting)
          .flatMap(({ id, state: at, createdAt, decision }, i) => [
            {
              at: createdAt,
              what: 'sitting.created',
              by: 'proctor',
              sitting: id,
              hash: `${i}a`.padEnd(64, '4'),
              holds: true,
            },
            ...(at === 'created'
              ? []
              : [
                  {
                    at: createdAt + 60_000,
                    what: 'sitting.authorised',
                    by: 'proctor',
                    sitting: id,
                    hash: `${i}b`.padEnd(64, '7'),
                    holds: true,
                  },
                ]),
            ...(decision === null
              ? []
              : [
                  {
                    at: Date.parse(decision.decidedAt),
                    what: 'sitting.decided',
                    by: 'assessor',
                    sitting: id,
                    hash: `${i}c`.padEnd(64, '9'),
                    holds: true,
                  },
                ]),
          ])
          .slice(0, input.limit),
      ),
    },
  });
  // A booth that records is committed a few times a second.
  const beat = setInterval(() => {
    const durable = now();
    state.booths = state.booths.map((one) =>
      one.linked && one.attempt !== null && find(one.sitting ?? '').state === 'inProgress'
        ? { ...one, durableAt: durable }
        : one,
    );
    state.center = {
      ...state.center,
      storage: { ...state.center.storage, lastCommitAt: scenario === 'running' ? durable : null },
    };
    booths.emit();
    center.emit();
  }, 250);
  return { handlers, state, close: () => clearInterval(beat) };
}
