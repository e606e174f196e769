import { type Group, Material, Mesh } from 'three';

/** Names the scene gives to what the candidate holds. */
const HELD = ['torch', 'cable'];
/** How much of the torch is seen where the bead behind it matters more. */
const OPACITY = 0.32;

/** Lets the torch and its cable be seen through, or makes them whole again. */
export function seeThrough(root: Group, on: boolean): void {
  for (const held of root.children.filter(({ name }) => HELD.includes(name)))
    held.traverse((part) => {
      if (!(part instanceof Mesh)) return;
      part.castShadow = !on;
      for (const material of [part.material].flat())
        if (material instanceof Material) {
          material.transparent = on;
          material.depthWrite = !on;
          material.opacity = on ? OPACITY : 1;
          // Whether a material is opaque is compiled into it.
          material.needsUpdate = true;
        }
    });
}
