import { type Constant, provisional, sourced } from '../constant.ts';

/**
 * Every physical number of the wiring core, in one table. Units: mm, s, A, V, ohm, S, F, W, deg C unless said. A row is either
 * sourced or marked provisional (an expert's estimate, to be replaced by measurement). Changing any value changes scores: raise
 * `WIRING_VERSION` with it.
 */
export const WIRING_VERSION = 1;

const NEC8 = 'NEC 2023 chapter 9 table 8, direct current at 75 C, uncoated copper';
const TRADE = 'trade practice, expert estimate';
const IEC60228 = 'IEC 60228 table 1, largest resistance at 20 C, plain copper';
const UL489 = 'UL 489 (paraphrased)';
const UL943 = 'UL 943 class A (paraphrased)';

export const WIRING = {
  // Solver
  switchClosed: provisional(0.005, 'ohm', 'contacts of a snap switch, closed'),
  switchOpen: provisional(1e9, 'ohm', 'surface leakage of a snap switch, open'),
  leakage: sourced(1e-12, 'S', 'definition: from every node to the reference, so that a floating one has a voltage'),

  // Conductors
  awg14Solid: sourced(3.07, 'ohm/kft', NEC8),
  awg14Stranded: sourced(3.14, 'ohm/kft', NEC8),
  awg12Solid: sourced(1.93, 'ohm/kft', NEC8),
  awg12Stranded: sourced(1.98, 'ohm/kft', NEC8),
  awg10Solid: sourced(1.21, 'ohm/kft', NEC8),
  awg10Stranded: sourced(1.24, 'ohm/kft', NEC8),
  awg8Stranded: sourced(0.778, 'ohm/kft', NEC8),
  awg6Stranded: sourced(0.491, 'ohm/kft', NEC8),
  mm1: sourced(18.1, 'ohm/km', IEC60228),
  mm1x5: sourced(12.1, 'ohm/km', IEC60228),
  mm2x5: sourced(7.41, 'ohm/km', IEC60228),
  mm4: sourced(4.61, 'ohm/km', IEC60228),
  mm6: sourced(3.08, 'ohm/km', IEC60228),
  mm10: sourced(1.83, 'ohm/km', IEC60228),
  mm16: sourced(1.15, 'ohm/km', IEC60228),
  foot: sourced(304.8, 'mm', 'definition'),
  stray: provisional(15e-12, 'F/ft', 'between two conductors side by side in a cable'),

  // Contacts
  contactTight: provisional(3e-4, 'ohm', 'screw terminal at its torque'),
  contactPower: provisional(3, '1', 'resistance grows as torque over torque asked for to minus this'),
  fingerTight: provisional(0.15, '1', 'share of the torque below which a screw is no more than finger-tight'),
  fingerLeast: provisional(0.05, 'ohm', 'finger-tight joint, by its seed from here'),
  fingerMost: provisional(0.5, 'ohm', 'finger-tight joint, by its seed up to here'),
  pushInLeast: provisional(0.001, 'ohm', 'push-in terminal of a receptacle, by its seed from here'),
  pushInMost: provisional(0.003, 'ohm', 'push-in terminal of a receptacle, by its seed up to here'),
  overTorque: provisional(1.5, '1', 'times the most the label asks for, from which a thread is stripped'),
  strippedThread: provisional(0.3, '1', `share of its hold a stripped screw keeps, ${TRADE}`),
  crowdedHold: provisional(
    0.5,
    '1',
    `share of its hold a terminal keeps with more wires than it is made for, ${TRADE}`,
  ),
  unhookedHold: provisional(0.5, '1', `the same, of a straight wire under a screw head, ${TRADE}`),
  backwardsHold: provisional(0.6, '1', `the same, of a hook that the screw turns out, ${TRADE}`),
  strandedHold: provisional(0.7, '1', `the same, of strands under a screw head, ${TRADE}`),
  wrongSizeHold: provisional(0.4, '1', `the same, of a wire it is not made for, ${TRADE}`),
  misfitHold: provisional(0.4, '1', `the same, of a connector with too few or too many wires, ${TRADE}`),
  pullsOut: provisional(0.3, '1', 'share of a good hold below which a tug takes a wire out'),
  short: provisional(0.001, 'ohm', 'two conductors whose metal touches'),
  broken: provisional(1e12, 'ohm', 'a conductor that is broken within its insulation'),

  // Heat of a joint
  jointRise: provisional(10, 'K/W', 'device terminal in its box: 8 to 12'),
  jointTime: provisional(120, 's', 'time constant of a device terminal'),
  jointWarm: provisional(60, 'C', 'rating of the conductors in a non-metallic cable'),
  jointGlow: provisional(5, 'W', 'a joint that turns so much into heat for jointGlowTime begins to glow'),
  jointGlowTime: provisional(10, 's', 'see jointGlow'),
  roomC: sourced(25, 'C', 'definition: the room, and what is in it'),

  // Breaker
  breakerTime: provisional(54.5, 's', `time constant of the bimetal; within ${UL489} and IEC 60898`),
  breakerTheta: provisional(
    1.5625,
    '1',
    'heat at which the bimetal lets go, that of rated current being 1: 1.25 squared',
  ),
  magneticUl: provisional(10, '1', 'times rated current, residential: 5 to 10'),
  magneticB: provisional(4, '1', 'times rated current, IEC 60898 type B: 3 to 5'),
  magneticC: provisional(7.5, '1', 'times rated current, IEC 60898 type C: 5 to 10'),
  magneticD: provisional(15, '1', 'times rated current, IEC 60898 type D: 10 to 20'),
  breakerClosed: provisional(0.005, 'ohm', 'a pole of a breaker or a GFCI with what senses its current, closed'),
  breakerOpen: provisional(1e11, 'ohm', 'its gap, open'),

  // Residual current
  gfciLeast: sourced(0.0045, 'A', `${UL943}: no trip up to 4 mA; a device's own threshold, by its seed from here`),
  gfciMost: sourced(0.0055, 'A', `${UL943}: a trip from 6 mA; a device's own threshold, by its seed up to here`),
  gfciCurve: sourced(0.02, 'A', `${UL943}: longest time (this / current) to the power of gfciPower, in s`),
  gfciPower: sourced(1.43, '1', 'see gfciCurve'),
  residualFastest: provisional(0.025, 's', 'sensing and opening: no device is faster'),
  gfciShare: provisional(0.05, '1', 'what an electronic device takes of the longest time'),
  gfciTest: provisional(15e3, 'ohm', 'what the test button joins past the sensor: 8 mA at 120 V'),
  gfciWorks: provisional(85, 'V', 'a GFCI receptacle tests, trips and can be reset from this voltage at its line on'),
  gfciNeutral: provisional(
    4,
    'ohm',
    'loop of neutral and ground past the device, below which it trips without any load',
  ),
  rcdLeast: provisional(
    0.6,
    '1',
    "an RCD's own threshold, as a share of its rating, by its seed from here: IEC 61008 has 0.5 to 1",
  ),
  rcdMost: provisional(0.9, '1', 'see rcdLeast, up to here'),
  rcdShare: provisional(0.25, '1', 'what an electromechanical device takes of the longest time'),
  rcdOnce: sourced(0.3, 's', 'IEC 61008, longest time at the rated residual current'),
  rcdTwice: sourced(0.15, 's', 'IEC 61008, longest time at twice the rated residual current'),
  rcdFiveTimes: sourced(0.04, 's', 'IEC 61008, longest time at five times the rated residual current'),

  // Arc faults
  afciSeries: sourced(5, 'A', 'UL 1699 (paraphrased): least current of an arc in series with a load that counts'),
  afciParallel: sourced(75, 'A', 'UL 1699 (paraphrased): least current of an arc across the circuit that counts'),
  afciHalfCycles: sourced(8, '1', 'UL 1699 (paraphrased): arcing half-cycles within afciWindow'),
  afciWindow: sourced(0.5, 's', 'see afciHalfCycles'),

  // Meter
  meterHigh: sourced(1e7, 'ohm', 'definition: the meter simulated, on volts'),
  meterLow: sourced(3e3, 'ohm', 'definition: the meter simulated, on volts with low impedance'),
  meterShunt: provisional(0.02, 'ohm', 'ampere jack of a digital multimeter with its fuse'),
  meterFuse: provisional(11, 'A', 'rating of that fuse'),
  meterFuseMelts: provisional(
    120,
    'A2 s',
    'heat of the current beyond the rating that melts it, fast fuse of a multimeter',
  ),
  meterOverOhm: provisional(6e7, 'ohm', 'beyond it a multimeter shows that it is open'),
  meterBeeps: provisional(30, 'ohm', 'a continuity test sounds below it'),
  meterLeads: provisional(0.2, 'ohm', 'both test leads, where they have not been taken off the reading'),
  meterDisturbed: provisional(1, 'V', 'voltage from outside that spoils a measurement of resistance'),
  insulationVolts: sourced(500, 'V', 'test voltage for circuits up to 500 V: IEC 60364-6, BS 7671'),
  insulationOver: provisional(1e9, 'ohm', 'beyond it an insulation tester shows no number'),

  // Body
  handDry: provisional(500, 'ohm', 'one hand and arm, dry: 1000 from hand to hand'),
  handWet: provisional(250, 'ohm', 'one hand and arm, wet: 500 from hand to hand'),
  footing: provisional(1e6, 'ohm', 'work shoes on a dry floor'),
  felt: provisional(0.0005, 'A', 'least current that is felt'),
  injury: provisional(0.005, 'A', 'least current that is an injury'),
} as const satisfies Record<string, Constant>;
