import { FCAW_2F_FILLET } from './fcaw-2f-fillet.ts';
import { GMAW_2F_FILLET } from './gmaw-2f-fillet.ts';
import { GMAW_SPRAY_FILLET } from './gmaw-spray-fillet.ts';
import type { GoldenCase } from './golden-case.ts';
import { GTAW_2F_FILLET } from './gtaw-2f-fillet.ts';
import { SMAW_E7018_2F_FILLET } from './smaw-e7018-2f-fillet.ts';

/** The packs that are shipped, by the name of their folder, each with its golden cases. */
export const GOLDEN_PACKS: Readonly<Record<string, readonly GoldenCase[]>> = {
  'gmaw-2f-fillet': GMAW_2F_FILLET,
  'gmaw-spray-fillet': GMAW_SPRAY_FILLET,
  'fcaw-2f-fillet': FCAW_2F_FILLET,
  'smaw-e7018-2f-fillet': SMAW_E7018_2F_FILLET,
  'gtaw-2f-fillet': GTAW_2F_FILLET,
};
