/** Uniforms every part of one scene shares; the objects themselves are handed to the shaders, so that a change is one write. */
export interface SceneUniforms {
  /** The renderer's exposure: what glows keeps its look behind the helmet's lens. */
  readonly exposure: { value: number };
  /** Recording time, s. Everything that moves is a function of it, so that seeking shows the same picture. */
  readonly timeS: { value: number };
}

export const createSceneUniforms = (): SceneUniforms => ({ exposure: { value: 1 }, timeS: { value: 0 } });
