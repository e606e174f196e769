import type { BufferGeometry } from 'three';
import { Kit } from '../kit/kit.ts';
import { insideOut, limb, mirrored, type Point } from './limb.ts';

export type Side = 'left' | 'right';

/** Leather as the gloves on their hook, its patches and welts; skin and a shirt's sleeve without them. */
const LEATHER = { hand: 0x74542f, patch: 0x604426, cuff: 0x684826, hem: 0x5b3d1b, lining: 0x1c140c } as const;
const SKIN = { hand: 0x73503c, patch: 0x6e4b38, cuff: 0x2c3640, hem: 0x252e37, lining: 0x101316 } as const;
/** Radii of the gauntlet and of the sleeve from the wrist to the open end, mm. */
const GAUNTLET = [31, 34, 43, 50] as const;
const SLEEVE = [28, 31, 36, 40] as const;

/** A right hand's paths, mm: fingers from knuckle to tip, back, wrist, cuff. */
export interface HandShape {
  readonly fingers: readonly (readonly Point[])[];
  readonly thumb: readonly Point[];
  readonly back: readonly Point[];
  /** Radii along the back, mm, and how far its sections are pressed. */
  readonly backRadii: readonly number[];
  readonly backFlat: number;
  readonly wrist: readonly Point[];
  /** Its last two points are the hem. */
  readonly cuff: readonly Point[];
}

/** A hand of that shape as one geometry, mm; gloved, or bare with a sleeve. */
export const handParts = (
  { fingers, thumb, back, backRadii, backFlat, wrist, cuff }: HandShape,
  side: Side,
  gloved: boolean,
): BufferGeometry => {
  const kit = new Kit<'hand'>();
  const tone = gloved ? LEATHER : SKIN;
  const thick = gloved ? 1 : 0.84;
  const add = (colour: number, made: BufferGeometry): void =>
    kit.add('hand', colour, side === 'right' ? made : mirrored(made));
  const scaled = (...radii: readonly number[]): number[] => radii.map((r) => r * thick);
  for (const [i, path] of fingers.entries()) {
    const r = [11.5, 12, 11.8, 10.8][i]!;
    add(tone.hand, limb(path, scaled(r * 1.08, r, r * 1.02, r * 0.94), 9, true));
  }
  add(tone.hand, limb(thumb, scaled(17, 15, 13, 12), 10, true));
  add(tone.patch, limb(back, scaled(...backRadii), 12, true, backFlat));
  add(tone.hand, limb(wrist, scaled(20, 27, 27, 25), 14, false, 1.15));
  const radii = gloved ? GAUNTLET : SLEEVE;
  const open = radii[3];
  const [before, end] = [cuff[2]!, cuff[3]!];
  const hemFrom: Point = [0, 1, 2].map((k) => end[k]! + (before[k]! - end[k]!) * 0.2) as [number, number, number];
  add(tone.cuff, limb(cuff, radii, 18, false));
  add(tone.hem, limb([hemFrom, end], [open * 0.99, open * 1.02], 18, false));
  // What is seen through the open end: the lining, and the arm's dark.
  add(tone.lining, insideOut(limb([end, before], [open * 0.98, 1], 18, false)));
  return kit.merge(() => 0.16).get('hand')!;
};
