import { useEffect, useRef } from 'react';
import type { WeldSettings } from '../../../core/sim/welding/settings.ts';
import { createWeldView, type WeldView } from './weld-view.ts';

/** The canvas of a weld. Hands out its view once it stands, and `undefined` when it goes; `failed` where there is no WebGL. */
export function WeldCanvas({
  settings,
  label,
  seeThroughTorch = false,
  onView,
  onTurned,
}: {
  readonly settings: WeldSettings;
  readonly label: string;
  readonly seeThroughTorch?: boolean;
  readonly onView: (view: WeldView | 'failed' | undefined) => void;
  readonly onTurned: () => void;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onView, onTurned });
  handlers.current = { onView, onTurned };
  useEffect(() => {
    const box = holder.current;
    if (box === null) return;
    // A canvas keeps its context for life, so each view gets a new one.
    const canvas = document.createElement('canvas');
    box.append(canvas);
    let view: WeldView;
    try {
      const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      view = createWeldView(canvas, settings, { reducedMotion, seeThroughTorch }, () => handlers.current.onTurned());
    } catch {
      canvas.remove();
      handlers.current.onView('failed');
      return;
    }
    const fillBox = (): void => view.resize(Math.max(1, box.clientWidth), Math.max(1, box.clientHeight));
    const watch = new ResizeObserver(fillBox);
    watch.observe(box);
    fillBox();
    handlers.current.onView(view);
    return () => {
      watch.disconnect();
      handlers.current.onView(undefined);
      view.dispose();
      canvas.remove();
    };
  }, [settings, seeThroughTorch]);
  return <div ref={holder} className="weld-canvas" role="img" aria-label={label} />;
}
