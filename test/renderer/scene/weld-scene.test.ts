import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type InstancedMesh, Mesh, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { EXPOSURE } from '../../../src/renderer/scene/helmet.ts';
import { createWeldScene } from '../../../src/renderer/scene/weld-scene.ts';
import { samplePose, sampleState, setSection } from './look/sample-weld.ts';

/** The verifier's scene: no document, no GPU needed. */
const sceneOf = (state: ReturnType<typeof sampleState>) =>
  createWeldScene({ settings: state.settings, quality: 'verifier', reducedMotion: false });

describe('the weld scene', () => {
  test('stands the torch where the pose is: the wire meets the root', () => {
    const state = sampleState({ burning: true, toMm: 80 });
    state.arc.extensionMm = 12;
    const scene = sceneOf(state);
    const toolMain = samplePose(state, 80, 12, 10);
    scene.update(state, { timeS: 1, frameS: 1 / 90, toolMain, throughHelmet: true });
    scene.root.updateMatrixWorld(true);
    const torch = scene.root.children.find(
      (child) => child.position.distanceTo(new Vector3(toolMain.x, toolMain.y, toolMain.z).divideScalar(1000)) < 1e-6,
    )!;
    const wireEnd = scene.couponFrame.worldToLocal(torch.localToWorld(new Vector3(0, 0, -0.012)));
    expect(wireEnd.x * 1000).toBeCloseTo(80, 3);
    expect(Math.hypot(wireEnd.y, wireEnd.z) * 1000).toBeLessThan(0.01);
    scene.dispose();
  });

  test('goes dark within one frame of the arc behind the lens, and clears after it', () => {
    const state = sampleState({ burning: true, helmetDown: true });
    const scene = sceneOf(state);
    const view = { timeS: 1, frameS: 1 / 90, toolMain: samplePose(state, 96, 12, 10), throughHelmet: true };
    scene.update(state, view);
    expect(scene.exposure).toBeCloseTo(0.02, 3);
    state.arc.burning = false;
    for (let i = 0; i < 90; i += 1) scene.update(state, view);
    expect(scene.exposure).toBeCloseTo(EXPOSURE.lensClear, 2);
    state.safety.helmetDown = false;
    for (let i = 0; i < 90; i += 1) scene.update(state, view);
    expect(scene.exposure).toBeGreaterThan(0.9);
    scene.dispose();
  });

  test('a watcher from outside is not behind the lens', () => {
    const state = sampleState({ burning: true, helmetDown: true });
    const scene = sceneOf(state);
    scene.update(state, { timeS: 1, frameS: 1 / 90, toolMain: samplePose(state, 96, 12, 10), throughHelmet: false });
    expect(scene.exposure).toBeGreaterThan(0.9);
    scene.dispose();
  });

  test('shows a seek back as it was: spatter and pores go when the stations have none', () => {
    const welded = sampleState({ defects: true });
    const scene = sceneOf(welded);
    const toolMain = samplePose(welded, 96, 12, 10);
    const shown = (): number => {
      let count = 0;
      scene.root.traverse((child) => {
        if ('isInstancedMesh' in child && child.visible) count += (child as InstancedMesh).count;
      });
      return count;
    };
    scene.update(welded, { timeS: 20, frameS: 1 / 90, toolMain, throughHelmet: false });
    expect(shown()).toBeGreaterThan(100);
    scene.update(sampleState({ fromMm: 0, toMm: 0 }), { timeS: 0, frameS: 1 / 90, toolMain, throughHelmet: false });
    expect(shown()).toBe(0);
    scene.dispose();
  });

  test('allocates less than 256 bytes a frame while the bead grows', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const state = sampleState({ burning: true, toMm: 70 });
    const scene = sceneOf(state);
    const toolMain = { ...samplePose(state, 70, 12, 10) };
    const view = { timeS: 10, frameS: 1 / 90, toolMain, throughHelmet: true };
    const frame = (i: number): void => {
      state.tick += 1;
      view.timeS += 1 / 120;
      toolMain.x += i % 2 === 0 ? 0.1 : -0.1;
      const at = 40 + (i % 60);
      setSection(state.stations, at, 15 + (i % 11));
      state.stations.temperatureC[at] = 900 + (i % 300);
      scene.update(state, view);
    };
    // The least of several stretches: the others include what the compiler makes while it warms up.
    let least = Number.POSITIVE_INFINITY;
    for (let stretch = 0; stretch < 8; stretch += 1) {
      collect();
      const before = process.memoryUsage().heapUsed;
      for (let i = 0; i < 2000; i += 1) frame(i);
      least = Math.min(least, (process.memoryUsage().heapUsed - before) / 2000);
    }
    scene.dispose();
    expect(least).toBeLessThan(256);
  });

  test('every mesh has triangles that face out: no part is turned inside out', () => {
    const state = sampleState();
    const scene = sceneOf(state);
    scene.root.traverse((child) => {
      if (!(child instanceof Mesh) || child.geometry.getAttribute('normal') === undefined) return;
      expect(against(child)).toBeLessThan(0.01);
    });
    scene.dispose();
  });
});

/** Share of a mesh's triangles whose winding disagrees with their normals. */
const against = ({ geometry }: Mesh): number => {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const index = geometry.getIndex();
  const corners = index?.count ?? position.count;
  const [a, b, c, n] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()] as const;
  let wrong = 0;
  for (let t = 0; t < corners; t += 3) {
    const [i, j, k] = [0, 1, 2].map((o) => (index ? index.getX(t + o) : t + o)) as [number, number, number];
    a.fromBufferAttribute(position, i);
    b.fromBufferAttribute(position, j).sub(a);
    c.fromBufferAttribute(position, k).sub(a);
    n.fromBufferAttribute(normal, i);
    if (b.cross(c).lengthSq() > 1e-20 && b.dot(n) < -1e-14) wrong += 1;
  }
  return wrong / (corners / 3);
};
