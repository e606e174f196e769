import { px, type SvgNode, svg } from '../svg/node.ts';

/** A share in per cent with its interval; `needed` only where something is needed. */
export interface ShareBar {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly needed?: number;
  readonly width: number;
}

export const SHARE_BAR_HEIGHT = 14;

/** Filled to the lower bound, a faded block for the interval, a notch at the value, a tick for what is needed. */
export function shareBar({ low, value, high, needed, width }: ShareBar): SvgNode {
  const at = (percent: number): number => px((Math.min(Math.max(percent, 0), 100) / 100) * width);
  return svg(
    'g',
    {},
    svg('rect', { class: 'share-track', x: 0, y: 5, width, height: 4, rx: 2 }),
    svg('rect', { class: 'share-low', x: 0, y: 5, width: at(low), height: 4, rx: 2 }),
    svg('rect', { class: 'share-span', x: at(low), y: 3, width: px(at(high) - at(low)), height: 8 }),
    svg('rect', { class: 'share-value', x: px(Math.min(at(value), width - 2)), y: 2, width: 2, height: 10 }),
    needed === undefined
      ? undefined
      : svg('rect', { class: 'share-needed', x: px(at(needed) - 1), y: 0, width: 2, height: 14 }),
  );
}
