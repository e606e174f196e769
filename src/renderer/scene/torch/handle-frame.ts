/** The gripped part of a tool: where it begins and how it is turned against the electrode. Metres, radians. */
export interface HandleFrame {
  readonly y: number;
  readonly z: number;
  readonly angle: number;
  /** Where its line meets the electrode's, behind the wire gun's origin. */
  readonly meetsM: number;
}

/** From the electrode's line to where the grip begins. */
export const shankOf = ({ y, angle }: HandleFrame): number => -y / Math.sin(angle);
