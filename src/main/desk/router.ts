import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { implement, ORPCError } from '@orpc/server';
import { Fault } from '../../core/base/fault.ts';
import type { BoothId, SittingId } from '../../core/base/ids.ts';
import { BOOTH_CLOSE } from '../../shared/booth.ts';
import { deskContract } from '../../shared/desk.ts';
import type { FaultData } from '../../shared/fault-data.ts';
import type { BoothCards } from '../booths/booth-cards.ts';
import type { Pairing } from '../booths/pairing.ts';
import { centerState } from '../center/center-state.ts';
import { type HandedOut, statusListFile, trustFile } from '../center/handed-out.ts';
import { removeSample } from '../center/remove-sample.ts';
import { setUpSampleCenter } from '../center/sample-center.ts';
import { setUpCenter, unlockCenter } from '../center/set-up.ts';
import type { HostContext } from '../context.ts';
import { decideSitting } from '../sittings/assessor.ts';
import { authoriseSitting, createSitting } from '../sittings/create-sitting.ts';
import { sittingDetail, sittingRows } from '../sittings/detail.ts';
import { exportSitting } from '../sittings/export-sitting.ts';
import { keptPack } from '../sittings/next-step.ts';
import {
  extendSitting,
  logIrregularity,
  pauseSitting,
  resumeSitting,
  stopSitting,
  submitEarly,
} from '../sittings/proctor.ts';
import { recordingBody } from '../sittings/recording-body.ts';
import { revokeBadge } from '../sittings/revoke-badge.ts';
import { frozenScorer } from '../sittings/scoring.ts';
import { attemptById } from '../storage/attempts.ts';
import { auditCenter } from '../storage/audit.ts';
import { removeBooth } from '../storage/booths.ts';
import { setCenterLanguage } from '../storage/center.ts';
import { isDiskError } from '../storage/sqlite-errors.ts';
import { auditRows } from './audit-rows.ts';
import { watchGlimpses } from './glimpses.ts';
import { mirrorBooth } from './mirror.ts';
import { watchState } from './watch.ts';

const given = ({ file, bytes }: HandedOut) => ({ file, bytes: Buffer.from(bytes).toString('base64') });

export interface DeskServices {
  readonly ctx: HostContext;
  readonly cards: BoothCards;
  readonly pairing: Pairing;
}

const faultError = ({ code, message, facts }: Fault) =>
  new ORPCError(code, { status: 422, message, data: { facts } satisfies FaultData });

const DISK_REFUSES = new Fault(
  'disk-not-writing',
  'The disk of the desk is full or does not write. Nothing was changed: make room, then try again.',
);

