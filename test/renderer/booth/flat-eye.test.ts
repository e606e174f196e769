import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { flatEye } from '../../../src/renderer/booth/view/flat-eye.ts';

const FOV_DEG = 40;

function seamOn(width: number, height: number, hand: 'left' | 'right') {
  const eye = flatEye({ width, height, fovDeg: FOV_DEG }, hand);
  const camera = new PerspectiveCamera(FOV_DEG, width / height, 1, 5000);
  camera.position.set(...eye.at);
  camera.up.set(...eye.up);
  camera.lookAt(...eye.to);
  camera.updateMatrixWorld(true);
  const at = (xMm: number) => {
    const p = new Vector3(xMm, 0, 0).project(camera);
    return { x: ((p.x + 1) / 2) * width, y: ((1 - p.y) / 2) * height };
  };
  return { eye, from: at(0), to: at(150) };
}

describe('the eye in flat mode', () => {
  test.each([
    [1440, 900, 306, 324],
    [1024, 768, 260, 290],
    [1920, 1080, 306, 324],
    [900, 700, 260, 290],
  ])('at %i x %i sees the whole seam between the panels, level', (width, height, left, right) => {
    for (const hand of ['left', 'right'] as const) {
      const { from, to } = seamOn(width, height, hand);
      expect(from.x).toBeGreaterThan(left);
      expect(to.x).toBeLessThan(width - right);
      expect(to.x - from.x).toBeGreaterThan(0.5 * (width - left - right));
      // A mouse that goes straight across the screen stays on the seam.
      expect(Math.abs(to.y - from.y)).toBeLessThan(0.02 * height);
    }
  });

  test('looks past the nozzle from the side away from the torch hand', () => {
    expect(seamOn(1440, 900, 'right').eye.at[0]).toBeLessThan(75);
    expect(seamOn(1440, 900, 'left').eye.at[0]).toBeGreaterThan(75);
  });
});
