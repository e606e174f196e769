export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];
export type Theme = 'light' | 'dark';

const KEY = 'proofbench.appearance';

/** What the person chose on this computer; the system's own until then. */
export function storedAppearance(storage: Pick<Storage, 'getItem'>): Appearance {
  const stored = storage.getItem(KEY);
  return APPEARANCES.find((name) => name === stored) ?? 'system';
}

export const storeAppearance = (storage: Pick<Storage, 'setItem'>, appearance: Appearance): void =>
  storage.setItem(KEY, appearance);

export const themeOf = (appearance: Appearance, systemIsDark: boolean): Theme =>
  appearance === 'system' ? (systemIsDark ? 'dark' : 'light') : appearance;
