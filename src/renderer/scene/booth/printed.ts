import { CanvasTexture, SRGBColorSpace } from 'three';

/** What the sheet on the wall says. The caller translates; nothing is worded here. */
export interface BoothSheet {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** Leg length, as printed in the sketch. */
  readonly leg: string;
  readonly joint: 't-fillet' | 'bead-on-plate';
}

const FONT = '"Source Sans 3 Variable", "Source Sans 3", "Helvetica Neue", Arial, sans-serif';

const canvasTexture = (width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): CanvasTexture => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen) draw(pen);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return texture;
};

/** A printed welding procedure, 640 x 900. */
export const sheetTexture = ({ title, rows, leg, joint }: BoothSheet): CanvasTexture =>
  canvasTexture(640, 900, (pen) => {
    pen.fillStyle = '#f1eee6';
    pen.fillRect(0, 0, 640, 900);
    pen.fillStyle = '#20262b';
    pen.fillRect(36, 40, 568, 70);
    pen.fillStyle = '#f4f1ea';
    pen.font = `600 40px ${FONT}`;
    pen.textBaseline = 'middle';
    pen.fillText(title, 58, 77, 524);
    const pitch = Math.min(46, 430 / Math.max(1, rows.length));
    for (const [i, [label, value]] of rows.entries()) {
      const y = 150 + i * pitch;
      pen.fillStyle = '#39424a';
      pen.font = `400 ${Math.round(pitch * 0.62)}px ${FONT}`;
      pen.fillText(label, 44, y, 290);
      pen.fillStyle = '#14181b';
      pen.font = `600 ${Math.round(pitch * 0.66)}px ${FONT}`;
      pen.textAlign = 'right';
      pen.fillText(value, 596, y, 270);
      pen.textAlign = 'left';
      pen.strokeStyle = '#c4bfb3';
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.moveTo(40, y + pitch / 2);
      pen.lineTo(600, y + pitch / 2);
      pen.stroke();
    }
    drawJoint(pen, joint, leg);
    // Handled paper: a thumb mark, a fold.
    pen.fillStyle = 'rgba(60, 45, 25, 0.10)';
    pen.beginPath();
    pen.ellipse(560, 850, 46, 30, 0.6, 0, Math.PI * 2);
    pen.fill();
    pen.strokeStyle = 'rgba(40, 35, 25, 0.14)';
    pen.beginPath();
    pen.moveTo(0, 452);
    pen.lineTo(640, 455);
    pen.stroke();
  });

const drawJoint = (pen: CanvasRenderingContext2D, joint: BoothSheet['joint'], leg: string): void => {
  pen.strokeStyle = '#39424a';
  pen.lineWidth = 3;
  pen.strokeRect(40, 610, 560, 250);
  pen.fillStyle = '#c9c5bb';
  pen.strokeStyle = '#20262b';
  pen.lineWidth = 4;
  const plate = (x: number, y: number, w: number, h: number): void => {
    pen.fillRect(x, y, w, h);
    pen.strokeRect(x, y, w, h);
  };
  plate(150, 806, 340, 30);
  pen.fillStyle = '#20262b';
  pen.font = `600 34px ${FONT}`;
  if (joint === 'bead-on-plate') {
    pen.beginPath();
    pen.moveTo(280, 806);
    pen.quadraticCurveTo(320, 768, 360, 806);
    pen.fill();
    return;
  }
  pen.fillStyle = '#c9c5bb';
  plate(300, 640, 30, 166);
  pen.fillStyle = '#20262b';
  pen.beginPath();
  pen.moveTo(330, 746);
  pen.quadraticCurveTo(372, 762, 390, 806);
  pen.lineTo(330, 806);
  pen.fill();
  pen.beginPath();
  pen.lineWidth = 2.5;
  pen.moveTo(372, 766);
  pen.lineTo(440, 700);
  pen.lineTo(500, 700);
  pen.stroke();
  pen.fillText(leg, 448, 680);
};

/** Legends of the machine's panel, transparent: scales around the knobs, and the units of the readings above. 512 x 512 for 0.2 x 0.2 m. */
export const panelTexture = (
  knobs: readonly { readonly x: number; readonly y: number }[],
  radiusM: number,
  units: readonly string[],
): CanvasTexture =>
  canvasTexture(512, 512, (pen) => {
    const px = (m: number): number => m * 2560;
    pen.strokeStyle = '#e9e7e0';
    pen.fillStyle = '#e9e7e0';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    for (const { x, y } of knobs) {
      for (let i = 0; i <= 10; i += 1) {
        const a = ((-225 + i * 27) * Math.PI) / 180;
        const r = px(radiusM + 0.0075);
        const long = px(i % 5 === 0 ? 0.006 : 0.0035);
        pen.lineWidth = i % 5 === 0 ? 4 : 2.5;
        pen.beginPath();
        pen.moveTo(256 + px(x) + Math.cos(a) * r, -px(y) + Math.sin(a) * r);
        pen.lineTo(256 + px(x) + Math.cos(a) * (r + long), -px(y) + Math.sin(a) * (r + long));
        pen.stroke();
      }
    }
    pen.font = `600 34px ${FONT}`;
    units.forEach((unit, i) => void pen.fillText(unit, 256 + px(i === 0 ? -0.05 : 0.052), -px(-0.022)));
    pen.font = `600 26px ${FONT}`;
    pen.fillText('I', 256, -px(-0.104));
    pen.fillText('0', 256, -px(-0.167));
  });

/** A gauge's face, 256 x 256: a scale from 0 to `most`, and the unit. */
export const gaugeTexture = (most: number, step: number, unit: string, needleAt?: number): CanvasTexture =>
  canvasTexture(256, 256, (pen) => {
    pen.fillStyle = '#f3f1ea';
    pen.beginPath();
    pen.arc(128, 128, 128, 0, Math.PI * 2);
    pen.fill();
    pen.strokeStyle = '#1c2023';
    pen.fillStyle = '#1c2023';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    for (let v = 0; v <= most; v += step / 5) {
      const a = gaugeAngle(v / most);
      const whole = Math.abs(v / step - Math.round(v / step)) < 1e-6;
      pen.lineWidth = whole ? 5 : 2;
      pen.beginPath();
      pen.moveTo(128 + Math.cos(a) * 112, 128 - Math.sin(a) * 112);
      pen.lineTo(128 + Math.cos(a) * (whole ? 94 : 102), 128 - Math.sin(a) * (whole ? 94 : 102));
      pen.stroke();
      pen.font = `600 26px ${FONT}`;
      if (whole) pen.fillText(String(Math.round(v)), 128 + Math.cos(a) * 74, 128 - Math.sin(a) * 74);
    }
    pen.font = `600 24px ${FONT}`;
    pen.fillText(unit, 128, 190);
    if (needleAt === undefined) return;
    const a = gaugeAngle(needleAt / most);
    pen.strokeStyle = '#a01f17';
    pen.lineWidth = 6;
    pen.beginPath();
    pen.moveTo(128 - Math.cos(a) * 22, 128 + Math.sin(a) * 22);
    pen.lineTo(128 + Math.cos(a) * 92, 128 - Math.sin(a) * 92);
    pen.stroke();
  });

/** Angle of a gauge's needle for a share 0..1 of its scale, radians, counter-clockwise from +x. */
export const gaugeAngle = (share: number): number => ((225 - 270 * Math.max(0, Math.min(1, share))) * Math.PI) / 180;
