import { compile } from './circuit.ts';
import { WIRING } from './constants.ts';
import { type Display, shown } from './display.ts';
import { impedanceBetween } from './impedance.ts';
import { type Current, type Installation, networkOf } from './installation.ts';
import { type Meter, meterElement } from './meter.ts';
import { magnitude, type Phasor } from './phasor.ts';
import { currentThrough, solve, voltageBetween } from './solve.ts';

/** What a meter shows, and sounds. */
export interface Reading {
  readonly display: Display;
  readonly beeps: boolean;
  /** A resistance was asked for where there is voltage: the meter can not tell, and may be harmed. */
  readonly live: boolean;
}

/** The nodes two probes are held to. */
export interface Held {
  readonly red: string;
  readonly black: string;
}

/**
 * What a meter reads; `held` is undefined while a probe touches nothing. The meter is a part of the circuit, which is solved with
 * it. Throws what `compile` and `solve` throw.
 */
export function readMeter(meter: Meter, installation: Installation, held: Held | undefined): Reading {
  const plain = (display: Display): Reading => ({ display, beeps: false, live: false });
  const { dial, jack, range } = meter;
  const read = (current: Current) => measure(meter, installation, held, current);
  switch (dial) {
    case 'off':
      return plain({ shows: 'nothing' });
    case 'acVolts':
      return plain(shown('V', jack === 'volts' ? magnitude(read('alternating').volts) : 0, range));
    case 'dcVolts':
      return plain(shown('V', jack === 'volts' ? read('direct').volts.re : 0, range));
    case 'lowZVolts': {
      const [ac, dc] = [magnitude(read('alternating').volts), read('direct').volts.re];
      return plain(shown('V', jack === 'amps' ? 0 : ac > Math.abs(dc) ? ac : dc, range));
    }
    case 'acAmps':
      return plain(shown('A', jack === 'amps' ? magnitude(read('alternating').amps) : 0, range));
    case 'dcAmps':
      return plain(shown('A', jack === 'amps' ? read('direct').amps.re : 0, range));
    case 'ohms':
    case 'continuity':
    case 'insulation':
    case 'loop':
      return jack === 'volts' && held !== undefined
        ? resistance(meter, installation, held)
        : plain({ shows: dial === 'loop' ? 'nothing' : 'over' });
  }
}

const NOTHING: Phasor = { re: 0, im: 0 };

function measure(meter: Meter, installation: Installation, held: Held | undefined, current: Current) {
  if (held === undefined) return { volts: NOTHING, amps: NOTHING };
  const { frequencyHz, elements } = networkOf(installation, current);
  if (current === 'alternating' && frequencyHz === 0) return { volts: NOTHING, amps: NOTHING };
  const element = meterElement(meter, held.red, held.black);
  const circuit = compile({ frequencyHz, elements: [...elements, element] });
  solve(circuit);
  return { volts: voltageBetween(circuit, held.red, held.black), amps: currentThrough(circuit, element.id) };
}

/** Ohm between the probes. A loop is measured by the voltage that is there, anything else by one of the meter's own. */
function resistance(meter: Meter, installation: Installation, held: Held): Reading {
  const { dial, range, nulled } = meter;
  const { value: disturbed } = WIRING.meterDisturbed;
  const volts = (current: Current): number => magnitude(measure(meter, installation, held, current).volts);
  const live = Math.max(volts('alternating'), volts('direct')) > disturbed;
  if (live !== (dial === 'loop')) return { display: { shows: live ? 'over' : 'nothing' }, beeps: false, live };
  const network = networkOf(installation, dial === 'loop' ? 'alternating' : 'direct');
  const seen = impedanceBetween(network, held.red, held.black);
  const ohm = (seen === undefined ? Infinity : magnitude(seen)) + (nulled ? 0 : WIRING.meterLeads.value);
  const limit = (dial === 'insulation' ? WIRING.insulationOver : WIRING.meterOverOhm).value;
  return {
    display: shown('ohm', ohm, range, limit),
    beeps: dial === 'continuity' && ohm < WIRING.meterBeeps.value,
    live: false,
  };
}
