import {
  BackSide,
  BoxGeometry,
  DataTexture,
  EquirectangularReflectionMapping,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  RGBAFormat,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three';

/** A light that surrounds the scene, ready for `scene.environment`. */
export interface Environment {
  readonly texture: Texture;
  dispose(): void;
}

/** Boxes of light in a dark room: x, y, z, width, height, depth, then brightness of red, green, blue. */
const ROOM_LIGHTS = [
  [-3.9, 1.8, -1.5, 0.1, 1.6, 2.4, 15, 16, 18],
  [-3.9, 1.8, 2.2, 0.1, 1.6, 2.0, 11, 12, 13.5],
  [3.9, 1.2, 1.0, 0.1, 0.9, 2.4, 4.5, 5, 5.6],
  [0.2, 3.4, -1.4, 2.6, 0.1, 0.35, 17, 16, 14],
  [0.2, 3.4, 1.6, 2.6, 0.1, 0.35, 15, 14.4, 12.6],
  [1.2, 0.2, 3.9, 1.4, 2.4, 0.1, 1.3, 1.25, 1.15],
] as const;

/** A shop with windows on one side and dark corners, made of a few boxes: what steel needs to look like steel, and no download. */
export const roomEnvironment = (renderer: WebGLRenderer): Environment => {
  const room = new Scene();
  const box = new BoxGeometry();
  const add = (
    x: number,
    y: number,
    z: number,
    w: number,
    h: number,
    d: number,
    r: number,
    g: number,
    b: number,
    inside: boolean,
  ): void => {
    const material = new MeshBasicMaterial(inside ? { side: BackSide } : {});
    material.color.setRGB(r, g, b);
    const mesh = new Mesh(box, material);
    mesh.position.set(x, y, z);
    mesh.scale.set(w, h, d);
    room.add(mesh);
  };
  add(0, 1, 0, 8, 5, 8, 0.16, 0.16, 0.165, true);
  add(0, -1.35, 0, 7.9, 0.1, 7.9, 0.1, 0.092, 0.085, false);
  add(0, 0.3, -3.6, 7.6, 2.4, 0.2, 0.3, 0.3, 0.29, false);
  for (const [x, y, z, w, h, d, r, g, b] of ROOM_LIGHTS) add(x, y, z, w, h, d, r, g, b, false);
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromScene(room, 0.02);
  generator.dispose();
  box.dispose();
  for (const child of room.children) if (child instanceof Mesh) (child.material as MeshBasicMaterial).dispose();
  return { texture: target.texture, dispose: () => target.dispose() };
};

/** A photographed workshop (CC0), in a chunk of its own. Falls back on `roomEnvironment` when the chunk cannot be had. */
export const workshopEnvironment = async (renderer: WebGLRenderer): Promise<Environment> => {
  try {
    const [{ default: dataUrl }, { EXRLoader }] = await Promise.all([
      import('@pmndrs/assets/hdri/workshop.exr.js'),
      import('three/examples/jsm/loaders/EXRLoader.js'),
    ]);
    const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    const image = new EXRLoader().parse(bytes.buffer);
    const source = new DataTexture(image.data as Uint16Array, image.width, image.height, RGBAFormat, image.type);
    source.mapping = EquirectangularReflectionMapping;
    source.minFilter = LinearFilter;
    source.magFilter = LinearFilter;
    source.needsUpdate = true;
    const generator = new PMREMGenerator(renderer);
    const target = generator.fromEquirectangular(source);
    generator.dispose();
    source.dispose();
    return { texture: target.texture, dispose: () => target.dispose() };
  } catch {
    return roomEnvironment(renderer);
  }
};
