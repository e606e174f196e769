import type { Task } from '../../../core/assessment/pack.ts';
import type { Range } from '../../../core/assessment/range.ts';
import { isFed, type Wps } from '../../../core/assessment/wps.ts';
import { gasText } from '../numbers/format.ts';
import { differs, scoredWindow } from './scored-window.ts';
import type { WpsWords } from './wps-words.ts';

const degrees = (range: Range): readonly [number, number] => [Number(range.low), Number(range.high)];

/** A travel angle as a welder says it: push or drag. */
function travelAngleText(words: WpsWords, range: Range): string {
  const [low, high] = degrees(range);
  const side = (value: number): string =>
    value === 0 ? words.straight : value > 0 ? words.push(value) : words.drag(-value);
  if (low >= 0 && high > 0) return words.pushRange(low, high);
  if (high <= 0 && low < 0) return words.dragRange(-high, -low);
  return words.to(side(low), side(high), '').trim();
}

/** A row of the WPS sheet. */
export interface WpsRow {
  readonly label: string;
  readonly value: string;
  /** What is accepted when the weld is scored, where that is another window. */
  readonly accepted: string | undefined;
}

/** What is used up, and what shields it. */
function consumables(wps: Wps, w: WpsWords): readonly (readonly [label: string, value: string])[] {
  if (wps.process === 'SMAW') return [[w.electrode, `${wps.electrodeClass}, ${wps.electrodeMm} mm`]];
  const gas = [w.gas, gasText(wps.gasMix)] as const;
  if (wps.process !== 'GTAW') return [[w.wire, `${wps.wireClass}, ${wps.wireMm} mm`], gas];
  return [
    [w.tungsten, `${wps.tungstenClass}, ${wps.tungstenMm} mm`],
    [w.filler, `${wps.fillerClass}, ${wps.fillerMm} mm`],
    gas,
  ];
}

/** The WPS sheet's rows, under the names the result uses. */
export function wpsRows(task: Task, w: WpsWords): readonly WpsRow[] {
  const { wps } = task;
  const range = ({ low, high }: Range, unit: string): string =>
    low === high ? `${low} ${unit}` : w.to(low, high, unit);
  const angle = ({ low, high }: Range): string => w.to(low, high, '°').replace(' °', '°');
  const joint = wps.joint === 't-fillet' ? w.fillet : w.plate;
  const plain = (label: string, value: string): WpsRow => ({ label, value, accepted: undefined });
  const measured = (label: string, criterion: string, ofWps: Range, text: (range: Range) => string): WpsRow => {
    const scored = scoredWindow(task, criterion);
    return { label, value: text(ofWps), accepted: differs(ofWps, scored) ? w.accepted(text(scored)) : undefined };
  };
  return [
    plain(w.process, wps.process === 'GMAW' ? `GMAW, ${w.transfers[wps.transfer]}` : wps.process),
    plain(w.joint, joint(wps.plateMm, wps.position)),
    ...consumables(wps, w).map(([label, value]) => plain(label, value)),
    plain(w.polarity, wps.polarity),
    ...(isFed(wps)
      ? [
          measured(w.volts, 'arc-voltage', wps.voltageV, (it) => range(it, 'V')),
          measured(w.feed, 'wire-feed', wps.wireFeedMMin, (it) => range(it, 'm/min')),
        ]
      : [measured(w.amps, 'current', wps.currentA, (it) => range(it, 'A'))]),
    ...(wps.process === 'SMAW' ? [] : [measured(w.flow, 'gas-flow', wps.gasFlowLMin, (it) => range(it, 'L/min'))]),
    isFed(wps)
      ? measured(w.ctwd, 'ctwd', wps.ctwdMm, (it) => range(it, 'mm'))
      : measured(w.arcLength, 'arc-length', wps.arcLengthMm, (it) => range(it, 'mm')),
    measured(w.workAngle, 'work-angle', wps.workAngleDeg, angle),
    measured(w.travelAngle, 'travel-angle', wps.travelAngleDeg, (it) => travelAngleText(w, it)),
    measured(w.speed, 'travel-speed', wps.travelMmS, (it) => range(it, 'mm/s')),
    ...(wps.joint === 't-fillet' ? [plain(w.leg, w.atLeast(`${wps.legMm} mm`))] : []),
  ];
}
