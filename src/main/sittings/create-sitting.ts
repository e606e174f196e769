import { Fault } from '../../core/base/fault.ts';
import type { BoothId, PersonId, SittingId } from '../../core/base/ids.ts';
import type { Conditions } from '../../core/recording/header.ts';
import { nextSittingState } from '../../core/sitting/states.ts';
import type { HostContext } from '../context.ts';
import { newId } from '../ids.ts';
import { taskOf } from '../packs/pack-shelf.ts';
import { auditSitting } from '../storage/audit.ts';
import { boothById } from '../storage/booths.ts';
import { findCenter } from '../storage/center.ts';
import { transaction } from '../storage/database.ts';
import { keepPack } from '../storage/packs.ts';
import { addPerson } from '../storage/persons.ts';
import { addSitting, changeSitting, sittingAtBooth, sittingById } from '../storage/sittings.ts';
import { assignmentOf } from './next-step.ts';
import { nameMark } from './reasons.ts';
import { freezeScorer } from './scoring.ts';

export interface SittingRequest {
  readonly candidateName: string;
  readonly pack: string;
  readonly task: string;
  readonly booth: BoothId;
  readonly conditions: Conditions;
}

/**
 * Chooses candidate, task and booth. Throws `center-not-set-up`, `disk-nearly-full`, `no-such-pack`, `no-such-task`,
 * `no-such-booth`, `booth-taken` or `mode-not-allowed`.
 */
export function createSitting(ctx: HostContext, request: SittingRequest): SittingId {
  const center = findCenter(ctx.db);
  if (center === undefined) throw new Fault('center-not-set-up', 'Set the center up first.');
  refuseFullDisk(ctx);
  const { shelved, task } = taskOf(ctx.packs, request.pack, request.task);
  const booth = boothById(ctx.db, request.booth);
  if (booth === undefined) throw new Fault('no-such-booth', 'This booth is not paired. Pair it first.');
  if (sittingAtBooth(ctx.db, booth.id) !== undefined)
    throw new Fault('booth-taken', `${booth.name} has a sitting already. Choose another booth, or end that one.`, {
      booth: booth.name,
    });
  const modes = [...shelved.pack.modes.badge, ...shelved.pack.modes.practice];
  if (!modes.includes(booth.mode))
    throw new Fault('mode-not-allowed', `${request.pack} can not be sat in the mode of ${booth.name}.`, {
      booth: booth.name,
      pack: request.pack,
    });

  const now = ctx.clock.now();
  const id = newId<SittingId>();
  const person = newId<PersonId>();
  const { pack, content, sha256 } = shelved;
  transaction(ctx.db, () => {
    keepPack(ctx.db, sha256, content, now);
    addPerson(ctx.db, person, request.candidateName, now);
    addSitting(ctx.db, {
      id,
      person,
      assessment: sha256,
      pack: pack.id,
      packVersion: pack.version,
      task: task.id,
      booth: booth.id,
      conditions: request.conditions,
      sample: center.sample,
      allowedS: Math.ceil((task.workingTimeS * (100 + request.conditions.extraTimePercent)) / 100),
      createdAt: now,
    });
    auditSitting(ctx.db, id, {
      at: now,
      what: 'sitting.created',
      by: 'proctor',
      data: {
        person,
        name: nameMark(ctx.db, person, `candidate ${id}`, request.candidateName),
        pack: pack.id,
        packVersion: pack.version,
        task: task.id,
        assessment: sha256,
        booth: booth.id,
      },
    });
  });
  tellBooth(ctx, booth.id);
  ctx.changed.sittings.emit();
  return id;
}

/** Identity was seen and consent given: freezes the scorer and opens the booth. Throws as the state demands, or `scorer-missing`. */
export function authoriseSitting(ctx: HostContext, id: SittingId): void {
  const sitting = sittingById(ctx.db, id);
  const state = nextSittingState(sitting.state, 'authorise');
  refuseFullDisk(ctx);
  const rules = freezeScorer(ctx.places.data, ctx.places.scorer);
  const now = ctx.clock.now();
  transaction(ctx.db, () => {
    changeSitting(ctx.db, id, sitting.state, { state, rules, authorisedAt: now });
    auditSitting(ctx.db, id, {
      at: now,
      what: 'sitting.authorised',
      by: 'proctor',
      data: { identitySeen: true, consent: true, rules },
    });
  });
  if (sitting.booth !== null) tellBooth(ctx, sitting.booth);
  ctx.changed.sittings.emit();
}

function refuseFullDisk({ disk }: HostContext): void {
  disk.look();
  if (disk.state === 'full' || disk.state === 'failed')
    throw new Fault('disk-nearly-full', 'The disk is nearly full: no sitting may begin. Make room first.');
}

function tellBooth(ctx: HostContext, id: BoothId): void {
  const booth = boothById(ctx.db, id);
  if (booth !== undefined) ctx.links.send(id, { type: 'assigned', assignment: assignmentOf(ctx, booth) });
}
