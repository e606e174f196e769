/**
 * One binary message booth -> host: frames and events in order, from a known index on. Little-endian.
 *
 *   u32 magic 'PBB1' (0x31424250) · 16 bytes attempt id · u32 first frame index · u32 first event index ·
 *   u16 number of frames · u16 number of events · frames · events
 *
 * Frame and event bytes are those of the recording (core/recording/body.ts), so what is acked is what is chained.
 */
export const BATCH_MAGIC = 0x31424250;
export const BATCH_HEADER_BYTES = 32;
