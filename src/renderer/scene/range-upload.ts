import type { BufferAttribute } from 'three';

/** Tells three which stretch of an attribute to send: the union of what was marked since it last sent any. Allocates nothing. */
export interface RangeUpload {
  /** Items [from, to] have changed. */
  mark(from: number, to: number): void;
}

export const createRangeUpload = (attribute: BufferAttribute): RangeUpload => {
  const range = { start: 0, count: 0 };
  let pending = false;
  // One range, refilled: three would drop it after each upload, and a new one is garbage in the frame loop.
  attribute.updateRanges.push(range);
  const sent = (): void => {
    pending = false;
  };
  attribute.clearUpdateRanges = sent;
  // The first upload is of everything, and does not clear ranges.
  attribute.onUpload(sent);
  return {
    mark: (from, to) => {
      const start = from * attribute.itemSize;
      const end = (to + 1) * attribute.itemSize;
      if (pending) {
        const last = Math.max(end, range.start + range.count);
        range.start = Math.min(start, range.start);
        range.count = last - range.start;
      } else {
        range.start = start;
        range.count = end - start;
      }
      pending = true;
      attribute.needsUpdate = true;
    },
  };
};
