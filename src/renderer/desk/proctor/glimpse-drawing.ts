import type { BoothGlimpse } from '../../../shared/desk.ts';
import { bytesOfBase64 } from '../replay/base64.ts';

/** Looked at from the right and above, without perspective: cheap, and every place of the seam at the same scale. */
const YAW = (24 * Math.PI) / 180;
const PITCH = (34 * Math.PI) / 180;
const [COS_YAW, SIN_YAW, COS_PITCH, SIN_PITCH] = [Math.cos(YAW), Math.sin(YAW), Math.cos(PITCH), Math.sin(PITCH)];
/** How much of the plates is shown, mm from the root. */
const WEB_MM = 42;
const BASE_MM = 44;
const EDGE_MM = 6;
/** Finer than this nobody sees at this size. */
const STEP_MM = 2;
const LEG_STEP_MM = 0.1;
const HEAT_STEP_C = 8;
const GLOWS_FROM_C = 550;
const WHITE_HOT_C = 1500;
const NOZZLE_MM = 42;
const TORCH_MM = 100;
/** A candidate who has not begun has a bare coupon in front of them. */
const BARE = { lengthMm: 150, plateMm: 6 } as const;

type Point = readonly [x: number, y: number];
/** Coupon frame to pixels: x along the seam, y up the web, z out over the base plate, mm. */
type Project = (x: number, y: number, z: number) => Point;

function projection(lengthMm: number, width: number, height: number): Project {
  const left = -BASE_MM * SIN_YAW;
  const right = lengthMm * COS_YAW;
  const bottom = -(lengthMm * SIN_YAW + BASE_MM * COS_YAW) * SIN_PITCH - EDGE_MM;
  const top = WEB_MM * COS_PITCH;
  const scale = Math.min(width / (right - left), height / (top - bottom)) * 0.94;
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  return (x, y, z) => [
    width / 2 + (x * COS_YAW - z * SIN_YAW - midX) * scale,
    height / 2 - (y * COS_PITCH - (x * SIN_YAW + z * COS_YAW) * SIN_PITCH - midY) * scale,
  ];
}

function fill(context: CanvasRenderingContext2D, colour: string, points: readonly Point[]): void {
  context.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

/** Steel that gives off its own light from a dull red on. `shade`: 0 dark to 1 light. */
export function metalColour(temperatureC: number, shade: number): string {
  const grey = 74 + 74 * shade;
  const glow = Math.min(1, Math.max(0, (temperatureC - GLOWS_FROM_C) / (WHITE_HOT_C - GLOWS_FROM_C)));
  const mix = (cold: number, hot: number): number => Math.round(cold + (hot - cold) * glow);
  return `rgb(${mix(grey, 255)} ${mix(grey, 120 + 110 * glow)} ${mix(grey, 40 + 130 * glow * glow)})`;
}

function drawBead(context: CanvasRenderingContext2D, to: Project, glimpse: BoothGlimpse): void {
  const [legA, legB, heat] = [glimpse.legA, glimpse.legB, glimpse.heat].map(bytesOfBase64);
  if (legA === undefined || legB === undefined || heat === undefined) return;
  for (let x = 0; x + STEP_MM <= legA.length; x += STEP_MM) {
    const a = (legA[x] ?? 0) * LEG_STEP_MM;
    const b = (legB[x] ?? 0) * LEG_STEP_MM;
    if (a === 0 && b === 0) continue;
    const temperatureC = (heat[x] ?? 0) * HEAT_STEP_C;
    const ripple = x % (2 * STEP_MM) === 0 ? 0.16 : 0;
    // The face bulges a little: one edge between the toes is enough to see it as round.
    const crown = [0.62 * b, 0.62 * a] as const;
    const upper = [to(x, b, 0), to(x + STEP_MM, b, 0), to(x + STEP_MM, ...crown), to(x, ...crown)];
    const lower = [to(x, ...crown), to(x + STEP_MM, ...crown), to(x + STEP_MM, 0, a), to(x, 0, a)];
    fill(context, metalColour(temperatureC, 0.55 - ripple), upper);
    fill(context, metalColour(temperatureC, 0.95 - ripple), lower);
  }
}

function drawTorch(context: CanvasRenderingContext2D, to: Project, glimpse: BoothGlimpse): void {
  const { torch, arc } = glimpse;
  if (torch === null) return;
  const work = (torch.workAngleDeg * Math.PI) / 180;
  // A torch that pushes points ahead, so its body lies behind.
  const travel = (torch.travelAngleDeg * Math.PI) / 180;
  const along = (mm: number): Point =>
    to(
      torch.xMm - mm * Math.sin(travel),
      mm * Math.cos(travel) * Math.sin(work),
      mm * Math.cos(travel) * Math.cos(work),
    );
  const line = (from: number, until: number, width: number, colour: string): void => {
    context.beginPath();
    context.moveTo(...along(from));
    context.lineTo(...along(until));
    context.lineWidth = width * unit;
    context.strokeStyle = colour;
    context.stroke();
  };
  const [tip, far] = [along(0), along(10)];
  const unit = Math.hypot(far[0] - tip[0], far[1] - tip[1]) / 10;
  context.lineCap = 'butt';
  line(0, torch.ctwdMm, 1.2, '#d9b98a');
  line(torch.ctwdMm, NOZZLE_MM, 15, '#b98a57');
  line(NOZZLE_MM, TORCH_MM, 17, '#26292a');
  if (!arc) return;
  const light = context.createRadialGradient(...tip, 0, ...tip, 26 * unit);
  light.addColorStop(0, 'rgb(255 255 255 / 95%)');
  light.addColorStop(0.25, 'rgb(214 232 255 / 60%)');
  light.addColorStop(1, 'rgb(160 200 255 / 0%)');
  context.fillStyle = light;
  context.beginPath();
  context.arc(...tip, 26 * unit, 0, 2 * Math.PI);
  context.fill();
}

/** The work in a booth as the host has it: plates, bead with its heat, torch and arc. Without a glimpse, the bare coupon. */
export function drawGlimpse(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  glimpse: BoothGlimpse | undefined,
): void {
  const { lengthMm, plateMm } = glimpse ?? BARE;
  const to = projection(lengthMm, width, height);
  context.fillStyle = '#23292b';
  context.fillRect(0, 0, width, height);
  fill(context, '#5d6567', [to(0, WEB_MM, 0), to(lengthMm, WEB_MM, 0), to(lengthMm, 0, 0), to(0, 0, 0)]);
  fill(context, '#7d8587', [
    to(0, WEB_MM, 0),
    to(lengthMm, WEB_MM, 0),
    to(lengthMm, WEB_MM, -plateMm),
    to(0, WEB_MM, -plateMm),
  ]);
  fill(context, '#434a4c', [
    to(lengthMm, WEB_MM, 0),
    to(lengthMm, WEB_MM, -plateMm),
    to(lengthMm, 0, -plateMm),
    to(lengthMm, 0, 0),
  ]);
  fill(context, '#737b7d', [to(0, 0, 0), to(lengthMm, 0, 0), to(lengthMm, 0, BASE_MM), to(0, 0, BASE_MM)]);
  fill(context, '#4b5254', [
    to(0, 0, BASE_MM),
    to(lengthMm, 0, BASE_MM),
    to(lengthMm, -plateMm, BASE_MM),
    to(0, -plateMm, BASE_MM),
  ]);
  if (glimpse === undefined) return;
  drawBead(context, to, glimpse);
  drawTorch(context, to, glimpse);
}
