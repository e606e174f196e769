import type { PanelLine, PanelSpec } from './panel-spec.ts';

/** Colours of panels in the room (the headset panel tokens): they stand alone, on any scene. */
const COLOUR = {
  ground: 'rgba(18, 22, 21, 0.94)',
  text: '#f1f4f2',
  second: '#b7c1bc',
  line: '#303735',
  button: '#1f2423',
  border: '#7d8783',
  accent: '#8cb8f2',
  onAccent: '#0b1a2e',
  ok: '#63c9b1',
  warn: '#edb955',
  bad: '#ff9679',
  und: '#c3b9d2',
} as const;

/** A mark drawn before a note, so that its colour is never alone. */
const MARKS = { ok: '✓', warn: '!', bad: '✕', und: '…' } as const;

/** Where a button was drawn, in shares of the picture from its upper left corner. */
export interface ButtonPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a picture is laid out. Pixels. */
export interface PictureSize {
  readonly width: number;
  /** Size of the smallest text: it must be 1.2 degrees high where the panel hangs. */
  readonly em: number;
  /** Narrow rows of a sheet instead of sentences. */
  readonly sheet: boolean;
  /** Sentences and buttons stand in the middle. */
  readonly centred: boolean;
}

const FONT = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';

/** Cuts a sentence into lines no wider than `width`. */
function wrapped(context: CanvasRenderingContext2D, sentence: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Draws a panel into a canvas, which it sizes to what it has to say. Returns where the buttons are. */
export function drawPanel(
  canvas: HTMLCanvasElement,
  spec: PanelSpec,
  size: PictureSize,
  over: string | undefined,
): readonly ButtonPlace[] {
  const context = canvas.getContext('2d');
  if (context === null) return [];
  const { em, width } = size;
  const pad = em * 1.1;
  const inner = width - 2 * pad;
  const font = (weight: number, factor: number): void => {
    context.font = `${weight} ${em * factor}px ${FONT}`;
  };
  // Two rounds over the same layout: the first measures, the second draws on a canvas of the right height.
  const lay = (draw: boolean): { height: number; buttons: ButtonPlace[] } => {
    let y = pad;
    const write = (words: string, x: number, colour: string, align: CanvasTextAlign = 'left'): void => {
      if (!draw) return;
      context.fillStyle = colour;
      context.textAlign = align;
      context.fillText(words, x, y);
    };
    const paragraph = (words: string, x: number, room: number, colour: string, step: number): void => {
      for (const line of wrapped(context, words, room)) {
        y += step;
        if (size.centred) write(line, width / 2, colour, 'center');
        else write(line, x, colour);
      }
    };
    /** The rest of a row, on lines of its own. */
    const below = (words: string, colour: string): void => {
      for (const line of wrapped(context, words, inner)) {
        y += em * 1.25;
        write(line, width - pad, colour, 'right');
      }
    };
    const layLine = (line: PanelLine): void => {
      if (line.kind === 'row') {
        if (draw) {
          context.fillStyle = COLOUR.line;
          context.fillRect(pad, y + em * 0.28, inner, 1.5);
        }
        font(400, 1);
        y += em * 1.5;
        write(line.label, pad, COLOUR.second);
        const room = inner - context.measureText(line.label).width - em;
        font(600, 1);
        if (context.measureText(line.value).width <= room) write(line.value, width - pad, COLOUR.text, 'right');
        else below(line.value, COLOUR.text);
        font(400, 1);
        if (line.more !== undefined) below(line.more, COLOUR.second);
        y += em * (size.sheet ? 0.05 : 0.2);
        return;
      }
      const note = line.kind === 'note';
      if (note) {
        font(700, 1.1);
        const at = y;
        y += em * 1.35;
        write(MARKS[line.tone], pad, COLOUR[line.tone]);
        y = at;
      }
      font(400, 1);
      const x = note ? pad + em * 1.2 : pad;
      paragraph(line.text, x, width - pad - x, line.kind === 'quiet' ? COLOUR.second : COLOUR.text, em * 1.35);
      y += em * 0.55;
    };
    if (spec.title !== '') {
      font(600, 1.35);
      paragraph(spec.title, pad, inner, COLOUR.text, em * 1.6);
      y += em * 0.5;
    }
    for (const line of spec.lines) layLine(line);
    const buttons: ButtonPlace[] = [];
    if (spec.buttons.length > 0) {
      y += em * 0.5;
      font(600, 1);
      const height = em * 2.5;
      const gap = em * 0.6;
      const all = spec.buttons.reduce((sum, { label }) => sum + context.measureText(label).width + em * 2 + gap, -gap);
      const start = size.centred && all < inner ? pad + (inner - all) / 2 : pad;
      let x = start;
      for (const { id, label, primary } of spec.buttons) {
        const wide = Math.min(inner, context.measureText(label).width + em * 2);
        if (x > start && x + wide > width - pad) {
          x = start;
          y += height + gap;
        }
        if (draw) {
          context.beginPath();
          context.roundRect(x, y, wide, height, em * 0.35);
          context.fillStyle = primary ? COLOUR.accent : COLOUR.button;
          context.fill();
          context.lineWidth = over === id ? em * 0.16 : 2;
          context.strokeStyle = over === id ? COLOUR.text : primary ? COLOUR.accent : COLOUR.border;
          context.stroke();
          context.fillStyle = primary ? COLOUR.onAccent : COLOUR.text;
          context.textAlign = 'center';
          context.fillText(label, x + wide / 2, y + height * 0.64);
        }
        buttons.push({ id, x, y, width: wide, height });
        x += wide + gap;
      }
      y += height;
    }
    return { height: Math.ceil(y + pad), buttons };
  };
  const { height } = lay(false);
  canvas.width = width;
  canvas.height = height;
  context.beginPath();
  context.roundRect(0, 0, width, height, em * 0.5);
  context.fillStyle = COLOUR.ground;
  context.fill();
  return lay(true).buttons.map((button) => ({
    id: button.id,
    x: button.x / width,
    y: button.y / height,
    width: button.width / width,
    height: button.height / height,
  }));
}
