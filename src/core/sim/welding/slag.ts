import { PHYSICS } from './constants.ts';

/** Thickness of the slag on a face, mm: flux that melted with the metal, laid over the width of the face. */
export const slagCover = (slagPerMetal: number, depositMm2: number, faceMm: number): number =>
  faceMm > 0 ? (slagPerMetal * depositMm2) / faceMm : 0;

/**
 * Is slag shut in? It is lighter and slower to freeze than the metal, so an arc that leads it is clean; pushed ahead of the
 * arc, or carried there by a puddle the arc can not push aside, it is welded over.
 */
export const slagShutIn = (pushDeg: number, puddleMm: number): boolean =>
  pushDeg > PHYSICS.slagPush.value || puddleMm > PHYSICS.slagPuddle.value;
