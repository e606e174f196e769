import type { CriterionUse } from '../../../core/assessment/pack.ts';
import type { Language } from '../../ui/messages/language.ts';
import { shownDecimal, withUnit } from '../../ui/numbers/format.ts';

type Limit = (name: string) => string;
type Sentence = (limit: Limit) => string;

/** Limits of each criterion as a trainer reads them; the values are the pack's. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  en: {
    'eye-protection': (l) => `glasses on before the arc, ${l('allowedS')} s let pass`,
    'gloves-and-jacket': (l) => `both on while the arc burns, ${l('allowedS')} s let pass`,
    'helmet-down-with-arc': (l) => `lens down while the arc burns, ${l('allowedS')} s let pass`,
    'extraction-running': (l) => `on while the arc burns, ${l('allowedS')} s let pass`,
    'work-clamp-before-arc': (l) => `on before the trigger, ${l('allowedS')} s let pass`,
    'gas-on': (l) => `at least ${l('leastLMin')} L/min with the arc, ${l('allowedS')} s let pass`,
    'marked-hot': () => 'before saying done',
    'leg-size': (l) =>
      `at least ${l('leastMm')} mm; short by up to ${l('undersizeMm')} mm over ${l('allowedPercent')} % of the length`,
    throat: (l) => `at least ${l('leastMm')} mm; short over up to ${l('allowedPercent')} % of the length`,
    convexity: (l) => `at most ${l('narrowMm')} mm, ${l('wideMm')} mm where the face is over ${l('narrowFaceMm')} mm`,
    porosity: (l) => `pores sum to at most ${l('nearMm')} mm in 25 mm, ${l('allMm')} mm in all`,
    polarity: (l) => `under ${l('positivePercent')} % of the arc`,
    'seam-length': (l) => `at most ${l('missingMm')} mm of the joint unwelded`,
  },
  es: {
    'eye-protection': (l) => `gafas antes del arco, se admiten ${l('allowedS')} s`,
    'gloves-and-jacket': (l) => `ambos mientras hay arco, se admiten ${l('allowedS')} s`,
    'helmet-down-with-arc': (l) => `careta bajada mientras hay arco, se admiten ${l('allowedS')} s`,
    'extraction-running': (l) => `en marcha mientras hay arco, se admiten ${l('allowedS')} s`,
    'work-clamp-before-arc': (l) => `puesta antes del gatillo, se admiten ${l('allowedS')} s`,
    'gas-on': (l) => `al menos ${l('leastLMin')} L/min con arco, se admiten ${l('allowedS')} s`,
    'marked-hot': () => 'antes de decir que terminó',
    'leg-size': (l) =>
      `al menos ${l('leastMm')} mm; hasta ${l('undersizeMm')} mm menos en el ${l('allowedPercent')} % de la longitud`,
    throat: (l) => `al menos ${l('leastMm')} mm; menos en hasta el ${l('allowedPercent')} % de la longitud`,
    convexity: (l) =>
      `como máximo ${l('narrowMm')} mm, ${l('wideMm')} mm donde la cara pasa de ${l('narrowFaceMm')} mm`,
    porosity: (l) => `los poros suman como máximo ${l('nearMm')} mm en 25 mm y ${l('allMm')} mm en total`,
    polarity: (l) => `en el ${l('positivePercent')} % del arco`,
    'seam-length': (l) => `como máximo ${l('missingMm')} mm de junta sin soldar`,
  },
};

const WORDS = {
  en: { most: 'at most', none: 'none', to: 'to', other: 'as the pack says' },
  es: { most: 'como máximo', none: 'ninguno', to: 'a', other: 'según el paquete' },
} as const;

/** The units of the windows of procedure variables. */
const WINDOW_UNITS: Readonly<Record<string, string>> = {
  'travel-speed': 'mm/s',
  ctwd: 'mm',
  'work-angle': 'deg',
  'travel-angle': 'deg',
  aim: 'mm',
  'arc-voltage': 'V',
  'wire-feed': 'm/min',
  'gas-flow': 'L/min',
  current: 'A',
  'arc-length': 'mm',
};

export function limitText({ criterion, limits }: CriterionUse, language: Language): string {
  const words = WORDS[language];
  const value: Limit = (name) => (typeof limits[name] === 'string' ? shownDecimal(limits[name]) : '–');
  const sentence = SENTENCES[language][criterion];
  if (sentence !== undefined) return sentence(value);
  if (typeof limits.low === 'string' && typeof limits.high === 'string')
    return `${shownDecimal(limits.low)} ${words.to} ${withUnit(limits.high, WINDOW_UNITS[criterion] ?? '')}`;
  if (typeof limits.mostMm === 'string')
    return Number(limits.mostMm) === 0 ? words.none : `${words.most} ${limits.mostMm} mm`;
  return words.other;
}
