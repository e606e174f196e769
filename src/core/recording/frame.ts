/**
 * Frames: quantised input samples, one row of whole numbers each. Rows live in an Int32Array, `FRAME_INTS`
 * long, so that 90 of them a second cost no garbage and the codec can work column by column.
 * What is simulated is exactly what a row holds (RC1).
 */
export const CHANNELS = ['head', 'toolMain', 'toolOther'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Columns of one channel, in order, after the time column. */
export const CHANNEL_COLUMNS = [
  /** 0 lost, 1 emulated, 2 tracked. */
  'validity',
  /** Position, 0.1 mm, `local-floor`, y up. */
  'x',
  'y',
  'z',
  /** Which quaternion component (0 x, 1 y, 2 z, 3 w) is the largest and left out; it is taken as positive. */
  'largest',
  /** The other three in xyzw order; 16383 stands for 1/sqrt 2. */
  'a',
  'b',
  'c',
  /** 0 to 255. */
  'trigger',
  'squeeze',
] as const;
export type ChannelColumn = (typeof CHANNEL_COLUMNS)[number];

export const TIME_COLUMN = 0;
export const CHANNEL_INTS = CHANNEL_COLUMNS.length;
/** Whole numbers in one frame: its time (0.1 ms since the attempt began), then three channels. */
export const FRAME_INTS = 1 + CHANNELS.length * CHANNEL_INTS;

export const VALIDITY = { lost: 0, emulated: 1, tracked: 2 } as const;
/** mm that one step of a recorded position is. */
export const POSITION_STEP_MM = 0.1;
/** Recorded positions reach this far from the origin (0.1 mm): 100 m. Beyond it a pose is a fault, not a place. */
export const POSITION_LIMIT = 1_000_000;
/** Largest recorded quaternion component: 15 bits with sign. */
export const QUATERNION_LIMIT = 16_383;

/** Column of `column` of `channel` within a row. */
export const columnOf = (channel: Channel, column: ChannelColumn): number =>
  1 + CHANNELS.indexOf(channel) * CHANNEL_INTS + CHANNEL_COLUMNS.indexOf(column);
