import { type RefObject, useEffect, useState } from 'react';

/** The width of an element as it is now, px, `least` at least: so that a chart is drawn at its own size and its words keep theirs. */
export function useWidth(box: RefObject<HTMLElement | null>, first: number, least: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.max(least, entry.contentRect.width));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, least]);
  return width;
}
