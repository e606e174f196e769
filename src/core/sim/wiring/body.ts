import { WIRING } from './constants.ts';
import { type Element, REFERENCE } from './element.ts';

/** Who touches what: the node at each hand, undefined where a hand touches nothing that conducts. */
export interface Touch {
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly wet: boolean;
}

/** The node where both arms and the legs meet. */
const TRUNK = 'body';

/**
 * A person as elements: an arm from each node touched, and shoes on a floor that is earth. With gloves, touch nothing. Empty
 * where no hand touches.
 */
export function bodyElements({ left, right, wet }: Touch): readonly Element[] {
  const ohm = (wet ? WIRING.handWet : WIRING.handDry).value;
  const arms = [
    { id: 'body.left', a: left },
    { id: 'body.right', a: right },
  ].flatMap(({ id, a }): readonly Element[] => (a === undefined ? [] : [{ kind: 'R', id, a, b: TRUNK, ohm }]));
  if (arms.length === 0) return [];
  return [...arms, { kind: 'R', id: 'body.feet', a: TRUNK, b: REFERENCE, ohm: WIRING.footing.value }];
}

export type Shock = 'none' | 'felt' | 'injury';

/** What a current through the body is, A effective: that of the arm or leg that carries most. */
export function shockOf(amps: number): Shock {
  if (amps > WIRING.injury.value) return 'injury';
  return amps > WIRING.felt.value ? 'felt' : 'none';
}
