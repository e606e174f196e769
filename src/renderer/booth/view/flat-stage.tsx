import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { READYING } from '../../../core/sim/welding/bench-controls.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { FlatInput } from '../input/flat-input.ts';
import { turnLens } from '../lens.ts';
import type { PageActions } from '../overlay/page-actions.ts';
import { useBooth, useBoothState } from '../overlay/use-booth.ts';
import { flatWords } from '../words/flat-words.ts';
import { listenToLook } from './look-input.ts';
import type { Room } from './room.ts';

/** How often it is looked at whether the page draws at all, ms. */
const UNDRAWN_MS = 250;

interface FlatStageProps {
  readonly room: Room;
  readonly actions: PageActions;
  readonly children: ReactNode;
}

/** The picture as something to weld in: takes mouse and keys, and gets the keyboard back after a click on a panel. */
export function FlatStage({ room, actions, children }: FlatStageProps) {
  const booth = useBooth();
  const { latch, seamGuide, phase, askingDone, away, conditions } = useBoothState();
  const { hand } = conditions;
  const stage = useRef<HTMLDivElement>(null);
  const look = useSyncExternalStore(room.looking.watch, room.looking.get);
  const w = useWords(flatWords);
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const input = new FlatInput(element, {
      helmet: () => turnLens(booth),
      latch: () => booth.set({ latch: !booth.state.get().latch }),
      guide: () => booth.state.get().practice && booth.set({ seamGuide: !booth.state.get().seamGuide }),
      cues: () => booth.state.get().practice && booth.set({ cues: !booth.state.get().cues }),
      mark: () => booth.control('marker'),
      ready: () => {
        for (const id of READYING) booth.control(id);
      },
      done: () => booth.state.get().phase === 'working' && actions.askDone(true),
    });
    input.onPace = (paceMmS) => booth.set({ paceMmS });
    room.flat = input;
    const timer = setInterval(() => room.sampleUndrawn(performance.now()), UNDRAWN_MS);
    // A panel used by mouse does not keep the keyboard; one reached by Tab does, until Esc.
    const toTorch = (event: Event): void => {
      // A click made by a key has no press count.
      const byMouse = event instanceof MouseEvent && event.detail > 0;
      const left = event instanceof KeyboardEvent && event.key === 'Escape';
      const working = booth.state.get().phase === 'working';
      if ((byMouse || left) && working) element.focus({ preventScroll: true });
      else if (event instanceof KeyboardEvent && working && !element.contains(event.target as Node))
        input.letter(event);
    };
    document.addEventListener('click', toTorch);
    document.addEventListener('keydown', toTorch);
    return () => {
      document.removeEventListener('click', toTorch);
      document.removeEventListener('keydown', toTorch);
      clearInterval(timer);
      input.close();
      room.flat = undefined;
    };
  }, [booth, room, actions]);
  useEffect(() => {
    if (room.flat === undefined) return;
    room.flat.latch = latch;
    room.flat.hand.seamGuide = seamGuide;
    room.flat.hand.side = hand;
  }, [room, latch, seamGuide, hand]);
  useEffect(() => {
    if (phase === 'working' && !askingDone && away === undefined) stage.current?.focus({ preventScroll: true });
  }, [phase, askingDone, away]);
  useEffect(() => {
    const element = stage.current;
    const lengthMm = booth.attempt?.state.settings.coupon.lengthMm;
    if (element === null || look === undefined || lengthMm === undefined) return;
    element.focus({ preventScroll: true });
    return listenToLook(element, look, lengthMm);
  }, [booth, look]);
  const looks = look === undefined ? 'stage flat-stage' : 'stage flat-stage looking';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the torch is worked by keys while this has the focus
    <div ref={stage} className={looks} role="application" aria-label={w.stage} tabIndex={0}>
      {children}
    </div>
  );
}
