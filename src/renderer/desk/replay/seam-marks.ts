import { BoxGeometry, Group, Mesh, MeshBasicMaterial } from 'three';

/** A stretch of the seam that is pointed out on the work itself. */
export interface SeamMark {
  readonly fromMm: number;
  readonly toMm: number;
  readonly tone: 'bad' | 'und';
  /** Size of the bead there, mm, so that the mark lies on its face. */
  readonly legMm: number;
}

export interface SeamMarks {
  set(marks: readonly SeamMark[]): void;
  dispose(): void;
}

const DASH_MM = 2;
const THICK_MM = 1;

/** Marks lie on the face of the bead: a solid bar for what is beyond its limit, dashes where nobody can say. */
export function createSeamMarks(couponFrame: Group): SeamMarks {
  const group = new Group();
  couponFrame.add(group);
  const box = new BoxGeometry(1, 1, 1);
  const material = (): MeshBasicMaterial => new MeshBasicMaterial({ toneMapped: false });
  const materials = { bad: material(), und: material() };
  const colour = (name: string): string =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#000000';
  const bar = (fromMm: number, toMm: number, { tone, legMm }: SeamMark): void => {
    const mesh = new Mesh(box, materials[tone]);
    const out = (legMm / 2 + THICK_MM) / 1000;
    mesh.position.set((fromMm + toMm) / 2000, out, out);
    mesh.rotation.x = Math.PI / 4;
    mesh.scale.set((toMm - fromMm) / 1000, THICK_MM / 1000, THICK_MM / 1000);
    group.add(mesh);
  };
  return {
    set(marks) {
      group.clear();
      materials.bad.color.set(colour('--bad'));
      materials.und.color.set(colour('--und'));
      for (const mark of marks) {
        if (mark.tone === 'bad') bar(mark.fromMm, mark.toMm, mark);
        else
          for (let at = mark.fromMm; at < mark.toMm; at += 2 * DASH_MM)
            bar(at, Math.min(at + DASH_MM, mark.toMm), mark);
      }
    },
    dispose() {
      group.clear();
      box.dispose();
      for (const one of Object.values(materials)) one.dispose();
    },
  };
}
