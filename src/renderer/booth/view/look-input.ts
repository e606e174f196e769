import { type LookAround, slideLook, turnLook, zoomLook } from './look-around.ts';

/** Pixels a press of an arrow key turns as far as. */
const KEY_PX = 25;
const KEY_MM = 10;

/** Drag, wheel and keys on the picture turn, near and slide the look. Returns what ends it. */
export function listenToLook(stage: HTMLElement, look: LookAround, lengthMm: number): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  stage.addEventListener(
    'pointermove',
    ({ buttons, movementX, movementY }) => {
      if (buttons !== 0) turnLook(look, movementX, movementY);
    },
    { signal },
  );
  stage.addEventListener('wheel', ({ deltaY }) => zoomLook(look, -Math.sign(deltaY)), { signal });
  const keys: ReadonlyMap<string, () => void> = new Map([
    ['ArrowLeft', () => turnLook(look, KEY_PX, 0)],
    ['ArrowRight', () => turnLook(look, -KEY_PX, 0)],
    ['ArrowUp', () => turnLook(look, 0, KEY_PX)],
    ['ArrowDown', () => turnLook(look, 0, -KEY_PX)],
    ['KeyQ', () => zoomLook(look, 1)],
    ['KeyE', () => zoomLook(look, -1)],
    ['KeyA', () => slideLook(look, -KEY_MM, lengthMm)],
    ['KeyD', () => slideLook(look, KEY_MM, lengthMm)],
  ]);
  stage.addEventListener('keydown', ({ code }) => keys.get(code)?.(), { signal });
  return () => listening.abort();
}
