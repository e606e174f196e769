import type { Text } from '../assessment/pack.ts';
import { decimal, decimalUp } from '../base/decimal.ts';
import type { Evidence } from './evidence.ts';
import type { Result } from './result.ts';

type Fact = Result['facts'][number];

const fact = (id: string, title: Text, value: number, digits: number, unit: string, u = 0): Fact => ({
  id,
  title,
  value: { value: decimal(value, digits), u: decimalUp(u, digits), unit },
});

/** mm in an inch, and s in a minute. */
const INCH = 25.4;
const MINUTE = 60;

/**
 * Values a report prints, none of them judged. Heat input in both forms: EN 1011-1 counts the arc's efficiency, AWS D1.1
 * and ASME IX do not. Means are over the welded stations.
 */
export function reportFacts({ state, samples }: Evidence): Fact[] {
  const { stations } = state;
  let current = 0;
  let voltage = 0;
  let heat = 0;
  let gross = 0;
  let welded = 0;
  for (let i = 0; i < stations.count; i++) {
    const ticks = stations.arcTicks[i] as number;
    if (ticks === 0) continue;
    welded++;
    current += stations.currentA[i] as number;
    voltage += stations.voltageV[i] as number;
    heat += stations.heatInputKjMm[i] as number;
    // J per mm of station: what the arc took in the time it stood there.
    gross += (((stations.currentA[i] as number) * (stations.voltageV[i] as number) * ticks) / 120) * 0.001;
  }
  if (welded === 0) return [];
  const feed = samples.columns.wireFeedMMin.subarray(0, samples.count).reduce((sum, value) => sum + value, 0);
  return [
    fact('current', { en: 'Mean current', es: 'Corriente media' }, current / welded, 0, 'A'),
    fact('arc-voltage', { en: 'Mean arc voltage', es: 'Tensión de arco media' }, voltage / welded, 1, 'V'),
    fact(
      'wire-feed',
      { en: 'Mean wire feed speed', es: 'Velocidad media de alambre' },
      feed / samples.count,
      2,
      'm/min',
    ),
    fact(
      'heat-input-en',
      { en: 'Heat input, EN 1011-1 (with arc efficiency)', es: 'Aporte térmico, EN 1011-1 (con rendimiento)' },
      heat / welded,
      2,
      'kJ/mm',
    ),
    fact(
      'heat-input-aws',
      { en: 'Heat input, AWS/ASME (60 V I / S)', es: 'Aporte térmico, AWS/ASME (60 V I / S)' },
      (gross / welded) * INCH,
      1,
      'kJ/in',
    ),
    fact(
      'travel-speed-ipm',
      { en: 'Mean travel speed', es: 'Velocidad media de avance' },
      (welded / (samples.count / 120) / INCH) * MINUTE,
      1,
      'in/min',
    ),
  ];
}
