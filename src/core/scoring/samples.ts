/** Columns of what is kept of every tick an arc burnt. */
export const SAMPLE_COLUMNS = [
  'tick',
  'xMm',
  'aimMm',
  'ctwdMm',
  'arcLengthMm',
  'workAngleDeg',
  'travelAngleDeg',
  'voltageV',
  'currentA',
  'setCurrentA',
  'arcForceAMm',
  'wireFeedMMin',
  'gasFlowLMin',
  'positivePercent',
] as const;
export type SampleColumn = (typeof SAMPLE_COLUMNS)[number];

/** Growing columns of numbers, one row per tick with an arc. */
export interface Samples {
  count: number;
  readonly columns: Record<SampleColumn, Float64Array>;
}

export function emptySamples(): Samples {
  const columns = {} as Record<SampleColumn, Float64Array>;
  for (const column of SAMPLE_COLUMNS) columns[column] = new Float64Array(1024);
  return { count: 0, columns };
}

/** Makes room for one more row. */
export function growSamples(samples: Samples): void {
  if (samples.count < samples.columns.tick.length) return;
  for (const column of SAMPLE_COLUMNS) {
    const longer = new Float64Array(samples.count * 2);
    longer.set(samples.columns[column]);
    samples.columns[column] = longer;
  }
}
