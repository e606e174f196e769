import type { CauseSplit } from '../../../core/scoring/causes.ts';
import type { Indication, Result } from '../../../core/scoring/result.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { measuredText } from '../../ui/numbers/format.ts';
import { causeText } from '../../ui/result/cause-text.ts';
import { StateTag } from '../../ui/state/state-tag.tsx';
import type { StateName } from '../../ui/state/states.ts';
import { type Choosing, FindingItem } from './finding-item.tsx';
import { hasUndecidedPart, sortedIndications } from './finding-list.ts';
import { ProcedureShares } from './procedure-shares.tsx';
import { reviewWords } from './review-words.ts';

const PRODUCT_STATE: Readonly<Record<Result['product']['verdict'], StateName>> = {
  accepted: 'met',
  rejected: 'notMet',
  notDecidable: 'notDecidable',
};

/** The three answers, never summed: gate, product, procedure; then what the eye can not see. */
export function Findings({
  result,
  causes,
  ...choosing
}: Choosing & { readonly result: Result; readonly causes: CauseSplit | undefined }) {
  const words = useWords(reviewWords);
  const { product, procedure } = result;
  return (
    <div className="findings" data-region="findings" tabIndex={-1}>
      <Gate gate={result.gate} {...choosing} />
      <section className="answer">
        <header>
          <h2>{words.product}</h2>
          <StateTag state={PRODUCT_STATE[product.verdict]} word={words.productStates[product.verdict]} />
        </header>
        <Indications result={result} causes={causes} {...choosing} />
      </section>
      <section className="answer">
        <header>
          <h2>{words.procedure}</h2>
          <StateTag state={procedure.verdict} word={words.procedureStates[procedure.verdict]} />
        </header>
        <p className="label answer-line">{words.procedureLine(procedure.cutScore)}</p>
        <ProcedureShares procedure={procedure} {...choosing} />
      </section>
      <Unseen conditions={result.conditions} />
    </div>
  );
}

function Gate({ gate, ...choosing }: Choosing & { readonly gate: Result['gate'] }) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const breached = gate.checks.filter(({ verdict }) => verdict === 'breached');
  const held = gate.checks.filter(({ verdict }) => verdict === 'held');
  return (
    <section className="answer">
      <header>
        <h2>{words.gate}</h2>
        <StateTag state={gate.verdict === 'clear' ? 'held' : 'breached'} word={words.gateStates[gate.verdict]} />
      </header>
      <ul>
        {breached.map(({ criterion, title, observed, source }) => (
          <FindingItem
            key={criterion}
            id={`gate ${criterion}`}
            state="breached"
            title={textIn(title, language)}
            lines={[textIn(observed, language), sourceText(source)]}
            provisional={source.provisional}
            {...choosing}
          />
        ))}
      </ul>
      <details>
        <summary>{words.gateLine(held.length, gate.checks.length)}</summary>
        <ul>
          {held.map(({ criterion, title }) => (
            <li key={criterion} className="held-check">
              <span className="tone-ok">
                <Icon name="circle-check" size={16} />
              </span>
              {textIn(title, language)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What is wrong or undecided in full, what is met in a fold; open where nothing is wrong. */
function Indications({
  result,
  causes,
  ...choosing
}: Choosing & { readonly result: Result; readonly causes: CauseSplit | undefined }) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const sorted = sortedIndications(result);
  const wrong = sorted.filter(({ verdict }) => verdict !== 'met');
  const met = sorted.filter(({ verdict }) => verdict === 'met');
  const item = (one: Indication) => (
    <FindingItem
      key={one.criterion}
      id={`product ${one.criterion}`}
      state={one.verdict}
      title={textIn(one.title, language)}
      lines={[
        textIn(one.observed, language),
        ...(causes?.indications ?? [])
          .filter(({ criterion }) => criterion === one.criterion)
          .map((cause) => causeText(cause, language)),
        ...(one.verdict === 'met' || one.limit === null
          ? []
          : [words.limit(`${measuredText(one.limit, '')}, ${sourceText(one.source)}`)]),
      ]}
      provisional={one.verdict !== 'met' && one.source.provisional}
      {...choosing}
    />
  );
  return (
    <>
      <ul>
        {sorted.flatMap((one) => {
          const length = one.undecided.reduce((sum, { fromMm, toMm }) => sum + Number(toMm) - Number(fromMm), 0);
          const answer = one.verdict === 'met' ? [] : [item(one)];
          if (!hasUndecidedPart(one)) return answer;
          return [
            ...answer,
            <FindingItem
              key={`undecided ${one.criterion}`}
              id={`undecided ${one.criterion}`}
              state="notDecidable"
              title={words.undecidedTitle(length.toFixed(0))}
              lines={[`${textIn(one.title, language)}: ${words.undecidedWhy}`, words.undecidedSettle]}
              {...choosing}
            />,
          ];
        })}
      </ul>
      {met.length === 0 ? undefined : (
        <details open={wrong.length === 0}>
          <summary>{words.metLine(met.map(({ title }) => textIn(title, language).toLowerCase()).join(', '))}</summary>
          <ul>{met.map(item)}</ul>
        </details>
      )}
    </>
  );
}

/** What inspection can not see: shown with its cause, never judged. */
function Unseen({ conditions }: { readonly conditions: Result['conditions'] }) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  if (conditions.length === 0) return undefined;
  return (
    <section className="answer">
      <header>
        <h2>{words.conditionsTitle}</h2>
      </header>
      <ul>
        {conditions.map(({ id, title, where, cause }) => (
          <li key={id} className="condition">
            <Icon name="eye-off" />
            <span className="finding-text">
              <b>{textIn(title, language)}</b>
              <span className="second">
                {where
                  .map(({ fromMm, toMm }) => words.causeAt(fromMm, toMm))
                  .slice(0, 3)
                  .join(', ')}
              </span>
              <span className="label">{textIn(cause, language)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A source in few words: the standard's name and clause. */
const sourceText = ({ text, clause }: { readonly text: string; readonly clause?: string | undefined }): string =>
  clause === undefined ? (text.split(';')[0] ?? text) : `${text.split(',')[0]}, ${clause}`;
