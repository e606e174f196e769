import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import { couponFrame } from '../../../../src/core/sim/welding/coupon-frame.ts';
import type { Coupon, Joint, WeldPosition } from '../../../../src/core/sim/welding/settings.ts';
import { startWeld } from '../../../../src/core/sim/welding/start.ts';
import { readTorch } from '../../../../src/core/sim/welding/torch.ts';
import { filletSettings, restingPose } from './support.ts';

type Vector = readonly [number, number, number];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** A pose at a place whose wire leaves along a direction of the room. */
function pointing(at: Vector, wire: Vector): ToolPose {
  const length = Math.hypot(...wire);
  const [x, y, z] = [-wire[0] / length, -wire[1] / length, -wire[2] / length];
  const w = Math.sqrt((1 + z) / 2);
  return { ...restingPose(), x: at[0], y: at[1], z: at[2], qx: -y / (2 * w), qy: x / (2 * w), qz: 0, qw: w };
}

function read(joint: Joint, pose: ToolPose, originMm: Vector = [0, 0, 0], yawDeg = 0) {
  const settings = filletSettings();
  const position = joint === 't-fillet' ? '2F' : '1G';
  const state = startWeld(
    { ...settings, coupon: { ...settings.coupon, joint, position }, placement: { originMm, yawDeg } },
    0,
  );
  readTorch(state, pose);
  return state.torch;
}

const standing = (position: WeldPosition): Coupon => ({ ...filletSettings().coupon, position });

describe('[W1] the coupon frame', () => {
  test.each(['1G', '2G', '3G', '4G', '1F', '2F', '3F', '4F'] as const)(
    'in %s is right-handed with y = z x x, at every yaw',
    (position) => {
      for (const yawDeg of [0, 37, 90, -140]) {
        const { x, y, z } = couponFrame(standing(position), { originMm: [0, 0, 0], yawDeg });
        for (const [i, value] of cross(z, x).entries()) expect(value).toBeCloseTo(y[i]!, 12);
        expect(Math.hypot(...x)).toBeCloseTo(1, 12);
      }
    },
  );
  test('yaw 0: seam along +x of the room, candidate at +z, base plate flat, web upright behind it', () => {
    const half = Math.SQRT1_2;
    const { x, y, z } = couponFrame(standing('2F'), { originMm: [0, 0, 0], yawDeg: 0 });
    expect(x).toEqual([1, 0, -0]);
    expect(z.map((v) => v.toFixed(9))).toEqual([0, half, half].map((v) => v.toFixed(9)));
    expect(y.map((v) => Number(v.toFixed(9)) + 0)).toEqual([0, Number(half.toFixed(9)), -Number(half.toFixed(9))]);
  });
});

test('[W1] in 1F the corner opens upward, its web behind: straight down is 45 degrees to both plates', () => {
  expect(couponFrame(standing('1F'), { originMm: [0, 0, 0], yawDeg: 0 })).toMatchObject({
    x: [1, 0, -0],
    z: [0, 1, 0],
  });
  expect(couponFrame(standing('1F'), { originMm: [0, 0, 0], yawDeg: 0 }).y[2]).toBe(-1);
});

