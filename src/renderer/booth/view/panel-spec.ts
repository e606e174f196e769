/** What a panel says and offers, the same on the page and in the room. */
export interface PanelSpec {
  readonly title: string;
  readonly lines: readonly PanelLine[];
  readonly buttons: readonly PanelButton[];
}

/** `quiet`: second level. `row`: a named value, `more` said below it. `note`: needs to be seen; its icon and words carry it, not its colour alone. */
export type PanelLine =
  | { readonly kind: 'text' | 'quiet'; readonly text: string }
  | { readonly kind: 'row'; readonly label: string; readonly value: string; readonly more?: string | undefined }
  | { readonly kind: 'note'; readonly tone: 'ok' | 'warn' | 'bad' | 'und'; readonly text: string };

export interface PanelButton {
  readonly id: string;
  readonly label: string;
  /** The one thing to do here. */
  readonly primary?: boolean;
  readonly press: () => void;
}

export const text = (line: string): PanelLine => ({ kind: 'text', text: line });
export const quiet = (line: string): PanelLine => ({ kind: 'quiet', text: line });
export const row = (label: string, value: string, more?: string): PanelLine => ({ kind: 'row', label, value, more });
