import {
  type Camera,
  Group,
  type LightShadow,
  PerspectiveCamera,
  type Scene,
  SpotLight,
  type WebGLRenderer,
} from 'three';
import { taskOf } from '../../../core/assessment/task.ts';
import { createWeldSettings } from '../../../core/assessment/weld-settings.ts';
import type { Placement } from '../../../core/recording/header.ts';
import { type Environment, workshopEnvironment } from '../../scene/light/environment.ts';
import { createWeldScene, type SceneView, type WeldScene } from '../../scene/weld-scene.ts';
import type { Booth } from '../booth.ts';
import type { BoothState } from '../booth-state.ts';
import { Watched } from '../booth-state.ts';
import type { FlatInput } from '../input/flat-input.ts';
import { lookTimes } from '../input/look-times.ts';
import { newSample } from '../input/sample.ts';
import { readXr } from '../input/xr-input.ts';
import { couponPlace } from '../weld-setting.ts';
import { benchWords } from '../words/bench-words.ts';
import { type AroundWork, aroundWork } from './around-work.ts';
import { beadPicture } from './bead-picture.ts';
import { DrawingPace, type DrawingStart, LEVELS } from './drawing-quality.ts';
import { flatEye } from './flat-eye.ts';
import { eyeOf, type LookAround, newLookAround } from './look-around.ts';
import type { RoomPart } from './room-part.ts';
import { wpsRows } from './wps-rows.ts';

/** Phases in which the bench stands where it will be: before them only its place is shown. */
const BENCH_STANDS = ['resting', 'sweeping', 'checked', 'asking', 'working', 'finishing', 'saved', 'result'];
const ENVIRONMENT_INTENSITY = 0.6;
/** Least time between two looks at mouse and keys, ms. */
const SAMPLE_MS = 8;
/** A page that has not drawn for so long does not draw, ms: a timer looks at mouse and keys instead of its frames. */
const NOT_DRAWN_MS = 3000;
const MM = 0.001;

/**
 * One booth as it is seen: reads the inputs, lets the booth take its frame, draws what was recorded. Plain three.js, called
 * once a frame; React never takes part.
 */
export class Room {
  readonly group = new Group();
  readonly #booth: Booth;
  readonly #sample = newSample();
  readonly #parts: RoomPart[] = [];
  readonly #view: { -readonly [Key in keyof SceneView]: SceneView[Key] };
  #weld: WeldScene | undefined;
  #weldKey = '';
  #around: AroundWork | undefined;
  #shadow: LightShadow | undefined;
  /** What the screen's camera was last stood for. */
  #standKey = '';
  /** What the bench was last furnished for: these change with what happens, never with frames. */
  #furnishedFor: { readonly state: BoothState; readonly placement: Placement; readonly shown: unknown } | undefined;
  #camera: Camera | undefined;
  #inSession = false;
  #sampledAt = 0;
  #environment: Environment | undefined;
  #scene: Scene | undefined;
  /** The finished bead of a practice attempt, once there is a result to show it with. */
  readonly picture = new Watched<HTMLCanvasElement | undefined>(undefined);
  /** Pictures a second, and how coarsely they are drawn. */
  readonly pace: DrawingPace;
  /** Pictures a second, as last counted on a screen. */
  readonly perSecond = new Watched<number | undefined>(undefined);
  /** The fewest counted while the newest attempt ran. */
  #fewestPerS: number | undefined;
  /** The finished weld is being looked at, from there. */
  readonly looking = new Watched<LookAround | undefined>(undefined);
  /** Set while the page has a stage to point at. */
  flat: FlatInput | undefined;

  constructor(booth: Booth, drawing: DrawingStart) {
    this.#booth = booth;
    this.pace = new DrawingPace(drawing);
    this.#view = {
      timeS: 0,
      frameS: 0,
      toolMain: { ...this.#sample.toolMain },
      throughHelmet: true,
    };
  }

  /** Panels, pointers, sound: what goes along with every frame. */
  add(part: RoomPart): void {
    this.#parts.push(part);
    this.group.add(part.group);
  }

