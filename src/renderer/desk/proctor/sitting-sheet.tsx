import { Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Conditions } from '../../../core/recording/header.ts';
import type { PackRow, SittingRow } from '../../../shared/desk.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { minutesText } from '../../ui/numbers/format.ts';
import { useCall } from '../desk-context.tsx';
import { useTaskTitle } from '../task-title.ts';
import { ActionSheet } from './action-sheet.tsx';
import type { BoothView } from './attention.ts';
import { boothsWords } from './booths-words.ts';
import { sittingSheetWords } from './sitting-sheet-words.ts';

const ORDINARY: Conditions = {
  hand: 'right',
  posture: 'standing',
  reducedMotion: false,
  captions: false,
  extraTimePercent: 0,
};

/** Check-in on one sheet. With `sitting` it is created already and only its authorisation is asked for. */
export function SittingSheet({
  packs,
  free,
  first,
  sitting,
  onClose,
  onStarted,
}: {
  readonly packs: readonly PackRow[];
  readonly free: readonly BoothView[];
  readonly first?: string | undefined;
  readonly sitting?: SittingRow | undefined;
  readonly onClose: () => void;
  readonly onStarted: (booth: string) => void;
}) {
  const words = useWords(sittingSheetWords);
  const { noFree } = useWords(boothsWords);
  const language = useLanguage();
  const titleOf = useTaskTitle();
  const linked = free.filter(({ booth }) => booth.linked);
  const [candidateName, setName] = useState('');
  const [packId, setPack] = useState<string>();
  const pack = (packs.find((row) => row.pack.id === packId) ?? packs[0])?.pack;
  const [taskId, setTask] = useState<string>();
  const task = pack?.tasks.find(({ id }) => id === taskId) ?? pack?.tasks[0];
  const [boothId, setBooth] = useState(first ?? linked[0]?.booth.id ?? '');
  const booth = linked.find((view) => view.booth.id === boothId)?.booth;
  const [conditions, setConditions] = useState<Conditions>(ORDINARY);
  const [identity, setIdentity] = useState(false);
  const [consent, setConsent] = useState(false);
  const [created, setCreated] = useState(sitting);
  const set = (part: Partial<Conditions>): void => setConditions({ ...conditions, ...part });
  const missing = [
    ...(created === undefined && candidateName.trim() === '' ? [words.missingName] : []),
    ...(created === undefined && task === undefined ? [words.missingPack] : []),
    ...(created === undefined && booth === undefined ? [words.missingBooth] : []),
    ...(identity ? [] : [words.missingIdentity]),
    ...(consent ? [] : [words.missingConsent]),
  ];
  const start = useCall(async (desk) => {
    let row = created;
    if (row === undefined) {
      if (pack === undefined || task === undefined || booth === undefined) return;
      row = await desk.sittings.create({ candidateName, pack: pack.id, task: task.id, booth: booth.id, conditions });
      // Kept, so that a refused authorisation is tried again on the same sitting.
      setCreated(row);
    }
    await desk.sittings.authorise({ id: row.id, identitySeen: true, consent: true });
    onStarted(row.booth ?? boothId);
  });
  return (
    <ActionSheet
      title={sitting === undefined ? words.sheetTitle : words.sheetAuthorise}
      why={missing.length === 0 ? '' : `${words.missing} ${missing.join(', ')}.`}
      action={words.authoriseDo}
      possible={missing.length === 0}
      busy={start.busy}
      problem={start.problem}
      size={560}
      onAct={() => void start.run()}
      onClose={onClose}
    >
      {created !== undefined ? (
        <p>
          <b>
            <bdi>{created.candidateName}</bdi>
          </b>
          , {titleOf(created)}. {words.createdNotAuthorised}
        </p>
      ) : (
        <>
          <TextInput
            data-autofocus
            label={words.candidateName}
            description={words.candidateWhy}
            value={candidateName}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className="sheet-row">
            <Select
              label={words.pack}
              data={packs.map((row) => ({
                value: row.pack.id,
                label: `${textIn(row.pack.title, language)} ${row.pack.version}`,
              }))}
              value={pack?.id ?? null}
              allowDeselect={false}
              onChange={(value) => setPack(value ?? undefined)}
            />
            <Select
              label={words.inBooth}
              data={linked.map((view) => ({ value: view.booth.id, label: `${view.number} · ${view.booth.name}` }))}
              value={booth?.id ?? null}
              allowDeselect={false}
              onChange={(value) => setBooth(value ?? '')}
            />
          </div>
          {pack !== undefined && pack.tasks.length > 1 ? (
            <Select
              label={words.task}
              data={pack.tasks.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
              value={task?.id ?? null}
              allowDeselect={false}
              onChange={(value) => setTask(value ?? undefined)}
            />
          ) : undefined}
          {linked.length === 0 ? <p className="tone-warn strong">{noFree}</p> : undefined}
          {booth !== undefined && pack !== undefined && !pack.modes.badge.includes(booth.mode) ? (
            <p className="note">{words.flatNoBadge}</p>
          ) : undefined}
          <fieldset className="conditions">
            <legend>{words.conditions}</legend>
            <SegmentedControl
              aria-label={words.hand}
              data={[
                { value: 'right', label: words.handRight },
                { value: 'left', label: words.handLeft },
              ]}
              value={conditions.hand}
              onChange={(hand) => set({ hand: hand as Conditions['hand'] })}
            />
            <SegmentedControl
              aria-label={words.posture}
              data={[
                { value: 'standing', label: words.postureStanding },
                { value: 'seated', label: words.postureSeated },
              ]}
              value={conditions.posture}
              onChange={(posture) => set({ posture: posture as Conditions['posture'] })}
            />
            <NumberInput
              label={words.extraTime}
              description={
                task === undefined
                  ? undefined
                  : words.extraGives(minutesText(task.workingTimeS * (1 + conditions.extraTimePercent / 100)))
              }
              value={conditions.extraTimePercent}
              min={0}
              max={300}
              step={25}
              allowDecimal={false}
              onChange={(value) => set({ extraTimePercent: typeof value === 'number' ? value : 0 })}
            />
            <Checkbox
              label={words.reducedMotionTick}
              checked={conditions.reducedMotion}
              onChange={(event) => set({ reducedMotion: event.currentTarget.checked })}
            />
            <Checkbox
              label={words.captionsTick}
              checked={conditions.captions}
              onChange={(event) => set({ captions: event.currentTarget.checked })}
            />
          </fieldset>
        </>
      )}
      <Checkbox
        label={words.identity}
        checked={identity}
        onChange={(event) => setIdentity(event.currentTarget.checked)}
      />
      <Checkbox label={words.consent} checked={consent} onChange={(event) => setConsent(event.currentTarget.checked)} />
    </ActionSheet>
  );
}
