import type { HandAct, Refusal } from './act.ts';
import type { Board } from './state.ts';

export function actWithHands(board: Board, act: HandAct): Refusal | undefined {
  const { meter } = board;
  switch (act.kind) {
    case 'dial':
      meter.dial = act.to;
      return undefined;
    case 'jack':
      meter.jack = act.to;
      return undefined;
    case 'range':
      meter.range = act.to;
      return undefined;
    case 'null':
      meter.nulled = act.on;
      return undefined;
    case 'fuse':
      meter.fuseSpent = 0;
      return undefined;
    case 'probe':
      if (![act.red, act.black].every((place) => isPlace(board, place))) return 'unknown';
      board.red = act.red;
      board.black = act.black;
      return undefined;
    case 'touch':
      if (![act.left, act.right].every((place) => isPlace(board, place))) return 'unknown';
      board.left = act.left;
      board.right = act.right;
      board.wet = act.wet;
      return undefined;
  }
}

const FACES = new Set(['faceHot', 'faceNeutral']);

/** Something that can be touched: an end, a splice, a terminal, a face; mid-air, and the earth. */
function isPlace(board: Board, place: string | undefined): boolean {
  if (place === undefined || place === '0') return true;
  if (board.ends.has(place) || board.splices.has(place) || board.terminals.has(place)) return true;
  const slash = place.indexOf('/');
  const device = board.devices.get(slash < 0 ? place : place.slice(0, slash));
  if (device === undefined) return false;
  return slash < 0 ? device.plan.kind === 'bar' : device.plan.kind === 'gfci' && FACES.has(place.slice(slash + 1));
}
