import type { BufferGeometry } from 'three';
import type { WeldProcess } from '../../../core/sim/welding/settings.ts';
import { holderParts } from './holder-parts.ts';
import { NECK_LENGTH, neckAt, TORCH, type TorchFinish, torchParts } from './torch-parts.ts';
import { tungstenTorchParts } from './tungsten-torch-parts.ts';

/** A tool as a hand holds it: its parts in the tool's frame, and how far its handle lies behind that of a wire gun, metres. */
export interface ToolShape {
  readonly parts: () => Map<TorchFinish, BufferGeometry>;
  /** Along the electrode; negative is nearer to the work. */
  readonly handleShiftM: number;
}

const GUN: ToolShape = { parts: torchParts, handleShiftM: 0 };

/** The line of a gun's handle meets the electrode's this far behind the origin, m. Other tools' handles begin there. */
const { y, z, angle } = neckAt(NECK_LENGTH);
export const HANDLE = { y, z, angle, meetsM: z + y / Math.tan(angle) } as const;

const SHAPES: Readonly<Record<WeldProcess, ToolShape>> = {
  GMAW: GUN,
  FCAW: GUN,
  SMAW: { parts: () => holderParts(HANDLE), handleShiftM: -HANDLE.meetsM },
  GTAW: { parts: () => tungstenTorchParts(HANDLE), handleShiftM: -HANDLE.meetsM + 0.062 },
};

export const shapeOf = (process: WeldProcess): ToolShape => SHAPES[process];

/** Where the cable leaves the handle, in the tool's frame, and its direction there (unit). Metres. */
export const cableExit = ({
  handleShiftM,
}: ToolShape): {
  readonly at: readonly [number, number, number];
  readonly towards: readonly [number, number, number];
} => {
  const end = neckAt(NECK_LENGTH + TORCH.handleLength + 52);
  return { at: [0, end.y, end.z + handleShiftM], towards: [0, -Math.sin(end.angle), Math.cos(end.angle)] };
};
