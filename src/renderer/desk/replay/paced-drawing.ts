/** Draws when asked to, and leaves pictures out where drawing is slow. */
export interface PacedDrawing {
  /** Asks for a picture; several times before it is drawn is once. */
  readonly ask: () => void;
  readonly stop: () => void;
}

/** When pictures can be drawn; the page's own, but in tests. Times ms. */
export interface Screen {
  now(): number;
  /** Calls back before the next picture is shown. */
  frame(draw: () => void): void;
  after(ms: number, done: () => void): void;
}
const pageScreen: Screen = {
  now: () => performance.now(),
  frame: (draw) => void requestAnimationFrame(draw),
  after: (ms, done) => void setTimeout(done, ms),
};

/** A picture that takes longer than this is slow: the computer draws without a graphics card. */
const SLOW_MS = 40;
/** So many times as long as a slow picture took, nothing is drawn: news of the booths must not wait behind pictures. */
const REST = 3;

export function createPacedDrawing(draw: () => void, screen: Screen = pageScreen): PacedDrawing {
  let busy = false;
  let asked = false;
  let stopped = false;
  const free = (): void => {
    busy = false;
    if (asked) ask();
  };
  const ask = (): void => {
    asked = true;
    if (busy || stopped) return;
    busy = true;
    screen.frame(() => {
      if (stopped) return;
      asked = false;
      const began = screen.now();
      draw();
      // What a picture costs shows in how late the next one can begin.
      screen.frame(() => {
        const took = screen.now() - began;
        if (took > SLOW_MS) screen.after(took * REST, free);
        else free();
      });
    });
  };
  return {
    ask,
    stop() {
      stopped = true;
    },
  };
}
