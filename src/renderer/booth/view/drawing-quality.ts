/** How finely the canvas is drawn. */
export interface DrawingQuality {
  /** Canvas pixels per CSS pixel. */
  readonly ratio: number;
  readonly antialias: boolean;
}

/** Renderers that draw without a graphics processor. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether this browser draws 3D at all. */
export function canDraw(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}

/** Fine where a graphics processor draws; coarse, but quick enough to weld, where the main processor has to. */
export function drawingQuality(): DrawingQuality {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  if (!SOFTWARE.test(name)) return { ratio: Math.min(window.devicePixelRatio, 2), antialias: true };
  // About 250,000 pixels: the size at which software drawing reaches ten frames a second or more.
  const ratio = Math.sqrt(250_000 / Math.max(1, window.innerWidth * window.innerHeight));
  return { ratio: Math.min(1, ratio), antialias: false };
}
