import type { WpsVariable } from '../../../core/assessment/wps-variables.ts';
import { ALL_PERCENT, type IndicationCause, type Suspect } from '../../../core/scoring/causes.ts';
import type { Language } from '../messages/language.ts';
import { shownDecimal, withUnit } from '../numbers/format.ts';
import { type WpsWords, wpsWords } from '../wps/wps-words.ts';
import { causeWords } from './cause-words.ts';

/** Suspects that are named; the rest is farther from the matter. */
const NAMED = 2;

const SHOWN: Readonly<Record<WpsVariable, readonly [title: keyof WpsWords & string, unit: string, digits: number]>> = {
  voltageV: ['volts', 'V', 1],
  wireFeedMMin: ['feed', 'm/min', 1],
  currentA: ['amps', 'A', 0],
  gasFlowLMin: ['flow', 'L/min', 1],
  ctwdMm: ['ctwd', 'mm', 1],
  arcLengthMm: ['arcLength', 'mm', 1],
  workAngleDeg: ['workAngle', '°', 0],
  travelAngleDeg: ['travelAngle', '°', 0],
  travelMmS: ['speed', 'mm/s', 1],
  aimMm: ['aim', 'mm', 1],
};

/** Why an indication is there, in one sentence: who bears how much of it, and what was not as the WPS asks. */
export function causeText(
  { settingsPercent, settingsRightMm, techniqueRightMm, suspects }: IndicationCause,
  language: Language,
): string {
  const words = causeWords[language];
  const named = suspects.slice(0, NAMED).map((one) => suspectText(one, language));
  const why = named.length === 0 ? '' : words.why(named.join('; '));
  if (settingsPercent >= ALL_PERCENT) return words.settings(why);
  if (settingsPercent <= 100 - ALL_PERCENT) return words.technique(why);
  if (settingsRightMm === 0 && techniqueRightMm === 0) return words.either(why);
  const settings = Math.round(settingsPercent);
  return words.both(settings, 100 - settings, why);
}

function suspectText(suspect: Suspect, language: Language): string {
  const words = causeWords[language];
  if (suspect.kind === 'deed') return words.deeds[suspect.deed];
  const sheet = wpsWords[language];
  const [title, unit, digits] = SHOWN[suspect.variable];
  const number = (value: number): string => shownDecimal(value.toFixed(digits));
  const name = sheet[title];
  const range = sheet.to(number(suspect.low), number(suspect.high), unit);
  const said = words.variable(
    typeof name === 'string' ? name : '',
    withUnit(suspect.mean.toFixed(digits), unit),
    range,
  );
  return said.replaceAll(' °', '°');
}
