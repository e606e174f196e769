import { BoxGeometry, type BufferGeometry, Vector3 } from 'three';

/** How a box is cut: radius of its edges, arcs per quarter edge, and the longest flat piece left undivided (occlusion is baked per vertex). Metres. */
export interface BoxCut {
  readonly radius?: number;
  readonly arcs?: number;
  readonly maxEdge?: number;
}

/** Where the grid lines along one axis lie, from -half to half: the rounded ends, and even steps between. */
const gridLines = (half: number, radius: number, arcs: number, maxEdge: number): number[] => {
  const lines: number[] = [];
  const inner = half - radius;
  for (let i = 0; i < arcs; i += 1) lines.push(-inner - radius * Math.tan(((arcs - i) / arcs) * (Math.PI / 4)));
  const steps = Math.max(1, Math.ceil((2 * inner) / maxEdge));
  for (let i = 0; i <= steps; i += 1) lines.push(-inner + (2 * inner * i) / steps);
  for (let i = 1; i <= arcs; i += 1) lines.push(inner + radius * Math.tan((i / arcs) * (Math.PI / 4)));
  return lines;
};

/**
 * A box with rounded edges, centred on the origin. The bright line along an edge is what says "made of something",
 * so nothing in the scene has sharp corners.
 */
export const roundedBox = (width: number, height: number, depth: number, cut: BoxCut = {}): BufferGeometry => {
  const { arcs = 1, maxEdge = 0.12 } = cut;
  const radius = Math.min(cut.radius ?? 0.002, width / 2.01, height / 2.01, depth / 2.01);
  const half = [width / 2, height / 2, depth / 2] as const;
  const lines = half.map((h) => gridLines(h, radius, arcs, maxEdge));
  const [nx, ny, nz] = lines.map((l) => l.length - 1) as [number, number, number];
  const box = new BoxGeometry(1, 1, 1, nx, ny, nz);
  const position = box.getAttribute('position');
  const normal = box.getAttribute('normal');
  const point = new Vector3();
  const core = new Vector3();
  const out = new Vector3();
  const counts = [nx, ny, nz] as const;
  for (let i = 0; i < position.count; i += 1) {
    point.fromBufferAttribute(position, i);
    const at = point.toArray().map((c, axis) => lines[axis]![Math.round((c + 0.5) * counts[axis]!)]!);
    point.set(at[0]!, at[1]!, at[2]!);
    core.set(
      Math.max(-half[0] + radius, Math.min(half[0] - radius, point.x)),
      Math.max(-half[1] + radius, Math.min(half[1] - radius, point.y)),
      Math.max(-half[2] + radius, Math.min(half[2] - radius, point.z)),
    );
    out.subVectors(point, core);
    if (out.lengthSq() < 1e-16) out.fromBufferAttribute(normal, i);
    out.normalize();
    position.setXYZ(i, core.x + out.x * radius, core.y + out.y * radius, core.z + out.z * radius);
    normal.setXYZ(i, out.x, out.y, out.z);
  }
  return box;
};
