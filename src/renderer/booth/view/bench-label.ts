import type { Control } from '../../../core/sim/welding/bench-controls.ts';
import type { Language } from '../../ui/messages/language.ts';
import { benchWords } from '../words/bench-words.ts';

/** Name and value of a thing at the bench, as its label says them. */
export function benchLabel({ id }: Control, value: number, language: Language): string {
  const w = benchWords[language].bench;
  const on = value !== 0;
  const state = (name: string, yes: string, no: string): string => `${name}: ${on ? yes : no}`;
  switch (id) {
    case 'machinePower':
      return state(w.power, w.on, w.off);
    case 'voltage':
    case 'voltageUp':
    case 'voltageDown':
      return `${sign(id)}${w.voltage}: ${(value / 10).toFixed(1)} V`;
    case 'wireFeed':
    case 'wireFeedUp':
    case 'wireFeedDown':
      return `${sign(id)}${w.feed}: ${(value / 100).toFixed(1)} m/min`;
    case 'current':
    case 'currentUp':
    case 'currentDown':
      return `${sign(id)}${w.current}: ${value} A`;
    case 'arcForce':
    case 'arcForceUp':
    case 'arcForceDown':
      return `${sign(id)}${w.arcForce}: ${(value / 10).toFixed(1)} A/mm`;
    case 'gasFlow':
    case 'gasFlowUp':
    case 'gasFlowDown':
      return `${sign(id)}${w.flow}: ${(value / 10).toFixed(1)} L/min`;
    case 'polarity':
      return state(w.polarity, w.positive, w.negative);
    case 'workClamp':
      return state(w.clamp, w.clampOn, w.clampOff);
    case 'safetyGlasses':
      return state(w.glasses, w.worn1, w.worn0);
    case 'gloves':
      return state(w.gloves, w.worn1, w.worn0);
    case 'jacket':
      return state(w.jacket, w.worn1, w.worn0);
    case 'helmet':
      return state(w.helmet, w.down, w.up);
    case 'extraction':
      return state(w.extraction, w.on, w.off);
    case 'trimmer':
      return w.trim;
    case 'electrode':
      return w.newElectrode;
    case 'grinder':
      return w.grind;
    case 'marker':
      return on ? w.marked : w.marker;
  }
}

const sign = (id: string): string => (id.endsWith('Up') ? '+ ' : id.endsWith('Down') ? '− ' : '');