  async light(renderer: WebGLRenderer, scene: Scene): Promise<void> {
    this.#scene = scene;
    this.#environment?.dispose();
    this.#environment = await workshopEnvironment(renderer);
    scene.environment = this.#environment.texture;
    scene.environmentIntensity = ENVIRONMENT_INTENSITY;
  }

  get weld(): WeldScene | undefined {
    return this.#weld;
  }

  /** One frame. `xrFrame` is there while a headset session runs. */
  frame(renderer: WebGLRenderer, camera: Camera, frameS: number, xrFrame: XRFrame | undefined): void {
    const booth = this.#booth;
    const nowMs = xrFrame?.predictedDisplayTime ?? performance.now();
    const space = renderer.xr.getReferenceSpace();
    this.#camera = camera;
    this.#inSession = xrFrame !== undefined;
    this.#furnish();
    if (xrFrame !== undefined && space !== null) {
      const { hand } = booth.state.get().conditions;
      readXr(xrFrame, space, hand, this.#sample);
      for (let i = 0; i < this.#parts.length; i++) this.#parts[i]!.claim?.(this.#sample, hand);
      booth.frame(this.#sample, nowMs);
    } else {
      this.#sampleFlat(nowMs);
      this.#keepPace(nowMs);
    }
    const shown = booth.shown;
    if (this.#weld !== undefined && shown !== undefined) {
      const view = this.#view;
      view.timeS = shown.time / 10_000;
      view.frameS = frameS;
      view.toolMain = shown.poses.toolMain;
      const { phase } = booth.state.get();
      view.throughHelmet = phase === 'working';
      view.showTorch = phase !== 'result' || this.#inSession;
      this.#pictureOfResult(renderer);
      this.#weld.update(shown.state, view);
      renderer.toneMappingExposure = this.#weld.exposure;
    }
    for (let i = 0; i < this.#parts.length; i++) this.#parts[i]!.frame(nowMs, frameS, xrFrame, space);
  }

  #keepPace(nowMs: number): void {
    const { phase } = this.#booth.state.get();
    if (phase === 'lobby') this.#fewestPerS = undefined;
    if (this.pace.drawn(nowMs, this.#booth.shown?.state.arc.burning)) {
      const { perSecond } = this.pace;
      this.perSecond.set(perSecond);
      if (phase === 'working' && perSecond !== undefined)
        this.#fewestPerS = Math.min(perSecond, this.#fewestPerS ?? perSecond);
    }
    const { simple } = LEVELS[this.pace.level]!;
    this.#around?.showSimple(simple);
    if (this.#shadow !== undefined) this.#shadow.intensity = simple ? 0 : 1;
  }

  /** The fewest pictures a second while the newest attempt ran; `undefined` where none were counted. */
  get fewestPerS(): number | undefined {
    return this.#fewestPerS;
  }

  /** Looks at the finished weld from near, without the torch; or goes back. */
  look(on: boolean): void {
    const { attempt } = this.#booth;
    if (!on || attempt === undefined || !(this.#camera instanceof PerspectiveCamera)) this.looking.set(undefined);
    else {
      const { aspect, fov } = this.#camera;
      this.looking.set(newLookAround(attempt.state.settings.coupon.lengthMm, aspect, fov));
    }
  }

  /** Takes the bead's picture when a practice result is there, and lets it go with the coupon. */
  #pictureOfResult(renderer: WebGLRenderer): void {
    const { attempt, state } = this.#booth;
    if (state.get().phase !== 'result') {
      this.picture.set(undefined);
      return;
    }
    if (this.picture.get() !== undefined || this.#inSession || attempt === undefined) return;
    if (this.#weld === undefined || this.#scene === undefined) return;
    this.picture.set(beadPicture(renderer, this.#scene, this.#weld, attempt.state, this.#view));
  }

  /**
   * Takes looks at mouse and keys up to now. Called with frames: a browser tells of mouse moves just before it draws, each with
   * its own time, and until then nobody knows where the hand was.
   */
  #sampleFlat(nowMs: number): void {
    if (this.flat === undefined || this.#inSession || nowMs - this.#sampledAt < SAMPLE_MS) return;
    for (const atMs of lookTimes(this.#sampledAt, nowMs)) {
      if (this.#camera !== undefined)
        this.flat.read(this.#sample, this.#camera, couponPlace(this.#booth.placement), atMs);
      this.#booth.frame(this.#sample, atMs);
    }
    this.#sampledAt = nowMs;
  }

  /** Looks at mouse and keys where no frame comes any more. */
  sampleUndrawn(nowMs: number): void {
    if (nowMs - this.#sampledAt > NOT_DRAWN_MS) this.#sampleFlat(nowMs);
  }

  /** Builds or takes away the bench as the state asks. */
  #furnish(): void {
    const state = this.#booth.state.get();
    const before = this.#furnishedFor;
    const { placement } = this.#booth;
    if (before?.state === state && before.placement === placement && before.shown === this.#booth.shown) return;
    this.#furnishedFor = { state, placement, shown: this.#booth.shown };
    const { phase, mode, assignment, conditions, language } = state;
    const stands = mode === 'flat' || BENCH_STANDS.includes(phase);
    const shown = this.#booth.shown;
    if (!stands || assignment === undefined || shown === undefined) {
      this.#clear();
      return;
    }
    const { origin, yaw } = placement;
    const key = `${assignment.pack.id} ${assignment.task} ${origin.join()} ${yaw} ${conditions.reducedMotion} ${conditions.hand} ${language}`;
    if (key === this.#weldKey) return;
    this.#clear();
    this.#weldKey = key;
    const task = taskOf(assignment.pack, assignment.task);
    const words = benchWords[language];
    this.#around = aroundWork({
      title: words.wps.title(task.wps.number),
      rows: wpsRows(task, words).map(({ label, value }) => [label, value]),
      leg: task.wps.legMm,
      joint: task.wps.joint,
    });
    this.#weld = createWeldScene({
      settings: createWeldSettings(task, { placement: this.#booth.placement }),
      quality: 'headset',
      reducedMotion: conditions.reducedMotion,
      hand: conditions.hand,
      surroundings: this.#around.make,
    });
    this.#weld.root.traverse((child) => {
      if (child instanceof SpotLight) this.#shadow = child.shadow;
    });
    this.group.add(this.#weld.root);
  }

  #clear(): void {
    if (this.#weld === undefined) return;
    this.group.remove(this.#weld.root);
    this.#weld.dispose();
    this.#weld = undefined;
    this.#around = undefined;
    this.#shadow = undefined;
    this.#weldKey = '';
  }

  /** Puts a screen's camera where a welder's eyes would be, for a picture of that many CSS pixels. */
  stand(camera: Camera, widthPx: number, heightPx: number): void {
    const { origin, yaw } = this.#booth.placement;
    const { hand } = this.#booth.state.get().conditions;
    const look = this.looking.get();
    const from = look === undefined ? '' : `${look.xMm} ${look.turnDeg} ${look.upDeg} ${look.awayMm}`;
    const key = `${widthPx} ${heightPx} ${origin.join()} ${yaw} ${hand} ${from}`;
    if (key === this.#standKey || !(camera instanceof PerspectiveCamera)) return;
    this.#standKey = key;
    const place = couponPlace(this.#booth.placement);
    const sin = Math.sin(place.yaw);
    const cos = Math.cos(place.yaw);
    const inRoom = ([x, y, z]: readonly [number, number, number]): [number, number, number] => [
      place.x + (x * cos + z * sin) * MM,
      place.y + y * MM,
      place.z + (z * cos - x * sin) * MM,
    ];
    const eye =
      look === undefined ? flatEye({ width: widthPx, height: heightPx, fovDeg: camera.fov }, hand) : eyeOf(look);
    camera.position.set(...inRoom(eye.at));
    const [ux, uy, uz] = eye.up;
    camera.up.set(ux * cos + uz * sin, uy, uz * cos - ux * sin);
    camera.lookAt(...inRoom(eye.to));
    camera.updateMatrixWorld(true);
  }

  /** A headset session has moved the camera: it stands anew with the next frame. */
  standAnew(): void {
    this.#standKey = '';
  }

  dispose(): void {
    this.#clear();
    this.#furnishedFor = undefined;
    for (const part of this.#parts) part.dispose();
    this.#environment?.dispose();
  }
}
