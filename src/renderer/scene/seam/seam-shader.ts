/**
 * The seam skin's shader parts, set into three's standard material. Distances are mm. sRGB constants go through `srgb`:
 * a number typed here is linear light, and a "grey" of 0.4 would be white plaster.
 */
export const SEAM_VERTEX_HEAD = /* glsl */ `
attribute vec4 seam;
uniform sampler2D uStations;
uniform float uCount;
varying vec4 vSeam;
varying vec3 vAt;
varying vec4 vHeat;
varying vec2 vSoot;
`;

export const SEAM_VERTEX = /* glsl */ `
vSeam = seam;
vAt = position * 1000.0;
{
  float f = clamp(vAt.x - 0.5, 0.0, uCount - 1.0);
  int i = int(floor(f));
  int j = min(i + 1, int(uCount) - 1);
  float k = f - float(i);
  vHeat = mix(texelFetch(uStations, ivec2(i, 0), 0), texelFetch(uStations, ivec2(j, 0), 0), k);
  vSoot = mix(texelFetch(uStations, ivec2(i, 1), 0).xy, texelFetch(uStations, ivec2(j, 1), 0).xy, k);
}
`;

export const SEAM_FRAGMENT_HEAD = /* glsl */ `
uniform sampler2D uMill;
uniform sampler2D uMillOrm;
uniform sampler2D uMillNormal;
uniform sampler2D uGround;
uniform sampler2D uGroundOrm;
uniform sampler2D uGroundNormal;
uniform float uExposure;
uniform float uTime;
uniform float uArc;
uniform float uFlat;
uniform float uAmbient;
varying vec4 vSeam;
varying vec3 vAt;
varying vec4 vHeat;
varying vec2 vSoot;

vec3 srgb(float r, float g, float b) { return pow(vec3(r, g, b), vec3(2.2)); }
float h11(float x) { return fract(sin(x * 127.1) * 43758.5453); }
float h21(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float noise2(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(h21(i), h21(i + vec2(1, 0)), f.x), mix(h21(i + vec2(0, 1)), h21(i + vec2(1, 1)), f.x), f.y);
}
float fbm2(vec2 p) { return 0.53 * noise2(p) + 0.27 * noise2(p * 2.03 + 7.1) + 0.2 * noise2(p * 4.1 + 3.7); }

// Height of the ripple surface, 0..1: a slow rise and a short fall per ripple, each of its own height and a little wavy.
float rippleAt(float phase, float s) {
  float p = phase + 0.22 * (noise2(vec2(phase * 0.9, s * 2.6)) - 0.5) + 0.10 * (noise2(vec2(phase * 3.1, s * 7.0)) - 0.5);
  float n = floor(p), f = p - n;
  float rise = smoothstep(0.0, 0.66, f) * (1.0 - smoothstep(0.66, 1.0, f));
  float edge = 1.0 - smoothstep(0.80, 1.0, abs(s));
  return rise * (0.65 + 0.5 * h11(n)) * edge;
}

// Light of steel at t deg C (Wien, relative to 1850 K at 610, 545, 465 nm): hue kept, luminance pressed together.
vec3 glowAt(float t) {
  float k = t + 273.15;
  vec3 p = exp(-(14388.0 / vec3(0.610, 0.545, 0.465)) * (1.0 / k - 1.0 / 1850.0)) * vec3(1.0, 0.62, 0.30);
  p = min(p, vec3(40.0));
  return p / max(p.r, 1e-6) * pow(max(p.r, 1e-9), 0.24) * smoothstep(480.0, 720.0, t);
}

// Oxide film by the highest temperature, as a colour and its strength.
vec4 temperAt(float t) {
  vec3 c = srgb(0.66, 0.58, 0.42);
  c = mix(c, srgb(0.50, 0.37, 0.25), smoothstep(228.0, 256.0, t));
  c = mix(c, srgb(0.36, 0.25, 0.36), smoothstep(254.0, 278.0, t));
  c = mix(c, srgb(0.20, 0.26, 0.42), smoothstep(274.0, 302.0, t));
  c = mix(c, srgb(0.42, 0.49, 0.55), smoothstep(302.0, 348.0, t));
  c = mix(c, srgb(0.44, 0.44, 0.43), smoothstep(350.0, 420.0, t));
  c = mix(c, srgb(0.30, 0.30, 0.305), smoothstep(480.0, 700.0, t));
  return vec4(c, smoothstep(188.0, 226.0, t));
}

// Tangent-space normal of a plate texture onto the geometry's normal.
vec3 plateNormal(vec3 map, vec2 uv, vec3 n, float scale) {
  vec3 q0 = dFdx(-vViewPosition), q1 = dFdy(-vViewPosition);
  vec2 st0 = dFdx(uv), st1 = dFdy(uv);
  vec3 q1p = cross(q1, n), q0p = cross(n, q0);
  vec3 T = q1p * st0.x + q0p * st1.x, B = q1p * st0.y + q0p * st1.y;
  float det = max(dot(T, T), dot(B, B));
  float inv = det == 0.0 ? 0.0 : inversesqrt(det);
  map.xy *= scale;
  return normalize(T * inv * map.x + B * inv * map.y + n * map.z);
}
`;

