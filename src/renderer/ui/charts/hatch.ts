import { px } from '../svg/node.ts';

/**
 * Lines at 45 degrees over a rectangle, `pitch` px apart, cut at its edges: path data. Drawn as plain lines because a
 * pattern needs an id, and ids clash when a page holds the same picture twice.
 */
export function hatchPath(x: number, y: number, width: number, height: number, pitch = 5): string {
  if (!(width > 0) || !(height > 0)) return '';
  const parts: string[] = [];
  const step = pitch * Math.SQRT2;
  // Lines x + y = c; c is a multiple of the step, so that neighbouring areas join without a seam.
  for (let c = Math.ceil((x + y) / step) * step; c < x + y + width + height; c += step) {
    const fromX = Math.max(x, c - y - height);
    const toX = Math.min(x + width, c - y);
    if (toX > fromX) parts.push(`M${px(fromX)} ${px(c - fromX)}L${px(toX)} ${px(c - toX)}`);
  }
  return parts.join('');
}
