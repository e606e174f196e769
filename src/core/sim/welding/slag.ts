import { PHYSICS } from './constants.ts';

/** Thickness of the slag on a face, mm: flux that melted with the metal, laid over the width of the face. */
export const slagCover = (slagPerMetal: number, depositMm2: number, faceMm: number): number =>
  faceMm > 0 ? (slagPerMetal * depositMm2) / faceMm : 0;

/**
 * Is slag shut in? It is lighter and slower to freeze than the metal, so an arc that leads it is clean; pushed ahead of the
 * arc, or carried there by a puddle the arc can not push aside, it is welded over. Uphill it runs back from the arc, and a
 * push is borne; downhill a fluid slag runs ahead of it. `climb`: -1 straight down to 1 straight up.
 */
export const slagShutIn = (pushDeg: number, puddleMm: number, climb: number, runs: boolean): boolean =>
  pushDeg > PHYSICS.slagPush.value + PHYSICS.slagPushUp.value * Math.max(0, climb) ||
  puddleMm > PHYSICS.slagPuddle.value ||
  (runs && climb < -PHYSICS.slagDown.value);