describe('[W1] the torch against a fillet', () => {
  test('at 45 degrees into the root', () => {
    const torch = read('t-fillet', pointing([30, 10, 10], [0, -1, -1]));
    expect(torch.xMm).toBeCloseTo(30, 9);
    expect(torch.ctwdMm).toBeCloseTo(10 * Math.SQRT2, 9);
    expect(torch.workAngleDeg).toBeCloseTo(45, 9);
    expect(torch.travelAngleDeg).toBeCloseTo(0, 9);
    expect(torch.aimMm).toBeCloseTo(0, 9);
    expect(torch.onWork).toBe(true);
  });
  test('upright it is 90 degrees from the base plate, lying 0', () => {
    expect(read('t-fillet', pointing([30, 12, 5], [0, -1, 0])).workAngleDeg).toBeCloseTo(90, 9);
    expect(read('t-fillet', pointing([30, 5, 12], [0, 0, -1])).workAngleDeg).toBeCloseTo(0, 9);
    expect(read('t-fillet', pointing([30, 12, 5], [0, -1, 0])).ctwdMm).toBeCloseTo(12, 9);
    expect(read('t-fillet', pointing([30, 5, 12], [0, 0, -1])).ctwdMm).toBeCloseTo(12, 9);
  });
  test('aim counts towards the web: 3 mm up the web is 3 / sqrt 2 off the root', () => {
    const up = read('t-fillet', pointing([30, 13, 10], [0, -1, -1]));
    expect(up.aimMm).toBeCloseTo(3 * Math.SQRT1_2, 9);
    expect(up.acrossMm).toBeCloseTo(3, 9);
    const out = read('t-fillet', pointing([30, 10, 13], [0, -1, -1]));
    expect(out.aimMm).toBeCloseTo(-3 * Math.SQRT1_2, 9);
    expect(out.acrossMm).toBeCloseTo(-3, 9);
  });
  test('pushing points along the travel, dragging against it', () => {
    const push = read('t-fillet', pointing([30, 10, 10], [Math.SQRT2 * Math.tan(Math.PI / 18), -1, -1]));
    expect(push.travelAngleDeg).toBeCloseTo(10, 9);
    expect(push.xMm).toBeGreaterThan(32);
    expect(read('t-fillet', pointing([30, 10, 10], [-0.3, -1, -1])).travelAngleDeg).toBeLessThan(-10);
  });
  test('a wire that misses, a tip inside the metal, a tip far away: not on the work', () => {
    expect(read('t-fillet', pointing([30, 10, 10], [0, 1, 1])).onWork).toBe(false);
    expect(read('t-fillet', pointing([30, -1, 10], [0, -1, -1])).onWork).toBe(false);
    expect(read('t-fillet', pointing([30, 80, 80], [0, -1, -1])).onWork).toBe(false);
    expect(read('t-fillet', pointing([-5, 10, 10], [0, -1, -1])).onWork).toBe(false);
    expect(read('t-fillet', pointing([156, 10, 10], [0, -1, -1])).onWork).toBe(false);
  });
});

test('[W1] a plate: 90 degrees upright, more where the wire points at the near side', () => {
  const straight = read('bead-on-plate', pointing([30, 15, 0], [0, -1, 0]));
  expect(straight.workAngleDeg).toBeCloseTo(90, 9);
  expect(straight.ctwdMm).toBeCloseTo(15, 9);
  // Leaning away from the candidate (-z), the wire comes towards him: plate A is on his side.
  expect(read('bead-on-plate', pointing([30, 15, -3], [0, -5, 1])).workAngleDeg).toBeGreaterThan(95);
});

test('[W1] where the coupon stands changes nothing of what is read', () => {
  fc.assert(
    fc.property(
      fc.tuple(
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: -2000, max: 2000 }),
      ),
      fc.integer({ min: -180, max: 180 }),
      (origin, yawDeg) => {
        const c = Math.cos((yawDeg * Math.PI) / 180);
        const s = Math.sin((yawDeg * Math.PI) / 180);
        const turn = ([x, y, z]: Vector): Vector => [c * x + s * z, y, -s * x + c * z];
        const place = (v: Vector): Vector => {
          const [x, y, z] = turn(v);
          return [x + origin[0], y + origin[1], z + origin[2]];
        };
        const here = read('t-fillet', pointing([42, 9, 11], [0.2, -1, -1.1]));
        const there = read('t-fillet', pointing(place([42, 9, 11]), turn([0.2, -1, -1.1])), origin, yawDeg);
        for (const key of ['xMm', 'aimMm', 'acrossMm', 'ctwdMm', 'workAngleDeg', 'travelAngleDeg'] as const)
          expect(there[key]).toBeCloseTo(here[key], 6);
      },
    ),
  );
});
