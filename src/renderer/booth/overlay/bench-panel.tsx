import type { Task } from '../../../core/assessment/pack.ts';
import type { EventKind } from '../../../core/recording/event.ts';
import { type ControlId, controlsOf } from '../../../core/sim/welding/bench-controls.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { stillToSet } from '../coach.ts';
import { turnLens } from '../lens.ts';
import { benchWords } from '../words/bench-words.ts';
import { useBooth, useBoothState } from './use-booth.ts';

/** The bench's own value, in the event's unit. */
function useBenchValue(): (kind: EventKind) => number {
  const booth = useBooth();
  return (kind) => booth.attempt?.bench.values[kind] ?? 0;
}

function Switch({
  id,
  kind,
  label,
  on,
  off,
}: {
  readonly id: ControlId;
  readonly kind: EventKind;
  readonly label: string;
  readonly on: string;
  readonly off: string;
}) {
  const booth = useBooth();
  const value = useBenchValue()(kind) !== 0;
  return (
    <button type="button" className="switch" role="switch" aria-checked={value} onClick={() => booth.control(id)}>
      <span>{label}</span>
      <b>{value ? on : off}</b>
    </button>
  );
}

function Dial({
  id,
  kind,
  label,
  unit,
  perOne,
  digits,
}: {
  readonly id: ControlId;
  readonly kind: EventKind;
  readonly label: string;
  readonly unit: string;
  readonly perOne: number;
  readonly digits: number;
}) {
  const booth = useBooth();
  const words = useWords(benchWords).bench;
  const value = (useBenchValue()(kind) / perOne).toFixed(digits);
  return (
    <div className="dial">
      <span>{label}</span>
      <button
        type="button"
        aria-label={words.less(label)}
        onClick={(event) => booth.control(id, event.shiftKey ? -10 : -1)}
      >
        −
      </button>
      <output>
        {value} <small>{unit}</small>
      </output>
      <button
        type="button"
        aria-label={words.more(label)}
        onClick={(event) => booth.control(id, event.shiftKey ? 10 : 1)}
      >
        +
      </button>
    </div>
  );
}

/** Dials a machine may have, and how their values are shown. */
const DIALS = [
  { id: 'voltage', word: 'voltage', unit: 'V', perOne: 10, digits: 1 },
  { id: 'wireFeed', word: 'feed', unit: 'm/min', perOne: 100, digits: 1 },
  { id: 'current', word: 'current', unit: 'A', perOne: 1, digits: 0 },
  { id: 'arcForce', word: 'arcForce', unit: 'A/mm', perOne: 10, digits: 1 },
  { id: 'gasFlow', word: 'flow', unit: 'L/min', perOne: 10, digits: 1 },
] as const;

/** What makes the electrode ready, by process. */
const LYING = [
  { id: 'trimmer', word: 'trim' },
  { id: 'electrode', word: 'newElectrode' },
  { id: 'grinder', word: 'grind' },
] as const;

/** Machine, bench and protective wear in flat mode: everything can be set, nothing is set for the candidate. */
export function BenchPanel({ task, onAsWps }: { readonly task: Task; readonly onAsWps?: () => void }) {
  const booth = useBooth();
  const { benchChanges } = useBoothState();
  const w = useWords(benchWords).bench;
  const value = useBenchValue();
  const { attempt } = booth;
  const has = ({ id }: { readonly id: ControlId }): boolean =>
    controlsOf(task.wps.process).some((control) => control.id === id);
  const allSet = attempt !== undefined && stillToSet(task, attempt.bench.values).length === 0;
  return (
    <section className="panel bench" data-changes={benchChanges} aria-label={w.machine}>
      <div className="settings">
        <h2>{w.machine}</h2>
        <Switch id="machinePower" kind="machinePower" label={w.power} on={w.on} off={w.off} />
        <Switch id="polarity" kind="electrodePositive" label={w.polarity} on={w.positive} off={w.negative} />
        {DIALS.filter(has).map(({ id, word, ...dial }) => (
          <Dial key={id} id={id} kind={id} label={w[word]} {...dial} />
        ))}
        <h2>{w.bench}</h2>
        <Switch id="workClamp" kind="workClamp" label={w.clamp} on={w.clampOn} off={w.clampOff} />
        <Switch id="extraction" kind="extraction" label={w.extraction} on={w.on} off={w.off} />
        <h2>{w.worn}</h2>
        <Switch id="safetyGlasses" kind="safetyGlasses" label={w.glasses} on={w.worn1} off={w.worn0} />
        <Switch id="jacket" kind="jacket" label={w.jacket} on={w.worn1} off={w.worn0} />
        <Switch id="gloves" kind="gloves" label={w.gloves} on={w.worn1} off={w.worn0} />
        <button
          type="button"
          className="switch"
          role="switch"
          aria-checked={value('helmetDown') !== 0}
          onClick={() => turnLens(booth)}
        >
          <span>
            {w.helmet} <kbd>H</kbd>
          </span>
          <b>{value('helmetDown') !== 0 ? w.down : w.up}</b>
        </button>
        <div className="pair">
          {LYING.filter(has).map(({ id, word }) => (
            <button key={id} type="button" onClick={() => booth.control(id)}>
              {w[word]} <kbd>T</kbd>
            </button>
          ))}
          <button type="button" onClick={() => booth.control('marker')} aria-pressed={value('markedHot') !== 0}>
            {value('markedHot') !== 0 ? w.marked : w.marker} <kbd>M</kbd>
          </button>
        </div>
      </div>
      {onAsWps !== undefined && (
        <button type="button" className={allSet ? 'wide' : 'primary wide'} onClick={onAsWps}>
          {w.asWps}
        </button>
      )}
    </section>
  );
}
