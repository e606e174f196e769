import type { Range, Task } from '../../../core/assessment/pack.ts';
import type { BenchWords } from '../words/bench-words.ts';

const degrees = (range: Range): readonly [number, number] => [Number(range.low), Number(range.high)];

/** A travel angle as a welder says it: push or drag. */
export function travelAngleText({ wps: words }: BenchWords, range: Range): string {
  const [low, high] = degrees(range);
  const side = (value: number): string =>
    value === 0 ? words.straight : value > 0 ? words.push(value) : words.drag(-value);
  if (low >= 0 && high > 0) return words.pushRange(low, high);
  if (high <= 0 && low < 0) return words.dragRange(-high, -low);
  return words.to(side(low), side(high), '').trim();
}

/** The WPS sheet's rows: name and value. */
export function wpsRows(task: Task, words: BenchWords): readonly (readonly [string, string])[] {
  const { wps } = task;
  const w = words.wps;
  const range = ({ low, high }: Range, unit: string): string =>
    low === high ? `${low} ${unit}` : w.to(low, high, unit);
  const joint = wps.joint === 't-fillet' ? w.fillet : w.plate;
  return [
    [w.process, wps.process],
    [w.joint, joint(wps.plateMm, wps.position)],
    [w.wire, `${wps.wireClass}, ${wps.wireMm} mm`],
    [
      w.gas,
      wps.gasMix
        .replace('-', ' / ')
        .replace(/(\d+)([A-Z])/g, '$1 % $2')
        .replace('CO2', 'CO₂')
        .replace('O2', 'O₂'),
    ],
    [w.polarity, wps.polarity],
    [w.volts, range(wps.voltageV, 'V')],
    [w.feed, range(wps.wireFeedMMin, 'm/min')],
    [w.flow, range(wps.gasFlowLMin, 'L/min')],
    [w.ctwd, range(wps.ctwdMm, 'mm')],
    [w.workAngle, w.to(wps.workAngleDeg.low, wps.workAngleDeg.high, '°').replace(' °', '°')],
    [w.travelAngle, travelAngleText(words, wps.travelAngleDeg)],
    [w.speed, range(wps.travelMmS, 'mm/s')],
    ...(wps.joint === 't-fillet' ? [[w.leg, w.atLeast(`${wps.legMm} mm`)] as const] : []),
  ];
}
