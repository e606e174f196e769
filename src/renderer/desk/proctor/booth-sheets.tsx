import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { IrregularityKind } from '../../../core/sitting/decision.ts';
import type { SittingRow } from '../../../shared/desk.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import type { Desk } from '../client/channel.ts';
import { useCall } from '../desk-context.tsx';
import { ActionSheet } from './action-sheet.tsx';
import { type ActionWords, actionWords } from './action-words.ts';
import type { BoothView } from './attention.ts';
import { LEAST_REASON, ReasonField } from './reason-field.tsx';
import { RejoinSheet } from './rejoin-sheet.tsx';

export type SheetKind = 'pause' | 'resume' | 'extend' | 'irregularity' | 'stop' | 'submit' | 'remove' | 'rejoin';

interface SheetProps {
  readonly view: BoothView;
  readonly onClose: () => void;
}

/** The sheet of one action on one booth. */
export function BoothSheet({ kind, view, onClose }: SheetProps & { readonly kind: SheetKind }) {
  const { sitting } = view;
  if (kind === 'rejoin') return <RejoinSheet booth={view.booth} onClose={onClose} />;
  if (kind === 'remove') return <RemoveSheet view={view} onClose={onClose} />;
  if (sitting === undefined) return undefined;
  if (kind === 'extend') return <ExtendSheet view={view} sitting={sitting} onClose={onClose} />;
  if (kind === 'irregularity') return <IrregularitySheet view={view} sitting={sitting} onClose={onClose} />;
  return <ReasonSheet kind={kind} view={view} sitting={sitting} onClose={onClose} />;
}

type Plain = 'pause' | 'resume' | 'stop' | 'submit';
const CALLS: Readonly<Record<Plain, (desk: Desk, id: SittingRow['id'], reason: string) => Promise<unknown>>> = {
  pause: (desk, id, reason) => desk.sittings.pause({ id, reason }),
  resume: (desk, id, reason) => desk.sittings.resume({ id, reason }),
  stop: (desk, id, reason) => desk.sittings.stop({ id, reason }),
  submit: (desk, id) => desk.sittings.submit({ id }),
};
const WORDS: Readonly<
  Record<
    Plain,
    (w: ActionWords) => { title: (n: number) => string; why: string; act: string; reasons: readonly string[] }
  >
> = {
  pause: (w) => ({ title: w.pauseTitle, why: w.pauseWhy, act: w.pauseDo, reasons: w.pauseReasons }),
  resume: (w) => ({ title: w.resumeTitle, why: w.resumeWhy, act: w.resumeDo, reasons: w.resumeReasons }),
  stop: (w) => ({ title: w.stopTitle, why: w.stopWhy, act: w.stopDo, reasons: w.stopReasons }),
  submit: (w) => ({ title: w.submitTitle, why: w.submitWhy, act: w.submitDo, reasons: [] }),
};

function ReasonSheet({
  kind,
  view,
  sitting,
  onClose,
}: SheetProps & { readonly kind: Plain; readonly sitting: SittingRow }) {
  const words = useWords(actionWords);
  const { title, why, act, reasons } = WORDS[kind](words);
  const [reason, setReason] = useState('');
  const asks = kind !== 'submit';
  const call = useCall(async (desk) => {
    await CALLS[kind](desk, sitting.id, reason.trim());
    onClose();
  });
  return (
    <ActionSheet
      title={title(view.number)}
      why={why}
      action={act}
      possible={!asks || reason.trim().length >= LEAST_REASON}
      busy={call.busy}
      problem={call.problem}
      danger={kind === 'stop'}
      onAct={() => void call.run()}
      onClose={onClose}
    >
      {asks ? <ReasonField label={words.reason} value={reason} onChange={setReason} common={reasons} /> : undefined}
    </ActionSheet>
  );
}

function ExtendSheet({ view, sitting, onClose }: SheetProps & { readonly sitting: SittingRow }) {
  const words = useWords(actionWords);
  const [minutes, setMinutes] = useState(5);
  const [reason, setReason] = useState('');
  const call = useCall(async (desk) => {
    await desk.sittings.extend({ id: sitting.id, seconds: minutes * 60, reason: reason.trim() });
    onClose();
  });
  return (
    <ActionSheet
      title={words.extendTitle(view.number)}
      why={words.extendWhy}
      action={words.extendDo(minutes)}
      possible={minutes >= 1 && reason.trim().length >= LEAST_REASON}
      busy={call.busy}
      problem={call.problem}
      onAct={() => void call.run()}
      onClose={onClose}
    >
      <NumberInput
        label={words.extendMinutes}
        value={minutes}
        min={1}
        max={120}
        allowDecimal={false}
        onChange={(value) => setMinutes(typeof value === 'number' ? value : 0)}
      />
      <ReasonField label={words.reason} value={reason} onChange={setReason} common={words.extendReasons} />
    </ActionSheet>
  );
}

/** Kinds a person logs; the others are noticed by the host. */
const LOGGED = ['environment', 'candidate', 'proctor', 'technical', 'other'] as const;

function IrregularitySheet({ view, sitting, onClose }: SheetProps & { readonly sitting: SittingRow }) {
  const words = useWords(actionWords);
  const [kind, setKind] = useState<IrregularityKind>('environment');
  const [note, setNote] = useState('');
  const call = useCall(async (desk) => {
    await desk.sittings.logIrregularity({ id: sitting.id, kind, note: note.trim() });
    onClose();
  });
  return (
    <ActionSheet
      title={words.irregularityTitle(view.number)}
      why={words.irregularityWhy}
      action={words.irregularityDo}
      possible={note.trim().length >= LEAST_REASON}
      busy={call.busy}
      problem={call.problem}
      onAct={() => void call.run()}
      onClose={onClose}
    >
      <Select
        label={words.irregularityKind}
        data={LOGGED.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(IrregularityKind.parse(value))}
      />
      <ReasonField label={words.irregularityNote} value={note} onChange={setNote} />
    </ActionSheet>
  );
}

function RemoveSheet({ view, onClose }: SheetProps) {
  const words = useWords(actionWords);
  const [reason, setReason] = useState('');
  const call = useCall(async (desk) => {
    await desk.booths.remove({ id: view.booth.id, reason: reason.trim() });
    onClose();
  });
  return (
    <ActionSheet
      title={words.removeTitle(view.booth.name)}
      why={words.removeWhy}
      action={words.removeDo}
      possible={reason.trim().length >= LEAST_REASON}
      busy={call.busy}
      problem={call.problem}
      danger
      onAct={() => void call.run()}
      onClose={onClose}
    >
      <ReasonField label={words.reason} value={reason} onChange={setReason} common={words.removeReasons} />
    </ActionSheet>
  );
}