/** Colour, roughness and metalness: plate under scale, ground strip, temper colours, bead, silica islands, hole. */
export const SEAM_COLOUR = /* glsl */ `
float sAbs = abs(vSeam.x);
float face = 1.0 - smoothstep(0.985, 1.015, sAbs);
float hole = vSeam.z + 0.10 * (noise2(vAt.xz * 1.7 + vAt.y) - 0.5);
if (hole > 0.34) discard;
vec2 plateUv = (uFlat < 0.5 && vSeam.x > 0.0 ? vAt.xy : vAt.xz) / 105.0;
float rootMm = length(vAt.yz);
float edge = rootMm + 5.0 * (fbm2(vec2(vAt.x * 0.16, vSeam.x > 0.0 ? 3.0 : 9.0)) - 0.5) + 1.3 * (noise2(vAt.xz * 1.9 + vAt.y * 1.9) - 0.5);
float ground = 1.0 - smoothstep(19.2, 20.8, edge);
vec3 seamColour = mix(texture2D(uMill, plateUv).rgb, texture2D(uGround, plateUv).rgb, ground);
vec3 orm = mix(texture2D(uMillOrm, plateUv).rgb, texture2D(uGroundOrm, plateUv).rgb, ground);
float seamRough = orm.g, seamMetal = orm.b;

float across = min(1.0, 1.6 * exp(-(rootMm * rootMm) / (vHeat.z * vHeat.z)));
float nowC = uAmbient + (vHeat.x - uAmbient) * across;
float peakC = uAmbient + (vHeat.y - uAmbient) * across;
float waver = 1.0 + 0.34 * (fbm2(vec2(vAt.x * 0.11, vSeam.x > 0.0 ? 21.0 : 33.0)) - 0.5) + 0.10 * (noise2(vAt.xz * 0.9 + vAt.y) - 0.5) + 0.05 * (noise2(vAt.xz * 3.1 + vAt.y * 3.1) - 0.5);
// Peak temperature falls about as 1 / distance in a plate, the Gaussian twice as fast at these temperatures: taken back here, or
// the colours would be hairlines.
float filmC = uAmbient + (peakC - uAmbient) * waver;
vec4 temper = temperAt(275.0 + 0.5 * (filmC - 275.0));
float film = temper.a * mix(0.22, 0.50, ground) * (1.0 - face);
seamColour = mix(seamColour, temper.rgb * (0.75 + 0.5 * seamColour / max(0.05, dot(seamColour, vec3(0.333)))), film);
seamRough = mix(seamRough, 0.42, film * 0.5);

// The open root of a place not welded is a dark gap; seen from afar it fades before it breaks into dots.
float rootStep = fwidth(rootMm);
float bare = (1.0 - smoothstep(0.2, 0.2 + max(0.9, 1.5 * rootStep), rootMm)) / max(1.0, 1.4 * rootStep);

float liquid = smoothstep(1390.0, 1450.0, nowC) * face;
float fw = fwidth(vSeam.y) + 0.5 * fwidth(vSeam.x);
float rippleFade = (1.0 - smoothstep(0.35, 0.9, fw)) * (1.0 - liquid) * face;
float ripple = rippleAt(vSeam.y, vSeam.x);
vec2 skinAt = vec2(vAt.x, vSeam.x * 4.2);
float cloud = fbm2(skinAt * 0.42 + 40.0);
float grain = fbm2(skinAt * 2.6);
float tone = 0.335 + 0.085 * (ripple - 0.35) * rippleFade + 0.09 * (cloud - 0.5) + 0.07 * (grain - 0.5);
vec3 beadColour = pow(vec3(tone * 0.995, tone, tone * 1.01), vec3(2.2));
// Faint straw and blue on the bead itself, as it oxidises while cooling.
beadColour *= mix(vec3(1.0), vec3(1.07, 0.99, 0.88), smoothstep(0.56, 0.74, fbm2(skinAt * 0.21 + 11.0)));
beadColour *= mix(vec3(1.0), vec3(0.86, 0.93, 1.10), smoothstep(0.55, 0.75, fbm2(skinAt * 0.19 + 71.0)));
float beadRough = 0.42 + 0.22 * (grain - 0.5) + 0.12 * (1.0 - ripple);
float beadMetal = 0.6;
float islandField = fbm2(vec2(vSeam.y * 1.05, vSeam.x * 3.4) + 5.0) + 0.10 * smoothstep(0.45, 0.95, sAbs) + 0.05 * (grain - 0.5);
float island = smoothstep(0.765, 0.79, islandField) * (1.0 - smoothstep(0.93, 0.99, sAbs)) * (1.0 - liquid);
beadColour = mix(beadColour, srgb(0.17, 0.13, 0.10) * (0.7 + 0.6 * grain), island);
beadRough = mix(beadRough, 0.16, island);
beadMetal = mix(beadMetal, 0.05, island);
float toeLine = smoothstep(0.90, 1.0, sAbs);
beadColour *= 1.0 - 0.45 * toeLine;
// Lost shielding: grey-brown, dull, sooty.
float soot = vSoot.x * (0.55 + 0.9 * cloud);
beadColour = mix(beadColour, srgb(0.22, 0.205, 0.19) * (0.6 + 0.8 * grain), clamp(soot, 0.0, 0.85));
beadRough = mix(beadRough, 0.85, clamp(soot, 0.0, 0.8));
seamColour = mix(seamColour, beadColour, face);
seamRough = mix(seamRough, beadRough, face);
seamMetal = mix(seamMetal, beadMetal, face);
// Soot and fume dust beside the toes.
float dust = (1.0 - face) * exp(-max(0.0, vSeam.w) / 2.2) * smoothstep(500.0, 900.0, vHeat.y) * (0.22 + 0.6 * vSoot.x);
seamColour *= 1.0 - dust * 0.55;
seamRough = mix(seamRough, 0.8, dust * 0.6);
// Undercut and toes hold the dark; a hole's rim is burnt.
float rim = smoothstep(-0.35, 0.30, hole);
seamColour *= mix(1.0, 0.15, rim * step(-0.6, hole) * step(0.02, vSeam.z + 1.15 * vSeam.x * vSeam.x));
float groove = max(0.0, uFlat < 0.5 && vSeam.x > 0.0 ? -vAt.z : -vAt.y);
seamColour *= 1.0 - 0.72 * smoothstep(0.04, 0.55, groove);
// An arc strike: a small melted scar off the joint.
float scar = vSoot.y * (1.0 - smoothstep(1.2, 2.6, length(vec2((fract(vAt.x) - 0.5) * 2.0, rootMm - 14.0))));
seamColour = mix(seamColour, srgb(0.20, 0.20, 0.21), scar * 0.8);
seamRough = mix(seamRough, 0.12, liquid);
seamColour *= 1.0 - 0.96 * bare;
seamRough = mix(seamRough, 1.0, bare);
seamColour *= mix(1.0, 0.3, smoothstep(550.0, 950.0, nowC));
// The corner keeps light out: what baked occlusion does for the booth.
if (uFlat < 0.5) seamColour *= mix(0.62, 1.0, smoothstep(0.0, 20.0, rootMm + 3.0 * face));
diffuseColor.rgb = seamColour;
`;

