import type { BoothState } from '../booth-state.ts';
import type { PanelSpec } from '../view/panel-spec.ts';
import type { PromptActions } from '../view/prompt-actions.ts';

/** What the page's own panels can do. */
export interface PageActions extends PromptActions {
  readonly pair: (code: string) => void;
  readonly practise: () => void;
  /** Practice: machine, bench and wear as the WPS says. */
  readonly asWps: () => void;
  /** What the page says while the work goes on in the headset and the session was left. */
  readonly backIntoVr: (state: BoothState) => PanelSpec;
}
