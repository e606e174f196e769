import { PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { boothWith } from '../../../../src/renderer/scene/booth/booth.ts';
import { roomEnvironment, workshopEnvironment } from '../../../../src/renderer/scene/light/environment.ts';
import { prepareRenderer } from '../../../../src/renderer/scene/light/tone-mapping.ts';
import { createWeldScene } from '../../../../src/renderer/scene/weld-scene.ts';
import { type HeldWeld, heldWeld } from './held-weld.ts';
import { type Hand, realWeld } from './real-weld.ts';
import { samplePose, sampleState } from './sample-weld.ts';

/** One picture: what is welded, where the torch is, and where the eye is (metres, coupon frame). */
interface Shot {
  readonly state: WeldState;
  readonly booth: boolean;
  readonly torch:
    | { readonly xMm: number; readonly ctwdMm: number; readonly pushDeg: number }
    | { readonly held: HeldWeld };
  readonly eye: readonly [number, number, number];
  readonly at: readonly [number, number, number];
  readonly fov: number;
  readonly seconds?: number;
}

const SHEET = {
  title: 'WPS PB-W-2F',
  rows: [
    ['Process', 'GMAW, short circuit'],
    ['Material', 'Carbon steel, 6 mm'],
    ['Wire', 'ER70S-6, 0.9 mm'],
    ['Gas', '75 Ar / 25 CO2, 14 L/min'],
    ['Voltage', '19.5 to 21.5 V'],
    ['Wire feed', '8.5 to 9.5 m/min'],
    ['CTWD', '10 to 14 mm'],
    ['Travel', '3.6 to 4.9 mm/s'],
    ['Push', '5 to 15 deg'],
  ],
  leg: '6',
  joint: 't-fillet',
} as const;

const parked = { xMm: 190, ctwdMm: 90, pushDeg: 0 } as const;
const welded = (): WeldState => sampleState();

const gloved = (): WeldState => {
  const state = welded();
  state.safety.gloves = true;
  state.safety.markedHot = true;
  return state;
};

const steady = () => realWeld({ fromMm: 8, toMm: 132, speedAt: () => 4.3, restS: 60 }).state;

/** Stick or tungsten at work, its helmet up so that the tool is seen. */
const held = (process: 'SMAW' | 'GTAW', eye: Shot['eye'], at: Shot['at'], fov: number) => (): Shot => {
  const weld = heldWeld(process);
  weld.state.safety.gloves = true;
  return { state: weld.state, booth: true, torch: { held: weld }, eye, at, fov, seconds: 1 };
};

/** A finished weld, as an inspector looks at it who holds it up. */
const inspected = (hand: Hand): Shot => ({
  state: realWeld(hand).state,
  booth: true,
  torch: parked,
  eye: [0.03, 0.085, 0.12],
  at: [0.072, 0.004, 0.003],
  fov: 45,
});

/** An arc half-way along, through the dark lens. */
const burning = (eye: Shot['eye'], at: Shot['at'], fov: number): Shot => ({
  state: realWeld({ fromMm: 8, toMm: 96, speedAt: () => 4.3, helmetDown: true }).state,
  booth: true,
  torch: { xMm: 96, ctwdMm: 13, pushDeg: 10 },
  eye,
  at,
  fov,
  seconds: 1,
});

const SHOTS: Readonly<Record<string, () => Shot>> = {
  booth: () => ({
    state: welded(),
    booth: true,
    torch: { xMm: 118, ctwdMm: 14, pushDeg: 10 },
    eye: [-0.35, 0.72, 1.0],
    at: [0.2, -0.02, -0.35],
    fov: 62,
  }),
  work: () => ({
    state: welded(),
    booth: true,
    torch: { xMm: 121, ctwdMm: 13, pushDeg: 10 },
    eye: [-0.16, 0.26, 0.3],
    at: [0.075, 0.01, 0.0],
    fov: 45,
  }),
  bead: () => ({
    state: welded(),
    booth: true,
    torch: parked,
    eye: [0.03, 0.085, 0.12],
    at: [0.072, 0.004, 0.003],
    fov: 45,
  }),
  defects: () => ({
    state: sampleState({ defects: true }),
    booth: true,
    torch: parked,
    eye: [0.05, 0.075, 0.08],
    at: [0.066, 0.003, 0.003],
    fov: 50,
  }),
  lens: () => ({
    state: sampleState({ burning: true, helmetDown: true, toMm: 96 }),
    booth: true,
    torch: { xMm: 96, ctwdMm: 13, pushDeg: 12 },
    eye: [0.02, 0.11, 0.2],
    at: [0.09, 0.008, 0.0],
    fov: 36,
    seconds: 1,
  }),
  lensright: () => ({
    state: sampleState({ burning: true, helmetDown: true, toMm: 96 }),
    booth: true,
    torch: { xMm: 96, ctwdMm: 13, pushDeg: 12 },
    eye: [0.19, 0.075, 0.16],
    at: [0.09, 0.01, 0.0],
    fov: 42,
    seconds: 1,
  }),
  machine: () => ({
    state: welded(),
    booth: true,
    torch: parked,
    eye: [0.62, 0.25, 0.75],
    at: [1.05, -0.1, -0.25],
    fov: 50,
  }),
  // Where a welder's eyes are, standing and seated, that turn to the machine.
  standing: () => ({
    state: sampleState({ seamMm: 980 }),
    booth: true,
    torch: parked,
    eye: [0.075, 0.62, 0.42],
    at: [0.95, -0.05, 0],
    fov: 62,
  }),
  seated: () => ({
    state: sampleState({ seamMm: 780 }),
    booth: true,
    torch: parked,
    eye: [0.075, 0.42, 0.42],
    at: [0.95, 0.05, 0],
    fov: 62,
  }),
  cart: () => ({
    state: welded(),
    booth: true,
    torch: parked,
    eye: [0.75, -0.1, 0.9],
    at: [1.1, -0.4, -0.3],
    fov: 62,
  }),
  beadclose: () => ({
    state: welded(),
    booth: true,
    torch: parked,
    eye: [0.06, 0.05, 0.06],
    at: [0.078, 0.003, 0.003],
    fov: 40,
  }),
  real: () => ({
    state: steady(),
    booth: true,
    torch: parked,
    eye: [0.03, 0.085, 0.12],
    at: [0.072, 0.004, 0.003],
    fov: 45,
  }),
  realclose: () => ({
    state: steady(),
    booth: true,
    torch: parked,
    eye: [0.085, 0.045, 0.055],
    at: [0.1, 0.003, 0.003],
    fov: 40,
  }),
  realstart: () => ({
    state: steady(),
    booth: true,
    torch: parked,
    eye: [0.01, 0.045, 0.055],
    at: [0.02, 0.003, 0.003],
    fov: 40,
  }),
  fast: () => inspected({ fromMm: 8, toMm: 140, speedAt: (x) => (x < 60 ? 4.3 : 11), restS: 60 }),
  nogas: () => inspected({ fromMm: 8, toMm: 140, speedAt: () => 4.3, gasFlowLMin: 0, restS: 60 }),
  undercut: () =>
    inspected({
      fromMm: 8,
      toMm: 140,
      speedAt: () => 4.3,
      machineAt: (x) => ({ voltageV: x > 50 && x < 100 ? 29 : 20.5 }),
      restS: 60,
    }),
  burnthrough: () =>
    inspected({
      fromMm: 8,
      toMm: 140,
      speedAt: () => 4.3,
      plateMm: 2.5,
      machineAt: (x) =>
        x > 70 && x < 82 ? { voltageV: 21.4, wireFeedMMin: 11.5 } : { voltageV: 20.5, wireFeedMMin: 9 },
      restS: 60,
    }),
  cold: () => inspected({ fromMm: 8, toMm: 140, speedAt: () => 4.3, voltageV: 14, restS: 60 }),
  realhot: () => ({
    state: realWeld({ fromMm: 8, toMm: 96, speedAt: () => 4.3 }).state,
    booth: true,
    torch: { xMm: 96, ctwdMm: 13, pushDeg: 10 },
    eye: [-0.02, 0.09, 0.13],
    at: [0.078, 0.005, 0.0],
    fov: 42,
    seconds: 1,
  }),
  reallens: () => burning([-0.03, 0.09, 0.13], [0.085, 0.005, 0.0], 40),
  // A welder's head over the work; and the eye of flat practice.
  welder: () => burning([-0.02, 0.33, 0.3], [0.07, 0, 0], 50),
  flateye: () => burning([-0.15, 0.29, 0.1], [0.075, 0.002, 0.008], 40),
  front: () => ({
    state: welded(),
    booth: true,
    torch: parked,
    eye: [0.82, -0.2, 0.55],
    at: [1.0, -0.3, 0.0],
    fov: 50,
  }),
  hooks: () => ({
    state: welded(),
    booth: true,
    torch: parked,
    eye: [-0.35, 0.5, 0.35],
    at: [-0.45, 0.38, -0.95],
    fov: 50,
  }),
  torch: () => ({
    state: welded(),
    booth: true,
    torch: { xMm: 120, ctwdMm: 14, pushDeg: 10 },
    eye: [0.4, 0.17, 0.22],
    at: [0.07, 0.06, 0.08],
    fov: 45,
  }),
  hand: () => ({
    state: gloved(),
    booth: true,
    torch: { xMm: 90, ctwdMm: 12, pushDeg: 6 },
    eye: [0.075, 0.62, 0.42],
    at: [0.09, 0.03, 0.06],
    fov: 40,
  }),
  handside: () => ({
    state: gloved(),
    booth: true,
    torch: { xMm: 90, ctwdMm: 12, pushDeg: 6 },
    eye: [0.5, 0.25, 0.2],
    at: [0.05, 0.08, 0.15],
    fov: 45,
  }),
  handleft: () => ({
    state: welded(),
    booth: true,
    torch: { xMm: 90, ctwdMm: 12, pushDeg: 6 },
    eye: [-0.4, 0.25, 0.1],
    at: [0.05, 0.08, 0.15],
    fov: 45,
  }),
  hot: () => ({
    state: sampleState({ burning: true, toMm: 96 }),
    booth: true,
    torch: { xMm: 96, ctwdMm: 12, pushDeg: 10 },
    eye: [0.19, 0.1, 0.14],
    at: [0.078, 0.005, 0.0],
    fov: 42,
    seconds: 1,
  }),
  stick: held('SMAW', [-0.22, 0.34, 0.42], [0.09, 0.12, 0.05], 52),
  stickclose: held('SMAW', [0.02, 0.075, 0.11], [0.08, 0.004, 0.0], 42),
  tungsten: held('GTAW', [-0.18, 0.26, 0.34], [0.1, 0.06, 0.03], 50),
  tungstenclose: held('GTAW', [0.03, 0.07, 0.1], [0.088, 0.006, 0.0], 42),
  verifier: () => ({
    state: welded(),
    booth: false,
    torch: { xMm: 60, ctwdMm: 14, pushDeg: 10 },
    eye: [-0.08, 0.22, 0.3],
    at: [0.075, 0.015, 0.0],
    fov: 45,
  }),
};

const draw = async (name: string, width: number, height: number, hdr: boolean): Promise<Record<string, number>> => {
  const shot = SHOTS[name]!();
  const renderer = new WebGLRenderer({ antialias: true, alpha: true, preserveDrawingBuffer: true });
  renderer.setSize(width, height);
  document.body.replaceChildren(renderer.domElement);
  document.body.style.background = shot.booth ? '#000' : '#eef0ee';
  prepareRenderer(renderer);
  const scene = new Scene();
  const environment = hdr && shot.booth ? await workshopEnvironment(renderer) : roomEnvironment(renderer);
  scene.environment = environment.texture;
  scene.environmentIntensity = 0.6;
  const started = performance.now();
  const weld = createWeldScene({
    settings: shot.state.settings,
    quality: shot.booth ? 'desk' : 'verifier',
    reducedMotion: false,
    ...(shot.booth ? { hand: 'right' } : {}),
    ...(shot.booth ? { surroundings: boothWith(SHEET) } : {}),
  });
  const createdMs = performance.now() - started;
  scene.add(weld.root);
  await weld.ready;
  const readyMs = performance.now() - started;
  const camera = new PerspectiveCamera(shot.fov, width / height, 0.05, 20);
  weld.root.updateMatrixWorld(true);
  camera.position.copy(weld.couponFrame.localToWorld(new Vector3(...shot.eye)));
  camera.lookAt(weld.couponFrame.localToWorld(new Vector3(...shot.at)));
  const tools =
    'held' in shot.torch
      ? shot.torch.held
      : {
          toolMain: samplePose(shot.state, shot.torch.xMm, shot.torch.ctwdMm, shot.torch.pushDeg),
          toolOther: undefined,
        };
  const timeS = shot.state.tick / 120;
  const frames = shot.seconds ? Math.ceil(shot.seconds * 60) : 4;
  for (let i = frames; i >= 0; i -= 1) {
    weld.update(shot.state, {
      timeS: timeS - i / 60,
      frameS: 1 / 60,
      toolMain: tools.toolMain,
      toolOther: tools.toolOther,
      throughHelmet: true,
    });
  }
  renderer.toneMappingExposure = weld.exposure;
  renderer.info.autoReset = false;
  renderer.info.reset();
  renderer.render(scene, camera);
  const { calls, triangles } = renderer.info.render;
  return {
    calls,
    triangles,
    textures: renderer.info.memory.textures,
    programs: renderer.info.programs?.length ?? 0,
    createdMs,
    readyMs,
  };
};

Object.assign(globalThis, { drawShot: draw, shotNames: Object.keys(SHOTS) });
