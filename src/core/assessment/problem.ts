/** Something wrong with a pack: where, as a JSON path that begins with $, and a sentence its author can act on. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** The same problems, seen from further up. */
export const problemsAt = (base: string, problems: readonly Problem[]): Problem[] =>
  problems.map(({ path, message }) => ({ path: `${base}${path}`, message }));

/** Ids that are there more than once, each once. */
export const duplicates = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
];