/** Every call of the desk contract. What a Fault says reaches the desk; what else goes wrong stays here [D1]. */
export function deskRouter({ ctx, cards, pairing }: DeskServices) {
  const desk = implement(deskContract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof Fault) throw faultError(error);
      if (isDiskError(error)) throw faultError(DISK_REFUSES);
      throw error;
    }
  });
  const changed = <T>(work: () => T, id: SittingId) => {
    work();
    return sittingDetail(ctx, id);
  };
  const isLinked = (booth: BoothId): boolean => cards.list(ctx).some(({ id, linked }) => id === booth && linked);

  return desk.router({
    center: {
      get: desk.center.get.handler(() => centerState(ctx)),
      setUp: desk.center.setUp.handler(async ({ input }) => {
        await (input.sample ? setUpSampleCenter(ctx, input) : setUpCenter(ctx, input));
        return centerState(ctx);
      }),
      unlock: desk.center.unlock.handler(async ({ input }) => {
        await unlockCenter(ctx, input.passphrase);
        return centerState(ctx);
      }),
      removeSample: desk.center.removeSample.handler(() => {
        removeSample(ctx);
        return centerState(ctx);
      }),
      trustFile: desk.center.trustFile.handler(() => given(trustFile(ctx))),
      statusFile: desk.center.statusFile.handler(async () => given(await statusListFile(ctx))),
      setLanguage: desk.center.setLanguage.handler(({ input }) => {
        setCenterLanguage(ctx.db, input.language);
        ctx.changed.center.emit();
        return centerState(ctx);
      }),
      watch: desk.center.watch.handler(({ signal }) => watchState(ctx.changed.center, () => centerState(ctx), signal)),
    },
    packs: {
      list: desk.packs.list.handler(() =>
        ctx.packs.packs.map(({ pack, sha256, released }) => ({ pack, sha256, released })),
      ),
      refused: desk.packs.refused.handler(() => [...ctx.packs.refused]),
    },
    booths: {
      list: desk.booths.list.handler(() => cards.list(ctx)),
      watch: desk.booths.watch.handler(({ signal }) => watchState(ctx.changed.booths, () => cards.list(ctx), signal)),
      newCode: desk.booths.newCode.handler(({ input }) => pairing.newCode(input.name)),
      remove: desk.booths.remove.handler(({ input: { id } }) => {
        if (ctx.live.atBooth(id) !== undefined)
          throw new Fault('attempt-running', 'An attempt is running in this booth. Stop it first.');
        const now = ctx.clock.now();
        if (!removeBooth(ctx.db, id, now)) throw new Fault('no-such-booth', 'This booth is not paired.');
        auditCenter(ctx.db, { at: now, what: 'booth.removed', by: 'proctor', data: { booth: id } });
        ctx.links.close(id, BOOTH_CLOSE.notPaired, 'removed');
        ctx.changed.booths.emit();
      }),
      glimpses: desk.booths.glimpses.handler(({ signal }) => watchGlimpses(ctx, signal)),
      mirror: desk.booths.mirror.handler(({ input, signal }) => mirrorBooth(ctx, input.id, isLinked, signal)),
    },
    sittings: {
      list: desk.sittings.list.handler(() => sittingRows(ctx)),
      watch: desk.sittings.watch.handler(({ signal }) =>
        watchState(ctx.changed.sittings, () => sittingRows(ctx), signal),
      ),
      get: desk.sittings.get.handler(({ input }) => sittingDetail(ctx, input.id)),
      create: desk.sittings.create.handler(({ input }) => sittingDetail(ctx, createSitting(ctx, input))),
      authorise: desk.sittings.authorise.handler(({ input: { id } }) => changed(() => authoriseSitting(ctx, id), id)),
      pause: desk.sittings.pause.handler(({ input: { id, reason } }) =>
        changed(() => pauseSitting(ctx, id, reason), id),
      ),
      resume: desk.sittings.resume.handler(({ input: { id, reason } }) =>
        changed(() => resumeSitting(ctx, id, reason), id),
      ),
      extend: desk.sittings.extend.handler(({ input: { id, seconds, reason } }) =>
        changed(() => extendSitting(ctx, id, seconds, reason), id),
      ),
      submit: desk.sittings.submit.handler(({ input: { id } }) => changed(() => submitEarly(ctx, id), id)),
      stop: desk.sittings.stop.handler(({ input: { id, reason } }) => changed(() => stopSitting(ctx, id, reason), id)),
      logIrregularity: desk.sittings.logIrregularity.handler(({ input: { id, kind, note } }) =>
        changed(() => logIrregularity(ctx, id, kind, note), id),
      ),
      decide: desk.sittings.decide.handler(({ input: { id, verdict, reason } }) =>
        changed(() => decideSitting(ctx, id, verdict, reason), id),
      ),
      revoke: desk.sittings.revoke.handler(({ input: { id, reason } }) =>
        changed(() => revokeBadge(ctx, id, reason), id),
      ),
      export: desk.sittings.export.handler(async ({ input: { id, kind } }) => {
        const { file, bytes } = await exportSitting(ctx, id, kind);
        return { file, kind, bytes: Buffer.from(bytes).toString('base64') };
      }),
    },
    attempts: {
      recording: desk.attempts.recording.handler(({ input: { id } }) => {
        const { header, state } = attemptById(ctx.db, id);
        if (state === 'running') throw new Fault('attempt-running', 'The attempt is running. Watch it in the mirror.');
        const body = Buffer.from(recordingBody(ctx.db, id)).toString('base64');
        return { header, pack: keptPack(ctx.db, header.pack, header.assessment), body };
      }),
    },
    scorer: {
      get: desk.scorer.get.handler(({ input: { rules } }) => {
        const module = rules === null ? readFileSync(ctx.places.scorer) : frozenScorer(ctx.places.data, rules);
        return {
          rules: createHash('sha256').update(module).digest('hex'),
          module: Buffer.from(module).toString('utf8'),
        };
      }),
    },
    audit: {
      list: desk.audit.list.handler(({ input: { sitting, limit } }) => auditRows(ctx.db, sitting, limit)),
    },
  });
}
