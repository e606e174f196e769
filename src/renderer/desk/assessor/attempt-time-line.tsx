import { memo, useRef } from 'react';
import { fromPx, toPx } from '../../ui/charts/scale.ts';
import { type TimeLane, timeLine, timeLineHeight, timeScale } from '../../ui/charts/time-line.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { lastedText } from '../../ui/numbers/format.ts';
import { Svg } from '../../ui/svg/svg.tsx';
import { useWidth } from '../use-width.ts';
import { reviewWords } from './review-words.ts';

/** The attempt in time, with the one cursor. Keys: arrows a tenth of a second, with Shift one second, Home, End. */
export function AttemptTimeLine({
  lanes,
  durationS,
  timeS,
  onTime,
}: {
  readonly lanes: readonly TimeLane[];
  readonly durationS: number;
  readonly timeS: number;
  readonly onTime: (timeS: number) => void;
}) {
  const words = useWords(reviewWords);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 1368, 480);
  const height = timeLineHeight(lanes.length);
  const scale = timeScale(durationS, width);
  const clamp = (s: number): number => Math.min(Math.max(s, 0), durationS);
  const x = toPx(scale, timeS);
  const bottom = height - 20;
  return (
    <div
      ref={box}
      className="time-line"
      role="slider"
      tabIndex={0}
      aria-label={words.cursorSlider}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationS)}
      aria-valuenow={Math.round(timeS)}
      aria-valuetext={lastedText(timeS, true)}
      data-region="time"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onTime(clamp(fromPx(scale, event.clientX - event.currentTarget.getBoundingClientRect().left)));
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1)
          onTime(clamp(fromPx(scale, event.clientX - event.currentTarget.getBoundingClientRect().left)));
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -0.1, ArrowRight: 0.1, PageDown: -5, PageUp: 5 }[event.key];
        if (by !== undefined) onTime(clamp(timeS + by * (event.shiftKey ? 10 : 1)));
        else if (event.key === 'Home') onTime(0);
        else if (event.key === 'End') onTime(durationS);
        else return;
        event.preventDefault();
      }}
    >
      <svg width={width} height={height} aria-hidden="true">
        <Lanes lanes={lanes} durationS={durationS} width={width} />
        <line className="chart-cursor" x1={x} x2={x} y1={2} y2={bottom} />
        <rect className="time-cursor-ground" x={x - 30} y={bottom + 1} width={60} height={18} rx={4} />
        <text className="time-cursor-text" x={x} y={bottom + 14} textAnchor="middle">
          {lastedText(timeS, true)}
        </text>
      </svg>
    </div>
  );
}

const Lanes = memo(function Lanes({
  lanes,
  durationS,
  width,
}: {
  readonly lanes: readonly TimeLane[];
  readonly durationS: number;
  readonly width: number;
}) {
  return <Svg node={timeLine(lanes, durationS, width)} />;
});
