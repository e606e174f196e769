import { useCallback, useEffect, useRef, useState } from 'react';

/** Speeds J and L walk along; 1 is real time. */
export const RATES: readonly number[] = [0.25, 0.5, 1, 2, 4, 8];

export interface ReplayClock {
  readonly timeS: number;
  readonly playing: boolean;
  readonly rate: number;
  readonly seek: (timeS: number) => void;
  readonly toggle: () => void;
  readonly stop: () => void;
  /** One speed faster (1) or slower (-1); starts playing. */
  readonly faster: (by: 1 | -1) => void;
}

/** The one cursor of a review, and its playing. Plays to the end and stops there. */
export function useReplayClock(durationS: number): ReplayClock {
  const [timeS, setTime] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [rate, setRate] = useState(1);
  const now = useRef(0);
  now.current = timeS;
  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    let frame = requestAnimationFrame(function step(at) {
      // A page that was hidden does not leap ahead.
      const passed = Math.min((at - before) / 1000, 0.25) * rate;
      before = at;
      const next = Math.min(now.current + passed, durationS);
      setTime(next);
      if (next >= durationS) setPlaying(false);
      else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, rate, durationS]);
  const seek = useCallback(
    (to: number) => {
      setPlaying(false);
      setTime(Math.min(Math.max(to, 0), durationS));
    },
    [durationS],
  );
  const toggle = useCallback(() => {
    if (now.current >= durationS) setTime(0);
    setPlaying((on) => !on);
  }, [durationS]);
  const faster = useCallback((by: 1 | -1) => {
    setRate((one) => RATES[Math.min(Math.max(RATES.indexOf(one) + by, 0), RATES.length - 1)] ?? 1);
    setPlaying(true);
  }, []);
  return { timeS, playing, rate, seek, toggle, stop: useCallback(() => setPlaying(false), []), faster };
}
