import { Mesh, PlaneGeometry, Raycaster, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { controlsOf } from '../../../src/core/sim/welding/bench-controls.ts';
import { ACTIONS, CUES, NEXT, PROMPT, SHEET } from '../../../src/renderer/booth/view/panel-places.ts';
import { SEAM_HEIGHT } from '../../../src/renderer/booth/weld-setting.ts';

/** How high each grows at most with what it says, m. */
const HEIGHT = { next: 0.15, actions: 0.11, cues: 0.27, sheet: 0.6, prompt: 0.45 } as const;
const PLACES = { next: NEXT, actions: ACTIONS, cues: CUES, sheet: SHEET, prompt: PROMPT } as const;
type Name = keyof typeof PLACES;

/** Eyes over the root, and the floor below it, m. */
const POSTURES = [
  ['standing', 1.6 - SEAM_HEIGHT.standing, SEAM_HEIGHT.standing],
  ['seated', 1.2 - SEAM_HEIGHT.seated, SEAM_HEIGHT.seated],
] as const;

function panel(name: Name, seamM: number): Mesh {
  const { at, turn, widthM } = PLACES[name];
  const mesh = new Mesh(new PlaneGeometry(widthM, HEIGHT[name]));
  mesh.position.set(at[0], name === 'sheet' ? at[1] - seamM : at[1], at[2]);
  const [x, y, z] = turn;
  mesh.rotation.set(x, y, z);
  mesh.updateMatrixWorld(true);
  return mesh;
}

/** Whether a panel stands between the eye and a place; or, however far off it is, in the line of sight to it. */
function hides(mesh: Mesh, eye: Vector3, place: Vector3, far = place.distanceTo(eye) - 0.01): boolean {
  const ray = new Raycaster(eye, place.clone().sub(eye).normalize(), 0, far);
  return ray.intersectObject(mesh).length > 0;
}

const places = (seamM: number): readonly (readonly [string, Vector3])[] => [
  ...[0, 75, 150].map((x) => [`seam at ${x} mm`, new Vector3(x / 1000, 0, 0)] as const),
  ...controlsOf('GMAW').flatMap(({ id, at, atOn, stands }) =>
    [at, atOn ?? at].map(
      ([x, y, z]) => [id, new Vector3(x / 1000, y / 1000 - (stands === 'floor' ? seamM : 0), z / 1000)] as const,
    ),
  ),
];

describe('panels in the room', () => {
  test.each(POSTURES)('%s, none stands before the seam or a thing that has to be found', (_, eyeM, seamM) => {
    const eye = new Vector3(0.075, eyeM, 0.42);
    const hidden = (['next', 'actions', 'cues', 'sheet'] as const).flatMap((name) => {
      const mesh = panel(name, seamM);
      return places(seamM)
        .filter(([, place]) => hides(mesh, eye, place))
        .map(([id]) => `${id} behind ${name}`);
    });
    expect(hidden).toEqual([]);
  });

  test.each(POSTURES)('%s, those that are shown together do not overlap', (_, eyeM, seamM) => {
    const eye = new Vector3(0.075, eyeM, 0.42);
    const covered = (
      [
        ['prompt', 'sheet'],
        ['actions', 'next'],
        ['actions', 'cues'],
        ['next', 'cues'],
        ['next', 'sheet'],
      ] as const
    ).filter(([under, over]) => {
      const { widthM } = PLACES[under];
      const mesh = panel(under, seamM);
      const cover = panel(over, seamM);
      const spots = [-0.5, 0, 0.5].flatMap((u) =>
        [-0.5, 0, 0.5].map((v) => new Vector3(u * widthM, v * HEIGHT[under], 0)),
      );
      return spots.some((spot) => hides(cover, eye, spot.applyMatrix4(mesh.matrixWorld), 10));
    });
    expect(covered).toEqual([]);
  });
});
