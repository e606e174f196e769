import type { Text } from '../assessment/pack.ts';
import type { Result } from './result.ts';

type Answers = Pick<Result, 'gate' | 'product' | 'procedure'>;

/** Excluded share of the arc time above which an attempt is void, per cent (G8). */
export const VOID_PERCENT = 5;

/** What the scorer recommends from the three answers; null where it can not decide (Q1). The assessor decides. */
export function recommend(
  { gate, product, procedure }: Answers,
  excludedPercent: number,
): Pick<Result, 'recommendation' | 'because'> {
  if (excludedPercent > VOID_PERCENT) return { recommendation: 'void', because: LOST };
  if (gate.verdict === 'breached') return { recommendation: 'notYetCompetent', because: UNSAFE };
  if (product.verdict === 'rejected') return { recommendation: 'notYetCompetent', because: REJECTED };
  if (procedure.verdict === 'notMet') {
    const outside = procedure.variables.find(({ verdict }) => verdict === 'notMet');
    const because = outside === undefined ? BELOW_CUT : outsideWindow(outside.title, procedure.leastEachPercent);
    return { recommendation: 'notYetCompetent', because };
  }
  if (product.verdict === 'notDecidable') return { recommendation: null, because: PRODUCT_OPEN };
  if (procedure.verdict === 'notDecidable') {
    const open = procedure.variables.find(({ verdict }) => verdict === 'notDecidable');
    const because = open === undefined ? PROCEDURE_OPEN : windowOpen(open.title, procedure.leastEachPercent);
    return { recommendation: null, because };
  }
  return { recommendation: 'competent', because: COMPETENT };
}

const COMPETENT: Text = {
  en: 'No safety rule was broken, the weld is accepted beyond doubt, every variable kept to its window, and the procedure reaches the cut score even at its lower end.',
  es: 'No se infringió ninguna regla de seguridad, la soldadura se acepta sin duda, cada variable se mantuvo en su ventana y el procedimiento alcanza la nota de corte incluso en su extremo inferior.',
};
const LOST: Text = {
  en: 'Tracking was lost or doubtful for more than 5 % of the time under an arc.',
  es: 'El seguimiento se perdió o fue dudoso durante más del 5 % del tiempo con arco.',
};
const UNSAFE: Text = { en: 'A safety rule was broken.', es: 'Se infringió una regla de seguridad.' };
const REJECTED: Text = {
  en: 'The weld has an indication beyond its limit.',
  es: 'La soldadura tiene una indicación que supera su límite.',
};
const BELOW_CUT: Text = {
  en: 'The procedure stays below the cut score even at its upper end.',
  es: 'El procedimiento queda por debajo de la nota de corte incluso en su extremo superior.',
};
const PRODUCT_OPEN: Text = {
  en: 'An indication of the weld lies within its guard band: nobody can say from this recording.',
  es: 'Una indicación de la soldadura queda dentro de su banda de guarda: con esta grabación no se puede decidir.',
};
const PROCEDURE_OPEN: Text = {
  en: 'The cut score lies within the interval of the procedure.',
  es: 'La nota de corte queda dentro del intervalo del procedimiento.',
};

/** Titles stand at the head of the sentence, as they are. */
const outsideWindow = (title: Text, percent: string): Text => ({
  en: `${title.en}: not kept within its window over ${percent} % of the seam, and no average makes up for that.`,
  es: `${title.es}: no se mantuvo dentro de su ventana en el ${percent} % del cordón, y ningún promedio lo compensa.`,
});
const windowOpen = (title: Text, percent: string): Text => ({
  en: `${title.en}: nobody can say from this recording whether it was within its window over ${percent} % of the seam.`,
  es: `${title.es}: con esta grabación no se puede decidir si estuvo dentro de su ventana en el ${percent} % del cordón.`,
});
