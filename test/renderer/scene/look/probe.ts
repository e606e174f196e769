// Measures the scene in a real browser; bundled and called by test/e2e/weld-scene.test.ts.
import { PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { boothWith } from '../../../../src/renderer/scene/booth/booth.ts';
import { roomEnvironment } from '../../../../src/renderer/scene/light/environment.ts';
import { prepareRenderer } from '../../../../src/renderer/scene/light/tone-mapping.ts';
import { type ArcEvent, createArcEvents } from '../../../../src/renderer/scene/sound/arc-events.ts';
import { createArcVoice } from '../../../../src/renderer/scene/sound/arc-voice.ts';
import { createWeldScene, type WeldScene } from '../../../../src/renderer/scene/weld-scene.ts';
import { realWeld } from './real-weld.ts';
import { samplePose, sampleState, setSection } from './sample-weld.ts';

const SIZE = { width: 320, height: 200 };

interface Stage {
  readonly renderer: WebGLRenderer;
  readonly weld: WeldScene;
  /** As `draw`, without a picture: software takes seconds for one. */
  readonly pass: (state: WeldState, toolMain: ToolPose, timeS: number, throughHelmet: boolean) => void;
  readonly draw: (state: WeldState, toolMain: ToolPose, timeS: number, throughHelmet: boolean) => void;
  /** Pixel of a place in the coupon's frame, metres; from the picture's lower left. */
  readonly pixelOf: (x: number, y: number, z: number) => readonly [number, number];
}

const stageOf = async (state: WeldState, withBooth: boolean): Promise<Stage> => {
  const renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
  renderer.setSize(SIZE.width, SIZE.height);
  document.body.replaceChildren(renderer.domElement);
  prepareRenderer(renderer);
  renderer.info.autoReset = false;
  const scene = new Scene();
  scene.environment = roomEnvironment(renderer).texture;
  const weld = createWeldScene({
    settings: state.settings,
    quality: withBooth ? 'headset' : 'verifier',
    reducedMotion: false,
    ...(withBooth ? { surroundings: boothWith({ title: 'WPS', rows: [], leg: '6', joint: 't-fillet' }) } : {}),
  });
  scene.add(weld.root);
  await weld.ready;
  weld.root.updateMatrixWorld(true);
  const eye = withBooth ? ([-0.35, 0.72, 1.0] as const) : ([0.0, 0.1, 0.14] as const);
  const camera = new PerspectiveCamera(withBooth ? 75 : 40, SIZE.width / SIZE.height, 0.05, 20);
  camera.position.copy(weld.couponFrame.localToWorld(new Vector3(...eye)));
  camera.lookAt(weld.couponFrame.localToWorld(new Vector3(0.08, 0, 0)));
  camera.updateMatrixWorld(true);
  const pass: Stage['pass'] = (shown, toolMain, timeS, throughHelmet) => {
    weld.update(shown, { timeS, frameS: 1 / 90, toolMain, throughHelmet });
    renderer.toneMappingExposure = weld.exposure;
  };
  return {
    renderer,
    weld,
    pass,
    draw: (...moment) => {
      pass(...moment);
      renderer.render(scene, camera);
    },
    pixelOf: (...place) => {
      const at = weld.couponFrame.localToWorld(new Vector3(...place)).project(camera);
      return [Math.round(((at.x + 1) / 2) * SIZE.width), Math.round(((at.y + 1) / 2) * SIZE.height)];
    },
  };
};

const pixels = (renderer: WebGLRenderer): Uint8Array => {
  const gl = renderer.getContext();
  const out = new Uint8Array(SIZE.width * SIZE.height * 4);
  gl.readPixels(0, 0, SIZE.width, SIZE.height, gl.RGBA, gl.UNSIGNED_BYTE, out);
  return out;
};

/** Mean brightness of a box, 0..255; x, y from the picture's lower left. */
const brightness = (data: Uint8Array, x: number, y: number, size: number): number => {
  let sum = 0;
  for (let j = y; j < y + size; j += 1) {
    for (let i = x; i < x + size; i += 1) {
      const at = (j * SIZE.width + i) * 4;
      sum += (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
    }
  }
  return sum / (size * size);
};

/** Draw calls and triangles of a frame for two eyes, shadows drawn once; programs before and after arc and lens. */
const budget = async () => {
  const idle = sampleState({ fromMm: 0, toMm: 0 });
  const { renderer, draw, pass } = await stageOf(idle, true);
  const toolMain = samplePose(idle, 90, 14, 10);
  const stereo = (state: WeldState, timeS: number) => {
    toolMain.x += 3;
    renderer.info.reset();
    draw(state, toolMain, timeS, true);
    draw(state, toolMain, timeS, true);
    const { calls, triangles } = renderer.info.render;
    toolMain.x -= 3;
    return { calls, triangles };
  };
  for (let i = 0; i < 6; i += 1) draw(idle, toolMain, i / 90, true);
  const before = stereo(idle, 1);
  const programsBefore = renderer.info.programs?.length ?? 0;
  const burning = sampleState({ burning: true, helmetDown: true, defects: true, toMm: 100 });
  for (let i = 0; i < 4; i += 1) draw(burning, toolMain, 20 + i / 90, true);
  const during = stereo(burning, 21);
  burning.arc.burning = false;
  for (let i = 0; i < 60; i += 1) pass(burning, toolMain, 22 + i / 90, true);
  draw(burning, toolMain, 23, true);
  burning.safety.helmetDown = false;
  for (let i = 0; i < 4; i += 1) draw(burning, toolMain, 24 + i / 90, true);
  return { before, during, programsBefore, programsAfter: renderer.info.programs?.length ?? 0 };
};

/** Bytes that reach the vertex buffers in a frame in which twelve stations changed. */
const upload = async () => {
  const state = sampleState({ burning: true, toMm: 80 });
  const { renderer, draw } = await stageOf(state, false);
  const toolMain = samplePose(state, 80, 12, 10);
  for (let i = 0; i < 3; i += 1) draw(state, toolMain, 10 + i / 90, false);
  const gl = renderer.getContext() as WebGL2RenderingContext;
  const sent: number[] = [];
  const send = gl.bufferSubData.bind(gl);
  gl.bufferSubData = ((target: number, offset: number, view: Float32Array, from: number, count: number) => {
    sent.push(count * view.BYTES_PER_ELEMENT);
    send(target, offset, view, from, count);
  }) as typeof gl.bufferSubData;
  for (let i = 60; i < 72; i += 1) setSection(state.stations, i, 25);
  draw(state, { ...toolMain, validity: 'tracked' }, 10.1, false);
  return {
    skinBytes: sent
      .sort((a, b) => b - a)
      .filter((bytes) => bytes < 30_000)
      .slice(0, 8),
    calls: sent.length,
  };
};

/** Bytes that differ after going to a moment, away and back; and how many differ from another weld's picture. */
const replay = async () => {
  const here = sampleState({ burning: true, toMm: 96 });
  const there = sampleState({ burning: true, toMm: 40 });
  const { renderer, draw } = await stageOf(here, false);
  const pose = samplePose(here, 96, 13, 10);
  const look = (state: WeldState): Uint8Array => {
    draw(state, pose, state.tick / 120, false);
    return pixels(renderer);
  };
  for (let i = 0; i < 3; i += 1) look(there);
  const first = look(here);
  const other = look(there);
  const again = look(here);
  const differing = (a: Uint8Array, b: Uint8Array): number => a.reduce((n, v, i) => n + (v === b[i] ? 0 : 1), 0);
  return { same: differing(first, again), other: differing(first, other) };
};

/** Brightness of the middle, of the bead 40 mm behind the pool and of a corner: open, through the clear lens, through the dark lens with the arc on. */
const lens = async () => {
  const { state, pose } = realWeld({ fromMm: 8, toMm: 90, speedAt: () => 4.3, helmetDown: true });
  const { renderer, weld, draw, pass, pixelOf } = await stageOf(state, false);
  /** Middle of the bead's face, well behind the pool. */
  const [beadX, beadY] = pixelOf(0.05, 0.003, 0.003);
  const at = (timeS: number) => {
    draw(state, pose, timeS, true);
    const data = pixels(renderer);
    let brightest = 0;
    for (let y = 20; y < 180; y += 6)
      for (let x = 20; x < 300; x += 6) brightest = Math.max(brightest, brightness(data, x, y, 6));
    const bead = brightness(data, beadX - 3, beadY - 3, 6);
    return { brightest, bead, corner: brightness(data, 4, 4, 12), exposure: weld.exposure };
  };
  const burning = at(20);
  state.arc.burning = false;
  state.stations.temperatureC.fill(20);
  for (let i = 0; i < 60; i += 1) pass(state, pose, 21 + i / 90, true);
  const clear = at(22);
  state.safety.helmetDown = false;
  for (let i = 0; i < 60; i += 1) pass(state, pose, 23 + i / 90, true);
  return { burning, clear, open: at(24) };
};

/** Two seconds of an arc, rendered offline: its peak, how deep it is modulated, and where the modulation's power lies. */
const sound = async (transfer: 'short-circuit' | 'spray') => {
  const rate = 48_000;
  const context = new OfflineAudioContext(1, rate * 2, rate);
  const voice = createArcVoice(context);
  voice.output.connect(context.destination);
  voice.colour({ level: 1, hiss: 0.4, roar: transfer === 'spray' ? 1 : 0, harsh: 0 }, 0);
  const events = createArcEvents(5);
  const event: ArcEvent = { gapS: 0, level: 0, tauS: 0 };
  for (let at = 0.01; at < 1.98; at += event.gapS) {
    events.next(transfer, event);
    voice.burst(event, at);
  }
  const data = (await context.startRendering()).getChannelData(0);
  let peak = 0;
  for (const v of data) peak = Math.max(peak, Math.abs(v));
  // Envelope: mean of the magnitude over 1 ms, then its spectrum from 10 to 400 Hz.
  const step = rate / 1000;
  const envelope = Array.from({ length: 1800 }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < step; k += 1) sum += Math.abs(data[(i + 150) * step + k] ?? 0);
    return sum / step;
  });
  const mean = envelope.reduce((a, b) => a + b, 0) / envelope.length;
  const deviation = Math.sqrt(envelope.reduce((a, b) => a + (b - mean) ** 2, 0) / envelope.length);
  let inside = 0;
  let all = 0;
  let strongest = { hz: 0, power: 0 };
  for (let hz = 10; hz < 400; hz += 0.6) {
    let re = 0;
    let im = 0;
    for (const [i, v] of envelope.entries()) {
      re += (v - mean) * Math.cos((2 * Math.PI * hz * i) / 1000);
      im += (v - mean) * Math.sin((2 * Math.PI * hz * i) / 1000);
    }
    const power = re * re + im * im;
    all += power;
    if (hz >= 60 && hz <= 150) inside += power;
    if (power > strongest.power) strongest = { hz, power };
  }
  return { peak, depth: deviation / mean, share: inside / all, strongestHz: strongest.hz };
};

Object.assign(globalThis, { probe: { budget, upload, replay, lens, sound } });
