import type { Indication, ProcedureVariable, ScorerOutput, Stretch } from '../../../core/scoring/result.ts';
import { Icon } from '../icons/icon.tsx';
import { textIn } from '../messages/language.ts';
import { useLanguage, useWords } from '../messages/language-context.tsx';
import { shortDecimal, withUnit } from '../numbers/format.ts';
import { STATE_LOOKS } from '../state/states.ts';
import { causeText } from './cause-text.ts';
import { type ResultWords, resultWords } from './result-words.ts';

/** Places that are written out before the rest is counted. */
const PLACES = 3;

/** Every rule and limit that was not met or could not be decided, with its value and its place. */
export function NotMet({ output: { result, causes } }: { readonly output: ScorerOutput }) {
  const words = useWords(resultWords);
  const language = useLanguage();
  const lines = [
    ...result.gate.checks
      .filter(({ verdict }) => verdict === 'breached')
      .map(({ criterion, verdict, title, observed }) => ({
        criterion,
        verdict,
        title,
        text: textIn(observed, language),
        place: '',
        cause: '',
      })),
    ...result.product.indications
      .filter(({ verdict }) => verdict !== 'met')
      .map((one) => {
        const cause = causes?.indications.find(({ criterion }) => criterion === one.criterion);
        return {
          ...one,
          text: textIn(one.observed, language),
          place: placeOf(one, words),
          cause: cause === undefined ? '' : causeText(cause, language),
        };
      }),
    ...result.procedure.variables
      .filter(({ verdict }) => verdict !== 'met')
      .map((one) => ({
        ...one,
        text: variableText(one, result.procedure.leastEachPercent, words),
        place: places(one.outside, words),
        cause: '',
      })),
  ];
  if (lines.length === 0) return undefined;
  const open = lines.filter(({ verdict }) => verdict === 'notDecidable').length;
  const title = words.notMetTitle[open === 0 ? 'all' : open === lines.length ? 'none' : 'some'];
  return (
    <section>
      <h2>{title}</h2>
      <ul className="not-met">
        {lines.map(({ criterion, verdict, title: name, text, place, cause }) => {
          const { icon, tone } = STATE_LOOKS[verdict];
          return (
            <li key={criterion}>
              <span className={`tone-${tone}`}>
                <Icon name={icon} />
              </span>
              <span>
                <b>{textIn(name, language)}.</b> {text}
                {place === '' ? undefined : <span className="second"> {place}</span>}
                {cause === '' ? undefined : <span className="cause">{cause}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const variableText = ({ inPercent, low, high, unit }: ProcedureVariable, least: string, words: ResultWords): string =>
  words.variableLine(
    String(Math.floor(Number(inPercent))),
    least,
    shortDecimal(low),
    withUnit(shortDecimal(high), unit),
  );

/** Where it is, and the limit it is held against. */
function placeOf({ verdict, rejected, undecided, atMm, limit }: Indication, words: ResultWords): string {
  const where = verdict === 'notMet' ? rejected : undecided;
  const place = where.length > 0 ? places(where, words) : atMm === null ? '' : words.at(mm(atMm));
  const against = limit === null ? '' : words.limit(withUnit(shortDecimal(limit.value), limit.unit));
  return [place, against].filter((part) => part !== '').join(' ');
}

const mm = (decimal: string): string => Number(decimal).toFixed(0);

function places(stretches: readonly Stretch[], words: ResultWords): string {
  if (stretches.length === 0) return '';
  const longest = stretches.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, PLACES);
  const list = longest
    .toSorted((a, b) => Number(a.fromMm) - Number(b.fromMm))
    .map(({ fromMm, toMm }) => `${mm(fromMm)}–${mm(toMm)}`)
    .join(', ');
  return words.where(list, stretches.length - longest.length);
}

const lengthOf = ({ fromMm, toMm }: Stretch): number => Number(toMm) - Number(fromMm);
