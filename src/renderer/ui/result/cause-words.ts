import type { Catalogue } from '../messages/language.ts';

const en = {
  settings: (why: string) => `Cause: the settings${why}.`,
  technique: (why: string) => `Cause: technique${why}.`,
  both: (settings: number, technique: number, why: string) =>
    `Cause: ${settings} % settings, ${technique} % technique${why}.`,
  either: (why: string) => `Cause: settings and technique together${why}. Either put right would have been enough.`,
  why: (list: string) => `: ${list}`,
  variable: (title: string, mean: string, range: string) => `${title.toLowerCase()} ${mean}, the WPS asks for ${range}`,
  deeds: {
    polarity: 'wrong polarity',
    craterFill: 'the arc was broken before the crater was filled',
    offJoint: 'an arc was struck beside the joint',
    leftOut: 'part of the seam was left without metal',
  },
};

const es: typeof en = {
  settings: (why) => `Causa: los ajustes${why}.`,
  technique: (why) => `Causa: la técnica${why}.`,
  both: (settings, technique, why) => `Causa: ${settings} % ajustes, ${technique} % técnica${why}.`,
  either: (why) => `Causa: ajustes y técnica juntos${why}. Habría bastado corregir uno de los dos.`,
  why: (list) => `: ${list}`,
  variable: (title, mean, range) => `${title.toLowerCase()} ${mean}, la WPS pide ${range}`,
  deeds: {
    polarity: 'polaridad equivocada',
    craterFill: 'el arco se cortó antes de rellenar el cráter',
    offJoint: 'se cebó un arco fuera de la junta',
    leftOut: 'parte de la junta quedó sin metal',
  },
};

export const causeWords: Catalogue<typeof en> = { en, es };
