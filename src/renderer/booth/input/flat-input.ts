import { type Camera, Plane, Ray, Vector2, Vector3 } from 'three';
import { Asked } from './asked.ts';
import { type FlatHand, moveFlatHand, newFlatHand } from './flat-hand.ts';
import { AWAY_MS } from './look-times.ts';
import type { Sample } from './sample.ts';
import { type CouponPlace, poseTorch } from './torch-aim.ts';

/** What a key does while the stage has the keyboard. Codes, not letters: places on the keyboard, whatever the language. */
export interface FlatCommands {
  readonly helmet: () => void;
  readonly latch: () => void;
  readonly guide: () => void;
  readonly cues: () => void;
  readonly mark: () => void;
  readonly ready: () => void;
  readonly done: () => void;
}

/** Least and most pace of the travel keys, and its step, mm/s. */
const PACE = { low: 1, high: 15, step: 0.2 } as const;
/** How far the handle is turned aside about the wire, degrees. */
const HANDLE_ROLL_DEG = 50;

/** The mouse, the wheel and the keyboard as one steady hand with a torch. */
export class FlatInput {
  readonly hand: FlatHand = newFlatHand();
  readonly #stage: HTMLElement;
  readonly #commands: FlatCommands;
  readonly #keys = new Set<string>();
  readonly #asked = new Asked();
  readonly #pointer = new Vector2();
  #pointing = false;
  #pressed = false;
  #latched = false;
  latch = false;
  #last = 0;
  readonly #listening = new AbortController();
  readonly #ray = new Ray();
  readonly #plane = new Plane();
  readonly #at = new Vector3();
  /** What the candidate is told the pace is. */
  onPace: (paceMmS: number) => void = () => {};

