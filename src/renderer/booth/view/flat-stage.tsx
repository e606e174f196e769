import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../ui/messages/language-context.tsx';
import { FlatInput } from '../input/flat-input.ts';
import type { PageActions } from '../overlay/page-actions.ts';
import { useBooth, useBoothState } from '../overlay/use-booth.ts';
import { flatWords } from '../words/flat-words.ts';
import { type Room, SAMPLE_MS } from './room.ts';

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
  const w = useWords(flatWords);
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const input = new FlatInput(element, {
      helmet: () => booth.say('helmetDown', booth.attempt?.bench.values.helmetDown === 0 ? 1 : 0),
      latch: () => booth.set({ latch: !booth.state.get().latch }),
      guide: () => booth.state.get().practice && booth.set({ seamGuide: !booth.state.get().seamGuide }),
      cues: () => booth.state.get().practice && booth.set({ cues: !booth.state.get().cues }),
      mark: () => booth.control('marker'),
      trim: () => booth.control('trimmer'),
      done: () => booth.state.get().phase === 'working' && actions.askDone(true),
    });
    input.onPace = (paceMmS) => booth.set({ paceMmS });
    room.flat = input;
    const timer = setInterval(() => room.sampleFlat(performance.now()), SAMPLE_MS);
    // A panel used by mouse does not keep the keyboard; one reached by Tab does, until Esc.
    const toTorch = (event: Event): void => {
      const byMouse = event instanceof PointerEvent && event.pointerType !== '';
      const left = event instanceof KeyboardEvent && event.key === 'Escape';
      if ((byMouse || left) && booth.state.get().phase === 'working') element.focus({ preventScroll: true });
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the torch is worked by keys while this has the focus
    <div ref={stage} className="stage flat-stage" role="application" aria-label={w.stage} tabIndex={0}>
      {children}
    </div>
  );
}
