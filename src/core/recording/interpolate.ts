import type { ToolPose } from '../sim/simulation.ts';

/** Upright at the origin, lost, nothing pressed. */
export const restingPose = (): ToolPose => ({
  x: 0,
  y: 0,
  z: 0,
  qx: 0,
  qy: 0,
  qz: 0,
  qw: 1,
  trigger: 0,
  squeeze: 0,
  validity: 'lost',
});

/**
 * The pose a share `t` (0 to 1) of the way from `a` to `b`, into `out`. Places and analogs go straight; orientations along
 * the chord and back to unit length, which between frames 11 ms apart is within 0.001 degree of the arc, and exact on every
 * engine. A lost pose is not believed: what lies next to one is the other, marked lost.
 */
export function interpolate(a: ToolPose, b: ToolPose, t: number, out: ToolPose): void {
  const p = b.validity === 'lost' && a.validity !== 'lost' ? a : b;
  const q = a.validity === 'lost' ? p : a;
  const s = 1 - t;
  out.x = s * q.x + t * p.x;
  out.y = s * q.y + t * p.y;
  out.z = s * q.z + t * p.z;
  // The two quaternions of one turn differ in sign: take the near one.
  const near = q.qx * p.qx + q.qy * p.qy + q.qz * p.qz + q.qw * p.qw < 0 ? -t : t;
  const x = s * q.qx + near * p.qx;
  const y = s * q.qy + near * p.qy;
  const z = s * q.qz + near * p.qz;
  const w = s * q.qw + near * p.qw;
  const size = Math.sqrt(x * x + y * y + z * z + w * w);
  out.qx = x / size;
  out.qy = y / size;
  out.qz = z / size;
  out.qw = w / size;
  out.trigger = s * a.trigger + t * b.trigger;
  out.squeeze = s * a.squeeze + t * b.squeeze;
  out.validity =
    a.validity === 'lost' || b.validity === 'lost'
      ? 'lost'
      : a.validity === 'emulated' || b.validity === 'emulated'
        ? 'emulated'
        : 'tracked';
}
