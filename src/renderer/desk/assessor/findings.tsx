import type { Result } from '../../../core/scoring/result.ts';
import { SHARE_BAR_HEIGHT, shareBar } from '../../ui/charts/share-bar.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { measuredText, shareText } from '../../ui/numbers/format.ts';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { STATE_LOOKS, type StateName } from '../../ui/state/states.ts';
import { Svg } from '../../ui/svg/svg.tsx';
import { sortedIndications } from './finding-list.ts';
import { reviewWords } from './review-words.ts';

const BAR_PX = 108;
const PRODUCT_STATE: Readonly<Record<Result['product']['verdict'], StateName>> = {
  accepted: 'met',
  rejected: 'notMet',
  notDecidable: 'notDecidable',
};

/** The three answers, never summed: gate, product, procedure; then what the eye can not see. */
export function Findings({
  result,
  chosen,
  onChoose,
}: {
  readonly result: Result;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { gate, product, procedure, conditions } = result;
  const kept = gate.checks.filter(({ verdict }) => verdict === 'held').length;
  const item = (key: string, state: StateName, title: string, lines: readonly string[], provisional = false) => {
    const { icon, tone } = STATE_LOOKS[state];
    return (
      <li key={key}>
        <button
          type="button"
          className={key === chosen ? 'finding finding-chosen' : 'finding'}
          aria-pressed={key === chosen}
          data-finding={key}
          onClick={() => onChoose(key)}
        >
          <span className={`finding-icon tone-${tone}`}>
            <Icon name={icon} />
          </span>
          <span className="finding-text">
            <b>{title}</b>
            {lines.map((line, i) => (
              <span key={line} className={i === 0 ? 'second' : 'label'}>
                {line}
                {provisional && i === lines.length - 1 ? ` (${words.provisional})` : ''}
              </span>
            ))}
          </span>
        </button>
      </li>
    );
  };
  return (
    <div className="findings" data-region="findings" tabIndex={-1}>
      <section className="answer">
        <header>
          <h2>{words.gate}</h2>
          <StateTag state={gate.verdict === 'clear' ? 'held' : 'breached'} word={words.gateStates[gate.verdict]} />
        </header>
        <details open={gate.verdict === 'breached'}>
          <summary>{words.gateLine(kept, gate.checks.length)}</summary>
          <ul>
            {[...gate.checks]
              .sort((a, b) => Number(a.verdict === 'held') - Number(b.verdict === 'held'))
              .map((check) =>
                check.verdict === 'breached' ? (
                  item(
                    `gate ${check.criterion}`,
                    'breached',
                    textIn(check.title, language),
                    [textIn(check.observed, language), sourceText(check.source)],
                    check.source.provisional,
                  )
                ) : (
                  <li key={check.criterion} className="held-check">
                    <span className="tone-ok">
                      <Icon name="circle-check" size={16} />
                    </span>
                    {textIn(check.title, language)}
                  </li>
                ),
              )}
          </ul>
        </details>
      </section>
      <section className="answer">
        <header>
          <h2>{words.product}</h2>
          <StateTag state={PRODUCT_STATE[product.verdict]} word={words.productStates[product.verdict]} />
        </header>
        <ul>
          {sortedIndications(result).flatMap((one) => {
            const { criterion, verdict, title, observed, limit, source, undecided } = one;
            const lines = [
              textIn(observed, language),
              ...(verdict === 'met' || limit === null
                ? []
                : [words.limit(`${measuredText(limit, '')}, ${sourceText(source)}`)]),
            ];
            const length = undecided.reduce((sum, { fromMm, toMm }) => sum + Number(toMm) - Number(fromMm), 0);
            return [
              item(
                `product ${criterion}`,
                verdict,
                textIn(title, language),
                lines,
                verdict !== 'met' && source.provisional,
              ),
              ...(verdict === 'notMet' && length > 0
                ? [
                    item(`undecided ${criterion}`, 'notDecidable', words.undecidedTitle(length.toFixed(0)), [
                      `${textIn(title, language)}: ${words.undecidedWhy}`,
                      words.undecidedSettle,
                    ]),
                  ]
                : []),
            ];
          })}
        </ul>
      </section>
      <section className="answer">
        <header>
          <h2>{words.procedure}</h2>
          <StateTag state={procedure.verdict} word={words.procedureStates[procedure.verdict]} />
        </header>
        <p className="label answer-line">{words.procedureLine(procedure.cutScore)}</p>
        <ul className="shares">
          <li className="share share-all">
            <span>{words.allByWeight}</span>
            <Bar
              low={procedure.percent.low}
              value={procedure.percent.value}
              high={procedure.percent.high}
              needed={procedure.cutScore}
              tone={procedure.verdict}
            />
            <b>{shareText(procedure.percent, words.to)}</b>
          </li>
          {procedure.variables.map((variable) => {
            const inside = Number(variable.inPercent);
            const interval = {
              low: variable.inPercent,
              value: variable.inPercent,
              high: String(Math.min(100, inside + Number(variable.undecidedPercent))),
            };
            const key = `procedure ${variable.criterion}`;
            return (
              <li key={key}>
                <button
                  type="button"
                  className={key === chosen ? 'share finding-chosen' : 'share'}
                  aria-pressed={key === chosen}
                  data-finding={key}
                  onClick={() => onChoose(key)}
                >
                  <span>{textIn(variable.title, language)}</span>
                  <Bar {...interval} tone="plain" />
                  <span>{shareText(interval, words.to)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      {conditions.length === 0 ? undefined : (
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
      )}
    </div>
  );
}

const sourceText = ({ text, clause }: { readonly text: string; readonly clause?: string | undefined }): string =>
  clause === undefined ? (text.split(';')[0] ?? text) : `${text.split(',')[0]}, ${clause}`;

function Bar({
  low,
  value,
  high,
  needed,
  tone,
}: {
  readonly low: string;
  readonly value: string;
  readonly high: string;
  readonly needed?: string;
  readonly tone: 'met' | 'notMet' | 'notDecidable' | 'plain';
}) {
  const name = { met: '', notMet: 'share-bad', notDecidable: 'share-und', plain: 'share-neutral' }[tone];
  const bar = shareBar({
    low: Number(low),
    value: Number(value),
    high: Number(high),
    width: BAR_PX,
    ...(needed === undefined ? {} : { needed: Number(needed) }),
  });
  return (
    <svg className={name} width={BAR_PX} height={SHARE_BAR_HEIGHT} aria-hidden="true">
      <Svg node={bar} />
    </svg>
  );
}
