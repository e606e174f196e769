import { BufferGeometry, Float32BufferAttribute, Mesh, MeshStandardMaterial } from 'three';
import { hash01 } from '../textures/noise.ts';

/** Where the mark lies on the base plate: its middle, metres in the coupon's frame. */
const AT = [0.11, 0.00015, 0.062] as const;
const PIECES = 26;
const WIDTH_MM = 2.4;

/** The strokes of the mark, mm from its middle: heat rising from a plate, which needs no language. */
const strokes: readonly ((t: number) => readonly [x: number, y: number])[] = [
  (t) => [-17 + 34 * t, -9],
  ...[-10, 0, 10].map((x) => (t: number) => [x + 2.4 * Math.sin(t * 6.6), -5 + 16 * t] as const),
];

/** The soapstone's warning that the work is hot. */
export const createChalkMark = (): Mesh<BufferGeometry, MeshStandardMaterial> => {
  const position: number[] = [];
  const index: number[] = [];
  for (const [n, stroke] of strokes.entries()) {
    for (let i = 0; i <= PIECES; i += 1) {
      const [x, y] = stroke(i / PIECES);
      const [ax, ay] = stroke((i + 0.5) / PIECES);
      const length = Math.hypot(ax - x, ay - y);
      // Chalk skips over scale: the stroke is ragged.
      const half = (WIDTH_MM / 2) * (0.45 + 0.75 * hash01(i, n, 71));
      const [px, py] = [(-(ay - y) / length) * half, ((ax - x) / length) * half];
      position.push(x + px, 0, -(y + py), x - px, 0, -(y - py));
      if (i === PIECES || hash01(i, n, 73) < 0.08) continue;
      const a = position.length / 3 - 2;
      index.push(a, a + 1, a + 2, a + 1, a + 3, a + 2);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute(
    'normal',
    new Float32BufferAttribute(
      position.map((_, i) => (i % 3 === 1 ? 1 : 0)),
      3,
    ),
  );
  geometry.setAttribute(
    'color',
    new Float32BufferAttribute(
      position.map((_, i) => [0.52, 0.51, 0.47][i % 3]!),
      3,
    ),
  );
  geometry.setIndex(index);
  geometry.scale(0.001, 1, 0.001);
  const material = new MeshStandardMaterial({
    vertexColors: true,
    roughness: 0.95,
    metalness: 0,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  });
  const mesh = new Mesh(geometry, material);
  mesh.position.set(...AT);
  mesh.rotation.y = 0.14;
  mesh.receiveShadow = true;
  mesh.visible = false;
  return mesh;
};
