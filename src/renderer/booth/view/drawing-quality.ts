/** How finely the scene is drawn. */
export interface DrawingLevel {
  /** Pixels of the canvas at most. */
  readonly pixels: number;
  /** The work and the torch alone, without booth and shadows. */
  readonly simple: boolean;
}

/** From fine to quick. Pixel counts are those at which software drawing on two busy cores gains each time. */
export const LEVELS: readonly DrawingLevel[] = [
  { pixels: Number.POSITIVE_INFINITY, simple: false },
  { pixels: 250_000, simple: false },
  { pixels: 110_000, simple: true },
  { pixels: 40_000, simple: true },
];
const COARSEST = LEVELS.length - 1;

/** What draws here, and where to begin. */
export interface DrawingStart {
  /** The main processor draws. */
  readonly software: boolean;
  readonly level: number;
}

/** Renderers that draw without a graphics processor. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether this browser draws 3D at all. */
export function canDraw(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}

/** Fine where a graphics processor draws; coarse where the main processor has to. */
export function drawingStart(): DrawingStart {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  const software = SOFTWARE.test(name);
  return { software, level: software ? 1 : 0 };
}

/** Canvas pixels per CSS pixel at a level. */
export function pixelRatio(level: number, widthPx: number, heightPx: number, devicePixelRatio: number): number {
  const { pixels } = LEVELS[level]!;
  return Math.min(devicePixelRatio, 2, Math.sqrt(pixels / Math.max(1, widthPx * heightPx)));
}

/** Fewer pictures a second than this are too few to lead a torch by. */
export const FEWEST_PER_S = 10;
/** With fewer than this there is no time to try the levels one by one. */
const HOPELESS_PER_S = 4;
/** Pictures are counted over this long at least, s, and two of them. */
const WINDOW_S = 2;
/** Between two pictures so far apart the page was away, ms. */
const AWAY_MS = 10_000;
/** Pictures not counted after the level changed: programs are made anew. */
const SETTLING = 2;
/** A graphics processor that is slow for once, while it loads, is not slow. */
const PATIENCE = 3;
/** So many a second have room for the next finer level, which has up to three times the pixels. */
const PLENTY_PER_S = 3.2 * FEWEST_PER_S;
/** Windows in a row with plenty before a finer level is tried. */
const PLENTY_WINDOWS = 2;

/**
 * Counts pictures, and draws coarser where they are too few. Where they were few only while the page loaded, it goes back, level
 * by level; after a second fall it stays.
 */
export class DrawingPace {
  level: number;
  /** Over the last window; `undefined` before the first. */
  perSecond: number | undefined;
  readonly #patience: number;
  #lastMs: number | undefined;
  #sinceMs = 0;
  #frames = 0;
  #settling = SETTLING;
  #low = 0;
  #plenty = 0;
  #falls = 0;
  readonly #finest: number;

  constructor({ software, level }: DrawingStart) {
    this.level = level;
    this.#finest = level;
    this.#patience = software ? 1 : PATIENCE;
  }

  /** Says that a picture was drawn. `busy`: now nothing may be made finer, which stalls for a moment. Returns whether `perSecond` is new. */
  drawn(nowMs: number, busy = false): boolean {
    const away = this.#lastMs === undefined || nowMs - this.#lastMs > AWAY_MS;
    this.#lastMs = nowMs;
    if (away || this.#settling > 0) {
      if (this.#settling > 0) this.#settling--;
      this.#sinceMs = nowMs;
      this.#frames = 0;
      return false;
    }
    this.#frames++;
    const seconds = (nowMs - this.#sinceMs) / 1000;
    if (seconds < WINDOW_S || this.#frames < 2) return false;
    this.perSecond = this.#frames / seconds;
    this.#sinceMs = nowMs;
    this.#frames = 0;
    this.#judge(this.perSecond, busy);
    return true;
  }

  #judge(perSecond: number, busy: boolean): void {
    this.#low = perSecond < FEWEST_PER_S ? this.#low + 1 : 0;
    this.#plenty = perSecond >= PLENTY_PER_S ? this.#plenty + 1 : 0;
    if (this.#low >= this.#patience && this.level < COARSEST) {
      this.#falls++;
      this.#go(perSecond < HOPELESS_PER_S ? COARSEST : this.level + 1);
    } else if (!busy && this.#plenty >= PLENTY_WINDOWS && this.level > this.#finest && this.#falls < 2)
      this.#go(this.level - 1);
  }

  #go(level: number): void {
    this.level = level;
    this.#low = 0;
    this.#plenty = 0;
    this.#settling = SETTLING;
  }
}