/** Normals: plates from their textures, ripples by re-evaluating the height a pixel on (three's own bump formula). */
export const SEAM_NORMAL = /* glsl */ `
{
  float soft = mix(1.0, 0.42, uArc);
  vec3 millN = texture2D(uMillNormal, plateUv).xyz * 2.0 - 1.0;
  vec3 groundN = texture2D(uGroundNormal, plateUv).xyz * 2.0 - 1.0;
  vec3 plateN = plateNormal(mix(millN * vec3(0.3, 0.3, 1.0), groundN * vec3(0.16, 0.16, 1.0), ground), plateUv, normal, soft);
  float amp = vHeat.w * soft * rippleFade;
  vec2 stepX = vec2(dFdx(vSeam.y), dFdx(vSeam.x)), stepY = vec2(dFdy(vSeam.y), dFdy(vSeam.x));
  vec2 grX = dFdx(skinAt), grY = dFdy(skinAt);
  float rough0 = 0.030 * fbm2(skinAt * 1.7), roughX = 0.030 * fbm2((skinAt + grX) * 1.7), roughY = 0.030 * fbm2((skinAt + grY) * 1.7);
  float wave = 0.12 * liquid;
  float liq0 = wave * noise2(skinAt * 0.8 + uTime * 9.0), liqX = wave * noise2((skinAt + grX) * 0.8 + uTime * 9.0), liqY = wave * noise2((skinAt + grY) * 0.8 + uTime * 9.0);
  float keep = (1.0 - liquid) * (1.0 - smoothstep(0.5, 1.4, length(grX) + length(grY))) * soft;
  float islandLift = 0.02;
  float b0 = ripple * amp + rough0 * keep + liq0 + island * islandLift;
  float bx = rippleAt(vSeam.y + stepX.x, vSeam.x + stepX.y) * amp + roughX * keep + liqX + island * islandLift;
  float by = rippleAt(vSeam.y + stepY.x, vSeam.x + stepY.y) * amp + roughY * keep + liqY + island * islandLift;
  vec3 P = -vViewPosition * 1000.0;
  vec3 X = dFdx(P), Y = dFdy(P), R1 = cross(Y, normal), R2 = cross(normal, X);
  float d = dot(X, R1);
  vec3 beadN = normalize(abs(d) * normal - sign(d) * ((bx - b0) * R1 + (by - b0) * R2));
  normal = normalize(mix(plateN, beadN, face));
}
`;

export const SEAM_GLOW = /* glsl */ `
totalEmissiveRadiance += glowAt(nowC) * 1.5 * pow(uExposure, -0.86) * step(480.0, nowC);
`;
