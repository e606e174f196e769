/** Uniforms every part of one scene shares; the objects themselves are handed to the shaders, so that a change is one write. */
export interface SceneUniforms {
  /** The renderer's exposure: what glows keeps its look behind the helmet's lens. */
  readonly exposure: { value: number };
  /** Light of the arc on the view, 0 none: under its raking light every grain looks twice as deep, so normals are softened by it. */
  readonly arc: { value: number };
  /** Recording time, s. Everything that moves is a function of it, so that seeking shows the same picture. */
  readonly timeS: { value: number };
}

export const createSceneUniforms = (): SceneUniforms => ({
  exposure: { value: 1 },
  arc: { value: 0 },
  timeS: { value: 0 },
});
