import type { Act, Refusal } from './act.ts';
import { actOnDevice } from './device-acts.ts';
import { actWithHands } from './hand-acts.ts';
import { actOnJoint } from './joint-acts.ts';
import type { Board } from './state.ts';
import { actOnWire } from './wire-acts.ts';

/** Does an act, or says why nothing was done: what a hand tries in vain is no fault. */
export function perform(board: Board, act: Act): Refusal | undefined {
  const refusal = performed(board, act);
  if (refusal === undefined) board.changes++;
  return refusal;
}

function performed(board: Board, act: Act): Refusal | undefined {
  switch (act.kind) {
    case 'addWire':
    case 'strip':
    case 'hook':
    case 'mark':
    case 'enter':
    case 'break':
    case 'leak':
      return actOnWire(board, act);
    case 'land':
    case 'turn':
    case 'pull':
    case 'release':
    case 'join':
    case 'close':
    case 'part':
      return actOnJoint(board, act);
    case 'breakTab':
    case 'mount':
    case 'cover':
    case 'set':
    case 'lock':
    case 'plug':
    case 'test':
    case 'reset':
      return actOnDevice(board, act);
    case 'dial':
    case 'jack':
    case 'range':
    case 'null':
    case 'fuse':
    case 'probe':
    case 'touch':
      return actWithHands(board, act);
  }
}
