import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { eyeOf, newLookAround, slideLook, turnLook, zoomLook } from '../../../src/renderer/booth/view/look-around.ts';

const FOV_DEG = 40;
const ASPECT = 1366 / 768;

function seen(look: ReturnType<typeof newLookAround>) {
  const { at, to, up } = eyeOf(look);
  const camera = new PerspectiveCamera(FOV_DEG, ASPECT, 1, 5000);
  camera.position.set(...at);
  camera.up.set(...up);
  camera.lookAt(...to);
  camera.updateMatrixWorld(true);
  return (xMm: number) => new Vector3(xMm, 3, 3).project(camera);
}

describe('a look at the finished weld', () => {
  test('begins square to its face with all of the seam in sight, and little else', () => {
    const place = seen(newLookAround(150, ASPECT, FOV_DEG));
    expect(place(0).x).toBeCloseTo(-place(150).x, 6);
    expect(place(150).x).toBeGreaterThan(0.8);
    expect(place(150).x).toBeLessThan(0.95);
    expect(place(0).y).toBeCloseTo(place(150).y, 6);
  });

  test('turns with a drag, within what shows the weld, and goes nearer and along', () => {
    const look = newLookAround(150, ASPECT, FOV_DEG);
    const away = look.awayMm;
    turnLook(look, 100, -50);
    expect(look).toMatchObject({ turnDeg: -30, upDeg: 30 });
    turnLook(look, 1e4, 1e4);
    expect(look.turnDeg).toBe(-75);
    expect(look.upDeg).toBeLessThan(90);
    zoomLook(look, 3);
    expect(look.awayMm).toBeLessThan(away * 0.75);
    slideLook(look, 500, 150);
    expect(look.xMm).toBe(150);
  });
});
