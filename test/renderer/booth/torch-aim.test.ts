import { Matrix4, Quaternion, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { originInGrip, toolFromGrip } from '../../../src/renderer/booth/input/grip.ts';
import { newPose, type Pose } from '../../../src/renderer/booth/input/sample.ts';
import { poseTorch } from '../../../src/renderer/booth/input/torch-aim.ts';

const TIP_IN_GRIP = originInGrip(0);

const quaternion = (pose: Pose): Quaternion => new Quaternion(pose.qx, pose.qy, pose.qz, pose.qw);
const wire = (pose: Pose): Vector3 => new Vector3(0, 0, -1).applyQuaternion(quaternion(pose));
const DEG = 180 / Math.PI;

describe('a flat torch', () => {
  const place = { x: 0.1, y: 0.9, z: -0.4, yaw: 0.7 };
  const intoCoupon = new Matrix4().makeRotationY(place.yaw).setPosition(place.x, place.y, place.z).invert();

  test.each([
    { xMm: 40, aimMm: 0, ctwdMm: 12, workAngleDeg: 45, travelAngleDeg: 10 },
    { xMm: 0, aimMm: 1.5, ctwdMm: 15, workAngleDeg: 40, travelAngleDeg: -20 },
    { xMm: 150, aimMm: -2, ctwdMm: 20, workAngleDeg: 55, travelAngleDeg: 0 },
  ])('stands as asked against the seam: %o', (aim) => {
    const pose = newPose();
    poseTorch(aim, place, pose);
    const tip = new Vector3(pose.x, pose.y, pose.z).applyMatrix4(intoCoupon).multiplyScalar(1000);
    const direction = wire(pose).transformDirection(intoCoupon);
    expect(quaternion(pose).length()).toBeCloseTo(1, 9);
    // In the section across the seam the torch stands at the work angle above the base plate.
    expect(Math.atan2(-direction.y, -direction.z) * DEG).toBeCloseTo(aim.workAngleDeg, 6);
    // + push: the wire points the way the torch goes (+x).
    expect(Math.asin(direction.x) * DEG).toBeCloseTo(aim.travelAngleDeg, 6);
    // The wire meets base (y = 0) or web (z = 0) first after exactly the contact tip to work distance.
    const toBase = -tip.y / direction.y;
    const toWeb = -tip.z / direction.z;
    expect(Math.min(toBase, toWeb)).toBeCloseTo(aim.ctwdMm, 6);
    // And passes the root at the aim, + towards the web.
    const across = new Vector3(0, Math.cos(aim.workAngleDeg / DEG), -Math.sin(aim.workAngleDeg / DEG));
    expect(across.dot(new Vector3(0, tip.y, tip.z))).toBeCloseTo(aim.aimMm, 6);
  });

  test('its handle comes towards the welder, not through the plates', () => {
    const pose = newPose();
    poseTorch({ xMm: 40, aimMm: 0, ctwdMm: 12, workAngleDeg: 45, travelAngleDeg: 0 }, { ...place, yaw: 0 }, pose);
    const handle = new Vector3(0, -Math.sin(Math.PI / 3), Math.cos(Math.PI / 3)).applyQuaternion(quaternion(pose));
    expect(handle.z).toBeGreaterThan(0.9);
    expect(Math.abs(handle.y)).toBeLessThan(0.3);
  });
});

describe('a torch in a hand', () => {
  test('the handle lies along the grip and the tip is where the fixed transform says', () => {
    const grip = new Quaternion().setFromAxisAngle(new Vector3(0.3, 0.8, -0.5).normalize(), 1.1);
    const pose: Pose = { ...newPose(), x: 0.2, y: 1.1, z: -0.3, qx: grip.x, qy: grip.y, qz: grip.z, qw: grip.w };
    toolFromGrip(pose, TIP_IN_GRIP);
    const handle = new Vector3(0, -Math.sin(Math.PI / 3), Math.cos(Math.PI / 3)).applyQuaternion(quaternion(pose));
    const rod = new Vector3(0, 0, 1).applyQuaternion(grip);
    expect(handle.distanceTo(rod)).toBeLessThan(1e-9);
    const tip = new Vector3(0, TIP_IN_GRIP.y, TIP_IN_GRIP.z).applyQuaternion(grip).add(new Vector3(0.2, 1.1, -0.3));
    expect(tip.distanceTo(new Vector3(pose.x, pose.y, pose.z))).toBeLessThan(1e-9);
    // A fist in front of the body, thumb forwards: the wire points forwards and down, the tip is ahead of the hand.
    const level: Pose = { ...newPose() };
    toolFromGrip(level, TIP_IN_GRIP);
    expect(wire(level).y).toBeLessThan(-0.8);
    expect(level.z).toBeLessThan(-0.15);
  });
});
