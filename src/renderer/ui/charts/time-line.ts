import { px, type SvgNode, svg } from '../svg/node.ts';
import { hatchPath } from './hatch.ts';
import { type Scale, tickStep, ticks, toPx } from './scale.ts';

export interface TimeMark {
  readonly atS: number;
  readonly text: string;
  readonly tone: 'ok' | 'bad' | 'warn' | 'plain';
}
export interface TimeSpan {
  readonly fromS: number;
  readonly toS: number;
  readonly text: string;
  readonly tone: 'arc' | 'bad' | 'und' | 'paused';
}
/** One lane: its name, what happened at moments and what lasted. `empty` says what nothing means. */
export interface TimeLane {
  readonly title: string;
  readonly marks: readonly TimeMark[];
  readonly spans: readonly TimeSpan[];
  readonly empty: string;
}

const LANE_PX = 19;
const LEFT_PX = 140;
const RIGHT_PX = 28;
/** Estimated width of a character at 12 px; text that would run into its neighbour is left to the mark's title. */
const CHARACTER_PX = 6.2;

export const timeScale = (seconds: number, width: number): Scale => ({
  from: 0,
  to: Math.max(seconds, 1),
  px0: LEFT_PX,
  px1: width - RIGHT_PX,
});
export const timeLineHeight = (lanes: number): number => 6 + lanes * LANE_PX + 20;

const clock = (s: number): string => `${Math.floor(s / 60)}:${String(Math.floor(s % 60)).padStart(2, '0')}`;

/** What has no seam position: safety, arc, indications as they were made, irregularities. x is time. */
export function timeLine(lanes: readonly TimeLane[], seconds: number, width: number): SvgNode {
  const x = timeScale(seconds, width);
  const bottom = 6 + lanes.length * LANE_PX;
  return svg(
    'g',
    {},
    ...lanes.flatMap((lane, i) => laneNodes(lane, 6 + i * LANE_PX + LANE_PX / 2, x)),
    svg('line', { class: 'chart-axis', x1: x.px0, x2: x.px1, y1: bottom + 0.5, y2: bottom + 0.5 }),
    ...ticks(0, seconds, Math.max(1, tickStep(seconds, 9))).flatMap((s) => [
      svg('line', { class: 'chart-axis', x1: px(toPx(x, s)), x2: px(toPx(x, s)), y1: bottom + 0.5, y2: bottom + 4.5 }),
      svg('text', { class: 'chart-label', x: px(toPx(x, s)), y: bottom + 16, 'text-anchor': 'middle' }, clock(s)),
    ]),
  );
}

function laneNodes(lane: TimeLane, y: number, x: Scale): SvgNode[] {
  const label = svg('text', { class: 'time-lane', x: 20, y: y + 4 }, lane.title);
  const rule = svg('line', { class: 'time-rule', x1: x.px0, x2: x.px1, y1: y + 0.5, y2: y + 0.5 });
  if (lane.marks.length === 0 && lane.spans.length === 0)
    return [rule, label, textOnRule(lane.empty, x.px0 + 32, y, 'chart-label')];
  const spans = lane.spans.flatMap((span) => {
    const left = toPx(x, span.fromS);
    const width = Math.max(3, toPx(x, span.toS) - left);
    const fits = span.text.length * CHARACTER_PX + 12 < width;
    return [
      svg(
        'g',
        {},
        svg('title', {}, span.text),
        svg('rect', { class: `time-span time-${span.tone}`, x: px(left), y: y - 6.5, width: px(width), height: 13 }),
        span.tone === 'und' || span.tone === 'paused'
          ? svg('path', { class: 'time-hatch', d: hatchPath(left, y - 6.5, width, 13, 4) })
          : undefined,
        fits && span.tone === 'arc'
          ? svg('text', { class: 'time-on-arc', x: px(left + 8), y: y + 4 }, span.text)
          : undefined,
      ),
    ];
  });
  const marks = lane.marks.flatMap((mark, i) => {
    const at = toPx(x, mark.atS);
    const next = lane.marks[i + 1];
    const room = (next === undefined ? x.px1 + RIGHT_PX : toPx(x, next.atS) - 10) - at - 14;
    const fits = mark.text.length * CHARACTER_PX < room;
    return [
      svg(
        'g',
        {},
        svg('title', {}, mark.text),
        svg('circle', { class: `time-mark time-mark-${mark.tone}`, cx: px(at), cy: y, r: 7 }),
        svg('path', { class: `time-sign time-mark-${mark.tone}`, d: SIGN[mark.tone](px(at), y) }),
      ),
      ...(fits ? [textOnRule(mark.text, at + 12, y, 'time-text')] : []),
    ];
  });
  return [rule, label, ...spans, ...marks];
}

const textOnRule = (text: string, at: number, y: number, name: string): SvgNode =>
  svg(
    'g',
    {},
    svg('rect', {
      class: 'time-ground',
      x: px(at - 3),
      y: y - 8,
      width: px(text.length * CHARACTER_PX + 6),
      height: 16,
    }),
    svg('text', { class: name, x: px(at), y: y + 4 }, text),
  );

/** A tick, a cross, an exclamation mark, a dot: shape besides colour. */
const SIGN: Readonly<Record<TimeMark['tone'], (x: number, y: number) => string>> = {
  ok: (x, y) => `M${x - 3} ${y}l2.2 2.2l4 -4.4`,
  bad: (x, y) => `M${x - 2.6} ${y - 2.6}l5.2 5.2m0 -5.2l-5.2 5.2`,
  warn: (x, y) => `M${x} ${y - 3.6}v4m0 2.4v.6`,
  plain: (x, y) => `M${x - 0.5} ${y}h1`,
};
