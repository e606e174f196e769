import type { PlaceMove } from '../placing.ts';

/** What prompts can do besides what the booth itself offers. */
export interface PromptActions {
  readonly enterVr: () => void;
  /** Practice without the headset. */
  readonly useScreen: () => void;
  readonly move: (move: PlaceMove) => void;
  /** Opens or answers the question before an attempt is ended. */
  readonly askDone: (asking: boolean) => void;
}
