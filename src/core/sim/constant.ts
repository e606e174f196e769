/** One physical number of a simulation. Changing any changes scores: the simulation's physics version is raised with it. */
export interface Constant {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** An expert's estimate, to be replaced by measurement. */
  readonly provisional: boolean;
}

export const sourced = (value: number, unit: string, source: string): Constant => ({
  value,
  unit,
  source,
  provisional: false,
});

export const provisional = (value: number, unit: string, source: string): Constant => ({
  value,
  unit,
  source,
  provisional: true,
});