  constructor(stage: HTMLElement, commands: FlatCommands) {
    this.#stage = stage;
    this.#commands = commands;
    const { signal } = this.#listening;
    stage.addEventListener(
      'pointermove',
      (event) => {
        // A frame's worth of moves comes as one event; a slow frame's worth is a long way.
        const moves = event.getCoalescedEvents?.() ?? [];
        for (const move of moves.length > 0 ? moves : [event]) this.#point(move);
      },
      { signal },
    );
    stage.addEventListener('pointerleave', (event) => this.#later(event, () => this.#leave()), { signal });
    stage.addEventListener(
      'pointerdown',
      (event) => {
        stage.focus();
        if (event.button !== 0) return;
        stage.setPointerCapture(event.pointerId);
        this.#point(event);
        this.#later(event, () => this.#trigger(true));
      },
      { signal },
    );
    const release = (event: Event): void => this.#later(event, () => this.#trigger(false));
    stage.addEventListener('pointerup', release, { signal });
    stage.addEventListener('pointercancel', release, { signal });
    stage.addEventListener('lostpointercapture', release, { signal });
    stage.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        const step = Math.sign(event.deltaY);
        this.#later(event, () => {
          this.hand.wish.ctwdStep += step;
        });
      },
      { signal, passive: false },
    );
    stage.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    stage.addEventListener('keydown', (event) => this.#key(event), { signal });
    window.addEventListener('keyup', (event) => this.#later(event, () => this.#release(event.code)), { signal });
    window.addEventListener('blur', () => this.#letGo(), { signal });
    stage.addEventListener('blur', () => this.#letGo(), { signal });
  }

  close(): void {
    this.#listening.abort();
  }

  #later(event: Event, take: () => void): void {
    this.#asked.add(event.timeStamp, performance.now(), take);
  }

  #point(event: PointerEvent): void {
    const box = this.#stage.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * 2 - 1;
    const y = 1 - ((event.clientY - box.top) / box.height) * 2;
    this.#later(event, () => {
      this.#pointer.set(x, y);
      this.#pointing = true;
    });
  }

  #leave(): void {
    this.#pointing = false;
    this.hand.wish.mouseXMm = undefined;
  }

  #trigger(down: boolean): void {
    if (!this.latch) this.#latched = down;
    else if (down && !this.#pressed) this.#latched = !this.#latched;
    this.#pressed = down;
    this.hand.wish.trigger = this.#latched;
  }

  /** Nothing stays held when the page loses the keyboard. */
  #letGo(): void {
    this.#asked.clear();
    this.#keys.clear();
    this.#latched = false;
    this.#pressed = false;
    this.hand.wish.trigger = false;
    this.hand.wish.travel = 0;
  }

  #release(code: string): void {
    this.#keys.delete(code);
    if (code === 'Space') this.#trigger(false);
    this.#travel();
  }

  #travel(): void {
    const wish = this.hand.wish;
    wish.travel = (this.#keys.has('ArrowRight') ? 1 : 0) - (this.#keys.has('ArrowLeft') ? 1 : 0);
    if (wish.travel !== 0) this.#pointing = false;
  }

  #pace(steps: number): void {
    const { wish } = this.hand;
    const pace = Math.min(PACE.high, Math.max(PACE.low, wish.paceMmS + steps * PACE.step));
    wish.paceMmS = Math.round(pace * 10) / 10;
    this.onPace(wish.paceMmS);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { wish } = this.hand;
    const once = (action: () => void): void => {
      if (!event.repeat) action();
    };
    // What the page alone does needs no time of its own.
    const atOnce: Readonly<Record<string, () => void>> = {
      KeyL: () => once(this.#commands.latch),
      KeyG: () => once(this.#commands.guide),
      KeyC: () => once(this.#commands.cues),
      Enter: () => once(this.#commands.done),
    };
    const ofHand: Readonly<Record<string, () => void>> = {
      ArrowRight: () => once(() => this.#keys.add('ArrowRight')),
      ArrowLeft: () => once(() => this.#keys.add('ArrowLeft')),
      ArrowUp: () => void wish.aimStep++,
      ArrowDown: () => void wish.aimStep--,
      Space: () => once(() => this.#trigger(true)),
      KeyW: () => void wish.workStep++,
      KeyS: () => void wish.workStep--,
      KeyD: () => void wish.travelAngleStep++,
      KeyA: () => void wish.travelAngleStep--,
      KeyE: () => void wish.ctwdStep++,
      KeyQ: () => void wish.ctwdStep--,
      BracketRight: () => this.#pace(1),
      BracketLeft: () => this.#pace(-1),
      Period: () => this.#pace(1),
      Comma: () => this.#pace(-1),
      KeyH: () => once(this.#commands.helmet),
      KeyM: () => once(this.#commands.mark),
      KeyT: () => once(this.#commands.ready),
    };
    const now = atOnce[event.code];
    const action = ofHand[event.code];
    if (now === undefined && action === undefined) return;
    event.preventDefault();
    now?.();
    if (action === undefined) return;
    this.#later(event, () => {
      action();
      this.#travel();
    });
  }

  /** A key pressed while a panel has the keyboard: letters mean nothing there, so they go to the torch. */
  letter(event: KeyboardEvent): void {
    if (event.code.startsWith('Key')) this.#key(event);
  }

  /** Reads the hand into the sample. The camera is the candidate's eye. */
  read(sample: Sample, camera: Camera, place: CouponPlace, nowMs: number): void {
    const since = this.#last === 0 ? 0 : nowMs - this.#last;
    // While the page was away the hand stood still.
    const seconds = since > AWAY_MS ? 0 : since / 1000;
    this.#last = nowMs;
    this.#asked.takeUntil(nowMs);
    if (this.#pointing) this.#aim(camera, place);
    moveFlatHand(this.hand, seconds);
    const roll = this.hand.side === 'right' ? HANDLE_ROLL_DEG : -HANDLE_ROLL_DEG;
    poseTorch(this.hand.now, place, sample.toolMain, roll);
    sample.toolMain.validity = 'tracked';
    sample.toolMain.trigger = this.hand.wish.trigger ? 1 : 0;
    sample.toolMain.squeeze = 0;
    const { head, toolOther } = sample;
    head.validity = 'tracked';
    head.x = camera.position.x;
    head.y = camera.position.y;
    head.z = camera.position.z;
    head.qx = camera.quaternion.x;
    head.qy = camera.quaternion.y;
    head.qz = camera.quaternion.z;
    head.qw = camera.quaternion.w;
    // The other hand rests beside the coupon, on its own side.
    toolOther.validity = 'tracked';
    toolOther.x = place.x + (this.hand.side === 'right' ? -0.12 : 0.27);
    toolOther.y = place.y + 0.02;
    toolOther.z = place.z + 0.2;
  }

  /** Where the pointer's ray meets the plane half way between the plates, in the coupon's frame. */
  #aim(camera: Camera, place: CouponPlace): void {
    const { wish } = this.hand;
    const sin = Math.sin(place.yaw);
    const cos = Math.cos(place.yaw);
    this.#ray.origin.setFromMatrixPosition(camera.matrixWorld);
    this.#ray.direction.set(this.#pointer.x, this.#pointer.y, 0.5).unproject(camera).sub(this.#ray.origin).normalize();
    this.#plane.normal.set(sin * Math.SQRT1_2, Math.SQRT1_2, cos * Math.SQRT1_2);
    this.#plane.constant = -(
      this.#plane.normal.x * place.x +
      this.#plane.normal.y * place.y +
      this.#plane.normal.z * place.z
    );
    if (this.#ray.intersectPlane(this.#plane, this.#at) === null) return;
    const dx = this.#at.x - place.x;
    const dy = this.#at.y - place.y;
    const dz = this.#at.z - place.z;
    wish.mouseXMm = (dx * cos - dz * sin) * 1000;
    wish.mouseAimMm = (dy - (dx * sin + dz * cos)) * Math.SQRT1_2 * 1000;
  }
}
