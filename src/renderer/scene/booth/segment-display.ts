import { Mesh, PlaneGeometry, ShaderMaterial } from 'three';

/** Segments a to g of a digit, bit 0 to 6. */
const SEGMENTS = [0x3f, 0x06, 0x5b, 0x4f, 0x66, 0x6d, 0x7d, 0x07, 0x7f, 0x6f] as const;
const BLANK = 0;
const DOT = 0x80;
const DIGITS = 6;

/**
 * Writes `value` into three digits from `at`: one decimal below 100, none above, blanks for leading zeros and for no number.
 * The mask of a digit holds segments a-g in bits 0-6 and its point in bit 7.
 */
export const writeReading = (masks: Float32Array, at: number, value: number): void => {
  if (Number.isNaN(value)) {
    masks.fill(BLANK, at, at + 3);
    return;
  }
  const tenths = Math.min(9990, Math.max(0, Math.round(value * 10)));
  const shown = tenths < 1000 ? tenths : Math.round(tenths / 10);
  const hundreds = Math.floor(shown / 100) % 10;
  masks[at] = hundreds === 0 ? BLANK : SEGMENTS[hundreds]!;
  masks[at + 1] = SEGMENTS[Math.floor(shown / 10) % 10]! + (tenths < 1000 ? DOT : 0);
  masks[at + 2] = SEGMENTS[shown % 10]!;
};

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform float uMasks[6];
uniform float uOn;
varying vec2 vAt;
float bar(vec2 p, vec2 c, vec2 half_) {
  vec2 q = abs(p - c) - half_;
  return max(q.x, q.y);
}
float lit(int mask, int bit, float d, float edge) {
  float shape = 1.0 - smoothstep(-edge, edge, d);
  return shape * (((mask >> bit) & 1) == 1 ? 1.0 : 0.045);
}
void main() {
  // Two groups of three digits with a gap between.
  float x = vAt.x * 7.2 - 0.25;
  float group_ = x > 3.4 ? 1.0 : 0.0;
  x -= group_ * 3.7;
  int digit = int(floor(x));
  float light = 0.0;
  // Of the coordinate before it is cut into digits: a derivative across a cut would draw a line.
  float edge = fwidth(vAt.x) * 6.0 + 1e-4;
  if (digit >= 0 && digit < 3) {
    int mask = int(uMasks[digit + int(group_) * 3] + 0.5);
    vec2 p = vec2(fract(x) - 0.46, (vAt.y - 0.5) * 1.62);
    p.x -= p.y * 0.10;
    const float W = 0.25, H = 0.54, T = 0.055;
    light = max(light, lit(mask, 0, bar(p, vec2(0.0, H), vec2(W - T, T)), edge));
    light = max(light, lit(mask, 1, bar(p, vec2(W, H * 0.5), vec2(T, H * 0.5 - T)), edge));
    light = max(light, lit(mask, 2, bar(p, vec2(W, -H * 0.5), vec2(T, H * 0.5 - T)), edge));
    light = max(light, lit(mask, 3, bar(p, vec2(0.0, -H), vec2(W - T, T)), edge));
    light = max(light, lit(mask, 4, bar(p, vec2(-W, -H * 0.5), vec2(T, H * 0.5 - T)), edge));
    light = max(light, lit(mask, 5, bar(p, vec2(-W, H * 0.5), vec2(T, H * 0.5 - T)), edge));
    light = max(light, lit(mask, 6, bar(p, vec2(0.0), vec2(W - T, T)), edge));
    light = max(light, lit(mask, 7, length(p - vec2(0.40, -H)) - 0.06, edge));
  }
  gl_FragColor = vec4(vec3(0.012, 0.014, 0.015) + vec3(0.9, 0.10, 0.035) * light * uOn, 1.0);
  #include <colorspace_fragment>
}`;

/** Two readings of three digits, drawn by the shader from bit masks: no canvas, nothing to upload, sharp at any distance. */
export interface SegmentDisplay {
  readonly mesh: Mesh;
  set(left: number, right: number, on: boolean): void;
  dispose(): void;
}

export const createSegmentDisplay = (width: number, height: number): SegmentDisplay => {
  const masks = new Float32Array(DIGITS);
  const on = { value: 0 };
  const geometry = new PlaneGeometry(width, height);
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { uMasks: { value: masks }, uOn: on },
    toneMapped: false,
  });
  return {
    mesh: new Mesh(geometry, material),
    set: (left, right, powered) => {
      on.value = powered ? 1 : 0;
      writeReading(masks, 0, left);
      writeReading(masks, 3, right);
    },
    dispose: () => {
      geometry.dispose();
      material.dispose();
    },
  };
};
