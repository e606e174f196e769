/** What the booth's parts are made of; one merged mesh each. */
export type BoothFinish = 'steel' | 'paint' | 'metal' | 'rubber' | 'concrete' | 'hide';

/** Metres one texture repeat covers. */
export const FINISH_PERIOD_M: Readonly<Record<BoothFinish, number>> = {
  steel: 0.48,
  paint: 0.8,
  metal: 0.2,
  rubber: 0.2,
  concrete: 1.1,
  hide: 0.22,
};

/** Paint and material colours, sRGB. */
export const COLOUR = {
  wall: 0x868f93,
  wallTrim: 0x3c464c,
  benchFrame: 0x3f5868,
  machine: 0x2b5f8a,
  machineDark: 0x26292c,
  safetyYellow: 0xe0a21a,
  black: 0x171819,
  rubber: 0x1c1c1d,
  steel: 0xb9bab8,
  brass: 0xb58b3f,
  copper: 0xb66a3c,
  leather: 0xb98a52,
  jacket: 0x5a6b4a,
} as const;
