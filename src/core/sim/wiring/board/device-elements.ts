import { WIRING } from '../constants.ts';
import type { Element } from '../element.ts';
import { loadElements } from '../load.ts';
import { type SensedPoles, sensor } from '../sensed-poles.ts';
import { nodeAt } from './node.ts';
import type { BreakerPlan, GfciPlan, LoadPlan, ReceptaclePlan, SwitchPlan } from './plan.ts';
import type { Board, Device } from './state.ts';

/** A device as elements between its terminals, as it stands now. */
export function deviceElements(board: Board, device: Device): readonly Element[] {
  const { plan } = device;
  const at = (name: string): string => nodeAt(board, `${plan.id}/${name}`);
  switch (plan.kind) {
    case 'bar':
      return [];
    case 'link':
      return [{ kind: 'R', id: plan.id, a: nodeAt(board, plan.a), b: nodeAt(board, plan.b), ohm: plan.ohm }];
    case 'source': {
      const inner = at('inner');
      return [
        { kind: 'V', id: plan.id, a: inner, b: at('return'), volts: plan.volts, phaseDeg: plan.phaseDeg },
        { kind: 'R', id: `${plan.id}.ohm`, a: inner, b: at('line'), ohm: plan.ohm },
      ];
    }
    case 'fixture':
      return used(board, plan.load, `${plan.id}.load`, at('hot'), at('neutral'));
    case 'transformer': {
      const { id, ratio, ohm, henry } = plan;
      return [{ kind: 'transformer', id, a: at('a'), b: at('b'), c: at('c'), d: at('d'), ratio, ohm, henry }];
    }
    case 'switch':
      return switchElements(plan, device.position === 1, at);
    case 'receptacle':
      return receptacleElements(board, plan, device);
    case 'breaker':
      return breakerElements(board, plan, device, at);
    case 'gfci':
      return gfciElements(board, plan, device, at);
  }
}

const used = (board: Board, load: LoadPlan | undefined, id: string, a: string, b: string): readonly Element[] =>
  load === undefined ? [] : loadElements({ ...load, id, a, b, frequencyHz: board.plan.frequencyHz });

type At = (name: string) => string;

function switchElements({ id, ways }: SwitchPlan, on: boolean, at: At): readonly Element[] {
  const join = (a: string, b: string, closed: boolean): Element => ({
    kind: 'switch',
    id: `${id}.${a}-${b}`,
    a: at(a),
    b: at(b),
    closed,
  });
  switch (ways) {
    case 'single':
      return [join('a', 'b', on)];
    case 'twoPole':
      return [join('a1', 'b1', on), join('a2', 'b2', on)];
    case 'threeWay':
      return [join('common', 'traveller1', !on), join('common', 'traveller2', on)];
    case 'fourWay':
      return [join('in1', 'out1', !on), join('in2', 'out2', !on), join('in1', 'out2', on), join('in2', 'out1', on)];
  }
}

function receptacleElements(board: Board, { id }: ReceptaclePlan, { plugged }: Device): readonly Element[] {
  return plugged.flatMap((load, i) => {
    const [hot, neutral] = [`hot${i + 1}`, `neutral${i + 1}`].map((name) => nodeAt(board, `${id}/${name}`));
    return used(board, load, `${id}.plug${i + 1}`, hot!, neutral!);
  });
}

/** A pole that opens wide: breakers and GFCI leave no voltage behind where a snap switch may. */
const contact = (id: string, a: string, b: string, closed: boolean): Element => ({
  kind: 'R',
  id,
  a,
  b,
  ohm: (closed ? WIRING.breakerClosed : WIRING.breakerOpen).value,
});

function breakerElements(board: Board, plan: BreakerPlan, { breaker }: Device, at: At): readonly Element[] {
  const closed = breaker?.position === 'on';
  const poles = plan.bus.flatMap((bus, i): readonly Element[] => {
    const inner = at(`inner${i}`);
    const pole = contact(
      poleOf(plan, i),
      nodeAt(board, bus),
      plan.residual === undefined ? at(`load${i}`) : inner,
      closed,
    );
    return plan.residual === undefined ? [pole] : [pole, sensor(plan.id, `sensor${i}`, inner, at(`load${i}`))];
  });
  return plan.residual === undefined ? poles : [...poles, sensor(plan.id, 'neutral', at('pigtail'), at('neutral'))];
}

/** The element whose current heats a pole of a breaker. */
export const poleOf = ({ id }: BreakerPlan, pole: number): string => `${id}.pole${pole}`;

function gfciElements(board: Board, plan: GfciPlan, device: Device, at: At): readonly Element[] {
  const { id } = plan;
  const closed = device.residual?.closed === true;
  const pole = (name: string): readonly Element[] => [
    sensor(id, name, at(`line${name}`), at(`inner${name}`)),
    contact(`${id}.load${name}`, at(`inner${name}`), at(`load${name}`), closed),
    contact(`${id}.face${name}`, at(`inner${name}`), at(`face${name}`), closed),
  ];
  const button: readonly Element[] = device.testing
    ? [{ kind: 'R', id: `${id}.test`, a: at('innerHot'), b: at('lineNeutral'), ohm: WIRING.gfciTest.value }]
    : [];
  return [
    ...pole('Hot'),
    ...pole('Neutral'),
    ...used(board, device.plugged[0], `${id}.plug1`, at('faceHot'), at('faceNeutral')),
    ...button,
  ];
}

/** The conductors a device of residual current adds up; undefined of any other. */
export function sensedPoles({ plan }: Device): SensedPoles | undefined {
  if (plan.kind === 'gfci') return { id: plan.id, poles: ['Hot', 'Neutral'] };
  if (plan.kind !== 'breaker' || plan.residual === undefined) return undefined;
  return { id: plan.id, poles: [...plan.bus.map((_, i) => `sensor${i}`), 'neutral'] };
}
