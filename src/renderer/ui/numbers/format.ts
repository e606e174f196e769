import type { Interval, Measured } from '../../../core/scoring/result.ts';

/** A decimal text as people read it: true minus sign, none on a rounded zero. The point stays in Spanish too, as in the Americas. */
export const shownDecimal = (text: string): string => text.replace(/^-(?=[0.]+$)/, '').replace('-', '−');

/** The value alone with its unit, `4.3 mm`; degrees and per cent keep the house form. */
export const withUnit = (value: string, unit: string): string => {
  const shown = shownDecimal(value);
  if (unit === 'deg') return `${shown}°`;
  return unit === '' ? shown : `${shown} ${unit === 'percent' ? '%' : unit}`;
};

/** `5.00` as `5.0`: a limit needs no more digits than it has, and one at least where it had any. */
export const shortDecimal = (text: string): string => shownDecimal(text).replace(/(\.\d+?)0+$/, '$1');

/** `4.3 ±0.4 mm`: digits beyond the uncertainty's first are left out, and it is rounded up. An exact value says so in `exact`. */
export function measuredText({ value, u, unit }: Measured, exact: string): string {
  if (Number(u) === 0) {
    const shown = withUnit(shortDecimal(value), unit);
    return exact === '' ? shown : `${shown} (${exact})`;
  }
  const shownUnit = unit === 'deg' ? '°' : unit === '' ? '' : ` ${unit === 'percent' ? '%' : unit}`;
  const coarse = Number(u) >= 0.1 && value.split('.')[1] !== undefined;
  const shownValue = coarse ? Number(value).toFixed(1) : value;
  const shownU = coarse ? (Math.ceil(Number(u) * 10 - 1e-9) / 10).toFixed(1) : u;
  return `${shownDecimal(shownValue)} ±${shownU}${shownUnit}`;
}

/** Whole per cent, the lower end rounded down and the upper up: never claims more than was measured. */
export function shareText(interval: Interval, to: string): string {
  const low = Math.floor(Number(interval.low));
  const high = Math.ceil(Number(interval.high));
  const value = Math.round(Number(interval.value));
  if (high - low <= 1 && low === value) return `${value} %`;
  const u = Math.max(high - value, value - low);
  // An interval that meets an end is not symmetric, nor is one whose ± would reach beyond it: the interval is the honest form.
  if (low <= 0 || high >= 100 || value - u < 0 || value + u > 100)
    return `${Math.max(low, 0)} ${to} ${Math.min(high, 100)} %`;
  return `${value} ±${u} %`;
}

/** `75 % Ar / 25 % CO₂` of a WPS's `75Ar-25CO2`. */
export const gasText = (mix: string): string =>
  mix
    .replaceAll('-', ' / ')
    .replace(/(\d+)([A-Z])/g, '$1 % $2')
    .replace('CO2', 'CO₂')
    .replace(/(?<!C)O2/, 'O₂');

/** `mm:ss`, for time left; never negative. */
export function minutesText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** `m:ss`, for how long something has lasted or when in a recording it was; `tenths` adds one digit. */
export function lastedText(seconds: number, tenths = false): string {
  const unit = tenths ? 10 : 1;
  const whole = Math.max(0, Math.floor(seconds * unit + 1e-6));
  const s = Math.floor(whole / unit);
  const text = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
  return tenths ? `${text}.${whole % 10}` : text;
}

/** `14:32:07`, the computer's own time zone. */
export function clockText(ms: number): string {
  const at = new Date(ms);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `23 Nov 2026`, in the language given. */
export const dayText = (ms: number, language: 'en' | 'es'): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(ms));

/** `4.1 MB`: decimal thousands, as file managers show. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'] as const;
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
