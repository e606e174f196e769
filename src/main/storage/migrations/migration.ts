/** One step of the schema. Released ones are never edited, only followed. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
