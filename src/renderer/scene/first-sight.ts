import { Mesh, type Object3D, Scene } from 'three';

/** Frames drawn with everything in them, once the light that surrounds the scene is there. */
const FRAMES = 3;

/**
 * Has everything below `root` drawn in the first frames, in sight or not: what is compiled and sent to the graphics card when
 * a thing is first drawn is then not left to the frame in which a welder first turns to it. Call the result once a frame.
 */
export const drawAllAtFirst = (root: Object3D): (() => void) => {
  const culled: Mesh[] = [];
  root.traverse((child) => {
    if (!(child instanceof Mesh) || !child.frustumCulled) return;
    child.frustumCulled = false;
    culled.push(child);
  });
  let left = FRAMES;
  return () => {
    if (left < 0) return;
    let top = root;
    while (top.parent !== null) top = top.parent;
    // Materials are compiled anew when the surrounding light comes.
    if (!(top instanceof Scene) || top.environment === null) return;
    left -= 1;
    if (left < 0) for (const mesh of culled) mesh.frustumCulled = true;
  };
};
