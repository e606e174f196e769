import { memo, useEffect, useRef } from 'react';
import type { Task } from '../../../core/assessment/pack.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { type Cue, cuesOf, cueText, insideCue, isKnown, shareOf, unknownText } from '../cues.ts';
import { type BenchWords, benchWords } from '../words/bench-words.ts';
import { useBooth } from './use-booth.ts';

/** Values change ten times a second: readable, and calm. */
const EVERY_MS = 100;
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const between = (cue: Cue, low: number, high: number): { readonly left: string; readonly right: string } => ({
  left: percent(shareOf(cue, low)),
  right: percent(1 - shareOf(cue, high)),
});

/** Live measures beside the work, in practice. Written straight into the page. */
export const CuesPanel = memo(function CuesPanel({
  task,
  onHide,
}: {
  readonly task: Task;
  readonly onHide: () => void;
}) {
  const booth = useBooth();
  const w = useWords(benchWords).cues;
  const list = useRef<HTMLUListElement>(null);
  const cues = cuesOf(task);
  useEffect(() => {
    const measures = cuesOf(task);
    const timer = setInterval(() => {
      const state = booth.attempt?.state;
      const rows = list.current?.children;
      if (state === undefined || rows === undefined) return;
      measures.forEach((cue, i) => {
        write(rows[i] as HTMLElement, cue, isKnown(cue, state) ? cue.value(state) : undefined, w);
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [booth, task, w]);
  return (
    <section className="panel cues" aria-labelledby="cues-title">
      <h2 id="cues-title">
        {w.title}
        <button type="button" className="link" onClick={onHide}>
          {w.hide}
        </button>
      </h2>
      <ul ref={list}>
        {cues.map((cue) => (
          <li key={cue.id}>
            <span>{w[cue.id]}</span>
            <b>{unknownText(cue, w)}</b>
            <i className="scale" aria-hidden="true">
              <i className="window" style={between(cue, cue.low, cue.high)} />
              <i className="window asked" style={between(cue, cue.wpsLow, cue.wpsHigh)} />
              <i className="mark" />
            </i>
          </li>
        ))}
      </ul>
      <p className="legend">
        <i className="asked" aria-hidden="true" /> {w.asked} <i aria-hidden="true" /> {w.acceptedToo}
      </p>
    </section>
  );
});

function write(row: HTMLElement, cue: Cue, value: number | undefined, w: BenchWords['cues']): void {
  const text = row.children[1] as HTMLElement;
  const mark = row.children[2]?.lastElementChild as HTMLElement;
  if (value === undefined) {
    text.textContent = unknownText(cue, w);
    row.className = 'away';
    return;
  }
  text.textContent = cueText(cue, value, w);
  row.className = insideCue(cue, value) ? 'in' : 'out';
  mark.style.left = percent(shareOf(cue, value));
}
