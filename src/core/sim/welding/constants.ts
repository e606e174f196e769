/**
 * Every physical number of the weld core, in one table. Units: mm, s, A, V, W, deg C unless said.
 * A row is either sourced or marked provisional (expert estimate, to be replaced by measurement). Changing any value
 * changes scores: raise `PHYSICS_VERSION` with it.
 */
export const PHYSICS_VERSION = 2;

export interface Constant {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly provisional: boolean;
}

const sourced = (value: number, unit: string, source: string): Constant => ({
  value,
  unit,
  source,
  provisional: false,
});
const provisional = (value: number, unit: string, source: string): Constant => ({
  value,
  unit,
  source,
  provisional: true,
});

const KIM = 'fitted to Kim, Kwon, Siores, Can. Metall. Q. 35(4) 1996, doi:10.1016/S0008-4433(96)00012-2';
const EN1011 = 'EN 1011-2 Annex D (paraphrased)';
const SHOP = 'shop practice, expert estimate';
const D11 = 'visual-inspection practice of AWS D1.1 and ISO 5817, expert estimate';

export const PHYSICS = {
  // Steel and heat
  meltingC: provisional(1500, 'C', 'liquidus of low-carbon steel, rounded'),
  heatCapacity: provisional(0.0051, 'J/(mm3 K)', 'mean volumetric heat capacity of steel to melting'),
  arcEfficiency: sourced(0.8, '1', 'EN 1011-1, GMAW thermal efficiency'),
  poolC: provisional(1650, 'C', 'surface of the weld pool behind the arc'),
  poolUnderArcC: provisional(1900, 'C', 'surface of the weld pool under the arc'),

  // Melting of the wire, for 1.2 mm, electrode positive; scaled with diameter as (1.2/d)^2 and (1.2/d)^4
  meltByArc: sourced(0.398, 'mm/(A s)', 'fitted to Metals 2021 11(10) 1530 Table 2, doi:10.3390/met11101530'),
  meltByExtension: sourced(3.35e-5, '1/(A2 s)', 'fitted to Metals 2021 11(10) 1530 Table 2, doi:10.3390/met11101530'),
  meltElectrodeNegative: provisional(1.4, '1', 'wire as cathode melts faster: literature trend'),

  // Arc and source
  fallShortCircuit: provisional(14, 'V', 'electrode falls, mean voltage including the shorts'),
  fallOpenArc: provisional(18, 'V', 'electrode falls of an open arc'),
  columnArgon: provisional(0.7, 'V/mm', 'arc column field in argon-rich gas'),
  columnCarbonDioxide: provisional(1.0, 'V/mm', 'arc column field in CO2'),
  columnLong: provisional(0.7, 'V/mm', 'added to the column field beyond columnLongFrom: a long arc bows and cools'),
  columnLongFrom: provisional(6, 'mm', 'see columnLong'),
  arcSlope: provisional(0.02, 'ohm', 'rise of arc voltage with current'),
  shortestArc: sourced(0.5, 'mm', 'definition: shorter than this the wire is dipping'),
  dipGain: provisional(0.5, '1/mm', 'rise of current as the wire dips, per mm'),
  currentLimit: provisional(500, 'A', 'a common 500 A source'),
  arcLowestCurrent: provisional(15, 'A', 'below this the arc goes out'),
  arcLowestVoltage: provisional(9, 'V', 'below this no arc is held'),
  stubVoltage: provisional(10, 'V', 'stubbing below this plus stubSlope x I'),
  stubSlope: provisional(0.02, 'ohm', 'see stubVoltage'),
  stubTime: provisional(0.15, 's', 'how long the condition must hold'),
  synergicVoltage: provisional(
    12.7,
    'V',
    'usual voltage = this + synergicSlope x I; from usual settings 16.5 V 85 A to 28 V 290 A',
  ),
  synergicSlope: provisional(0.05, 'ohm', 'see synergicVoltage'),
  farthestTip: sourced(60, 'mm', 'definition: a tip farther away is not at the work'),
  preflow: provisional(0.15, 's', 'gas before wire, usual machine setting'),
  gasRise: provisional(0.08, 's', 'time constant of the shield filling'),
  postflow: provisional(0.5, 's', 'gas after the trigger is let go'),
  lossCut: sourced(0.1, 's', 'definition: a pose lost for longer than this puts the arc out'),

  // Flux-cored wire
  fcawExtensionHeat: provisional(1.22, '1', 'current flows in the sheath alone, about 82 % of the section'),
  fcawVoltage: provisional(
    15,
    'V',
    'usual voltage at no current; from usual settings 24 V 180 A to 28 V 260 A, 1.2 mm E71T-1',
  ),
  fcawRecovery: provisional(0.85, '1', 'metal deposited of wire melted, gas-shielded, with slag: 0.83 to 0.87'),
  fcawSpatter: provisional(0.12, '1', 'fine drops under slag, shop practice'),
  slagPerMetal: provisional(
    0.3,
    '1',
    'slag volume of metal volume: a tenth of the wire by mass, at a third of its density',
  ),
  slagPush: provisional(5, 'deg', 'push beyond which slag runs ahead of the arc, shop practice'),
  slagPuddle: provisional(0.3, 'mm', 'liquid under the arc that carries slag there, expert estimate'),

  // Transfer
  shortCircuitVoltage: provisional(17, 'V', 'short-circuit transfer below this plus 0.025 V/A'),
  shortCircuitSlope: provisional(0.025, 'ohm', 'see shortCircuitVoltage'),
  shortCircuitCurrent: provisional(220, 'A', 'no short-circuit transfer above, wires of 0.9 to 1.2 mm'),
  sprayVoltage: provisional(23, 'V', 'no spray transfer below'),
  sprayArgon: sourced(80, '%', 'least argon for spray transfer'),
  recoverySpray: provisional(0.97, '1', 'metal deposited of metal melted'),
  recoveryShortCircuit: provisional(0.93, '1', 'metal deposited of metal melted'),
  recoveryGlobular: provisional(0.95, '1', 'metal deposited of metal melted'),
  recoveryCarbonDioxide: provisional(0.92, '1', 'metal deposited of metal melted, pure CO2'),
  recoveryStubbing: provisional(0.75, '1', 'metal deposited of metal melted'),
  recoveryElectrodeNegative: provisional(0.05, '1', 'subtracted with the electrode negative'),

  // Bead
  widthScale: sourced(1.137, '1', `${KIM}: mean abs. error 3.8 %`),
  widthVoltage: sourced(0.2, '1', `${KIM}; exponent of V/25`),
  widthWire: sourced(0.43, '1', `${KIM}; exponent of d/1.2`),
  coldWidth: sourced(0.77, '1', 'short-circuit bead of Mota, doi:10.6084/m9.figshare.27325698'),
  coldPower: provisional(1750, 'W', 'short-circuit width factor coldWidth up to here'),
  warmPower: provisional(2800, 'W', 'short-circuit width factor 1 from here'),
  pushWidth: provisional(0.003, '1/deg', 'a pushed bead is wider'),
  penetrationScale: sourced(3.73e-3, 'mm', `${KIM}: mean abs. error 1.4 %`),
  penetrationCurrent: sourced(1.35, '1', `${KIM} and a 31-run composite design agree: 1.31 to 1.40`),
  penetrationSpeed: sourced(0.4, '1', `${KIM} and a 31-run composite design agree: 0.36 to 0.44`),
  penetrationWire: sourced(0.55, '1', KIM),
  penetrationOffJoint: provisional(0.35, '1', 'share of the width at which a misplaced arc no longer reaches the root'),
  penetrationElectrodeNegative: provisional(0.65, '1', 'literature trend'),
  penetrationStubbing: provisional(0.3, '1', SHOP),
  penetrationCold: provisional(0.6, '1', 'share of the full depth when the arc is struck on cold metal'),
  coldStart: provisional(0.25, 's', 'time constant of the warming after a start'),
  cushion: provisional(0.6, '1', 'depth lost per mm of liquid the arc can not push aside'),
  aheadSpeed: provisional(2, 'mm/s', 'liquid standing ahead of the arc, as a share of the bead: exp(-v / this)'),
  arcPressure: provisional(3e-5, 'mm/A2', 'depth of liquid the arc pushes aside: this x I2 (magnetic pressure mu0 I2)'),
  aheadOverlap: provisional(0.2, '1', 'metal rolled over the toes per mm of liquid the arc can not push aside'),
  parabolaLimit: sourced(0.35, '1', 'definition: height to width ratio up to which the section is a parabola'),
  poolPerPower: provisional(3.1e-3, 'mm/W', 'pool length under deposition, from q/(2 pi k (Tm - T0))'),
  poolShortest: provisional(4, 'mm', 'see poolPerPower'),
  poolLongest: provisional(9.5, 'mm', 'see poolPerPower'),
  poolBehind: provisional(0.78, '1', 'share of the pool behind the arc when it travels'),
  lateralLag: provisional(0.2, 's', 'lag of the pool to a weaving arc'),

  // Fillet
  filletMelt: provisional(1.2, '1', 'melted chord across a corner against the width melted on a plate'),
  filletPenetration: provisional(0.67, '1', 'three-way heat flow at a T-joint, after F3 of EN 1011-2'),
  filletConvexity: provisional(0.12, '1', 'convexity share at 0.5 kJ/mm and usual voltage'),
  convexityHeat: provisional(0.15, 'mm/kJ', 'convexity share lost per kJ/mm'),
  convexityVoltage: provisional(0.02, '1/V', 'convexity share lost per volt above usual'),
  convexityLeast: provisional(0.05, '1', SHOP),
  convexityMost: provisional(0.25, '1', SHOP),
  legSplit: provisional(0.7, '1', 'degrees of leg split per degree of work-angle error'),
  legAim: provisional(36, 'deg', 'leg split by aim: this x aim / leg'),
  legSag: provisional(3, 'deg/mm', 'gravity, per mm of leg above legSagFrom'),
  legSagFrom: provisional(7, 'mm', 'see legSag'),
  offJointMm: provisional(12, 'mm', 'farther from the root an arc is off the joint'),

  // Heat sink: t8/5 of EN 1011-2 as a rate law
  thickBase: sourced(6.7, 'mm K/W', EN1011),
  thickPreheat: sourced(0.005, 'mm/W', EN1011),
  thinBase: sourced(430, 'mm4 K2 s/J2', EN1011),
  thinPreheat: sourced(0.43, 'mm4 K s/J2', EN1011),
  filletThick: sourced(0.67, '1', `${EN1011}, shape factor F3 of a T-fillet`),
  filletThin: sourced(0.45, '1', `${EN1011}, shape factor F2 of a T-fillet`),
  plateAcross: provisional(150, 'mm', 'developed width of the coupon that warms up'),
  plateSoak: provisional(60, 's', 'time for the weld heat to spread through the coupon'),
  plateCooling: provisional(2.5e-5, 'W/(mm2 K)', 'convection and radiation from the coupon, one face'),

  // Shielding
  gasNone: provisional(5, 'L/min', 'no shield below'),
  gasEnough: provisional(10, 'L/min', 'full shield from here'),
  gasTurbulent: provisional(25, 'L/min', 'turbulence draws air in above'),
  gasBlown: provisional(45, 'L/min', 'no shield from here'),
  nozzleRecess: provisional(2, 'mm', 'contact tip behind the nozzle face'),
  nozzleFar: provisional(20, 'mm', 'nozzle to work, shield thins above'),
  nozzleLost: provisional(35, 'mm', 'nozzle to work, no shield'),
  tiltFar: provisional(30, 'deg', 'tilt of the nozzle, shield thins above'),
  tiltLost: provisional(60, 'deg', 'tilt of the nozzle, no shield'),
  porosityOnset: provisional(0.8, '1', 'shielding index below which pores form'),
  porosityFull: provisional(1, 'mm/mm', 'summed pore diameters per mm of seam without any shield'),

  // Defects
  undercutVoltage: provisional(3, 'V', `above the usual voltage; ${D11}`),
  undercutPerVolt: provisional(0.2, 'mm/V', D11),
  humpingProduct: provisional(7500, 'A mm/s', 'I v at which undercut and humping set in'),
  undercutPerProduct: provisional(2e-4, 'mm/(A mm/s)', D11),
  humpingSpeed: provisional(25, 'mm/s', SHOP),
  undercutPerSpeed: provisional(0.05, 's', D11),
  undercutAngle: provisional(10, 'deg', 'work-angle error that starts to gouge the plate the arc points at'),
  undercutPerDegree: provisional(0.05, 'mm/deg', D11),
  undercutAim: provisional(2.5, 'mm', 'aim error that starts to gouge a plate'),
  undercutPerAim: provisional(0.2, '1', D11),
  undercutMost: provisional(1.5, 'mm', D11),
  dragOverlap: provisional(25, 'deg', 'drag beyond which metal piles up on unmelted toes'),
  overlapPerDegree: provisional(0.05, 'mm/deg', SHOP),
  fusionLeast: provisional(0.3, 'mm', 'less depth than this is lack of fusion'),
  fusionOverlap: provisional(0.3, 'mm', 'metal rolled over a toe by more than this has not fused there'),
  fusionThick: provisional(6, 'mm', 'short-circuit transfer on thicker plate is prone to lack of fusion'),
  fusionPerThickness: provisional(0.25, '1', 'extra depth asked per mm above fusionThick, short-circuit transfer'),
  burnWidth: provisional(0.1, '1', 'burn-through when depth + this x width exceeds the plate'),
  burnTime: provisional(0.3, 's', 'for how long'),
  poolUnsupported: sourced(11.9, 'mm', '2 sqrt 2 capillary lengths, surface tension 1.2 N/m, liquid 7000 kg/m3'),
  spatterShortCircuit: provisional(0.1, '1', SHOP),
  spatterGlobular: provisional(0.3, '1', SHOP),
  spatterSpray: provisional(0.03, '1', SHOP),
  spatterStubbing: provisional(0.9, '1', SHOP),
  spatterCarbonDioxide: provisional(0.2, '1', 'added in pure CO2'),
  spatterElectrodeNegative: provisional(0.4, '1', SHOP),
  spatterVoltageBand: provisional(2, 'V', 'from usual voltage without added spatter'),
  spatterPerVolt: provisional(0.12, '1/V', SHOP),
  spatterArc: provisional(6, 'mm', 'arc length above which droplets fly'),
  spatterPerArc: provisional(0.1, '1/mm', SHOP),
  spatterNoShield: provisional(0.4, '1', 'added without any shield'),
  craterPerWidth: provisional(0.18, '1', 'depth of an unfilled crater, in bead widths'),
  craterReach: provisional(0.35, '1', 'half-length of a crater, in bead widths'),
  craterFill: provisional(0.5, 's', 'dwell that fills a crater'),
  craterHot: provisional(1.6, 's', 'dwell after which the growing pool opens it again'),
  craterOpen: provisional(4, 's', 'dwell after which it is as deep as without filling'),
  dwellSpeed: provisional(2.4, 'mm/s', 'slower than this the torch dwells'),
} as const satisfies Record<string, Constant>;
