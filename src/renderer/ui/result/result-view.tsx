import type { ReactNode } from 'react';
import type { ScorerOutput } from '../../../core/scoring/result.ts';
import { seamAxis, type TraceChart, traceChart } from '../charts/trace-chart.ts';
import { Icon } from '../icons/icon.tsx';
import { type Language, textIn } from '../messages/language.ts';
import { useLanguage, useWords } from '../messages/language-context.tsx';
import { StateTag } from '../state/state-tag.tsx';
import { STATE_LOOKS } from '../state/states.ts';
import { Svg } from '../svg/svg.tsx';
import { type OneThing, oneThing } from './one-thing.ts';
import { procedureLine } from './procedure-line.ts';
import { type ResultWords, resultWords } from './result-words.ts';
import '../state/state.css';
import '../charts/charts.css';
import './result.css';

const WIDTH = 720;
const HEIGHT = 130;

/**
 * The result of a practice attempt: a sentence about the one thing, the bead and the trace that show it, and the three answers in
 * one strip. Needs React and the shared styles alone (tokens, base, state, charts, result.css); `picture` and `actions` are the
 * page's own.
 */
export function ResultView({
  output,
  lengthMm,
  uninspectedMm,
  kicker,
  picture,
  actions,
}: {
  readonly output: ScorerOutput;
  readonly lengthMm: number;
  readonly uninspectedMm: number;
  readonly kicker: string;
  readonly picture?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const words = useWords(resultWords);
  const language = useLanguage();
  const thing = oneThing(output);
  return (
    <article className="result-view">
      <header className="result-head">
        <div className="result-sentence">
          <p className="second">{kicker}</p>
          <h1 id="result-title">{sentence(thing, words, language)}</h1>
        </div>
        {actions === undefined ? undefined : <div className="result-actions">{actions}</div>}
      </header>
      <AnswerStrip output={output} />
      <h2>{heading(thing, words, language)}</h2>
      {picture}
      {thing.kind === 'variable' ? (
        <VariableTrace thing={thing} lengthMm={lengthMm} uninspectedMm={uninspectedMm} />
      ) : undefined}
      <AlsoSeen output={output} thing={thing} />
    </article>
  );
}

function sentence(thing: OneThing, words: ResultWords, language: Language): string {
  switch (thing.kind) {
    case 'nothing':
      return words.allIn;
    case 'breach':
      return words.breach(textIn(thing.title, language));
    case 'variable':
      return words.oneStretch((words.side[thing.criterion] ?? words.sideOther)[thing.side]);
    case 'indication':
      return (thing.decided ? words.notMet : words.notDecidable)(textIn(thing.title, language));
  }
}

function heading(thing: OneThing, words: ResultWords, language: Language): string {
  switch (thing.kind) {
    case 'nothing':
      return words.nothingMore;
    case 'breach':
      return `${textIn(thing.observed, language)} ${thing.others > 0 ? words.breachMore(thing.others) : ''}`;
    case 'variable':
      return words.workOn(textIn(thing.title, language), thing.at.fromMm.toFixed(0), thing.at.toMm.toFixed(0));
    case 'indication':
      return thing.at === undefined
        ? words.lookAt(textIn(thing.title, language))
        : words.workOn(textIn(thing.title, language), thing.at.fromMm.toFixed(0), thing.at.toMm.toFixed(0));
  }
}

/** Gate, product, procedure in one strip; never a total. */
export function AnswerStrip({ output: { result } }: { readonly output: ScorerOutput }) {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { gate, product, procedure } = result;
  const kept = gate.checks.filter(({ verdict }) => verdict === 'held').length;
  const met = product.indications.filter(({ verdict }) => verdict === 'met').length;
  const state = { accepted: 'met', rejected: 'notMet', notDecidable: 'notDecidable' } as const;
  return (
    <ul className="answer-strip">
      <li>
        <span className="label">{words.gate}</span>
        <StateTag state={gate.verdict === 'clear' ? 'held' : 'breached'} word={words.gateStates[gate.verdict]} />
        <b>{words.gateLine(kept, gate.checks.length)}</b>
      </li>
      <li>
        <span className="label">{words.product}</span>
        <StateTag state={state[product.verdict]} word={words.productStates[product.verdict]} />
        <b>{words.productLine(met, product.indications.length)}</b>
      </li>
      <li>
        <span className="label">{words.procedure}</span>
        <StateTag state={procedure.verdict} word={words.procedureStates[procedure.verdict]} />
        <b>{procedureLine(procedure, language)}</b>
      </li>
    </ul>
  );
}

function VariableTrace({
  thing: { trace, title, at },
  lengthMm,
  uninspectedMm,
}: {
  readonly thing: OneThing & { kind: 'variable' };
  readonly lengthMm: number;
  readonly uninspectedMm: number;
}) {
  const words = useWords(resultWords);
  const language = useLanguage();
  const chart: TraceChart = {
    low: trace.low,
    high: trace.high,
    guard: trace.guard,
    x: trace.xMm,
    value: trace.value,
    lengthMm,
    uninspectedMm,
    width: WIDTH,
    height: HEIGHT,
    stretch: at,
  };
  const unit = trace.unit === 'deg' ? '°' : ` ${trace.unit}`;
  return (
    <figure className="result-trace">
      <figcaption>
        <b>{textIn(title, language)}</b>
        <span className="label">{`${words.window(String(trace.low), `${trace.high}${unit}`)} · ${words.chartNote}`}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <Svg node={traceChart(chart)} />
      </svg>
      <svg viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
        <Svg node={seamAxis(lengthMm, WIDTH)} />
      </svg>
    </figure>
  );
}

/** Everything else that is not as it should be, one line each. */
function AlsoSeen({ output: { result }, thing }: { readonly output: ScorerOutput; readonly thing: OneThing }) {
  const words = useWords(resultWords);
  const language = useLanguage();
  const named = thing.kind === 'nothing' || thing.kind === 'variable' ? '' : thing.title.en;
  const lines = [
    ...result.gate.checks.filter(({ verdict }) => verdict === 'breached'),
    ...result.product.indications.filter(({ verdict }) => verdict !== 'met'),
  ].filter(({ title }) => title.en !== named);
  if (lines.length === 0) return undefined;
  return (
    <section>
      <h2>{words.alsoSeen}</h2>
      <ul className="also-seen">
        {lines.map(({ criterion, verdict, title, observed }) => {
          const { icon, tone } = STATE_LOOKS[verdict];
          return (
            <li key={criterion}>
              <span className={`tone-${tone}`}>
                <Icon name={icon} />
              </span>
              <span>
                <b>{textIn(title, language)}.</b> {textIn(observed, language)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
