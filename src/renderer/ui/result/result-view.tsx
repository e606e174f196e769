import type { ReactNode } from 'react';
import type { ScorerOutput } from '../../../core/scoring/result.ts';
import { Icon } from '../icons/icon.tsx';
import { type Language, textIn } from '../messages/language.ts';
import { useLanguage, useWords } from '../messages/language-context.tsx';
import { StateTag } from '../state/state-tag.tsx';
import { NotMet } from './not-met.tsx';
import { type OneThing, oneThing } from './one-thing.ts';
import { procedureLine } from './procedure-line.ts';
import { type ResultWords, resultWords } from './result-words.ts';
import '../state/state.css';
import '../charts/charts.css';
import './result.css';

/**
 * The result of a practice attempt: what it would be recommended, the three answers in one strip, every limit that was not met
 * with its place, and the one thing to work on. Needs React and the shared styles alone (tokens, base, state, charts, result.css); `picture` and `actions` are the
 * page's own.
 */
export function ResultView({
  output,
  kicker,
  note,
  picture,
  actions,
}: {
  readonly output: ScorerOutput;
  readonly kicker: string;
  /** Something about the conditions that a reader has to know. */
  readonly note?: string | undefined;
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
          <h1 id="result-title">{words.recommended[output.result.recommendation ?? 'none']}</h1>
        </div>
        {actions === undefined ? undefined : <div className="result-actions">{actions}</div>}
      </header>
      <AnswerStrip output={output} />
      {note === undefined ? undefined : (
        <p className="result-note">
          <span className="tone-warn">
            <Icon name="alert-triangle" />
          </span>
          <span>{note}</span>
        </p>
      )}
      <NotMet output={output} />
      <section>
        <h2>{heading(thing, words, language)}</h2>
        <p>{sentence(thing, words, language)}</p>
      </section>
      {picture}
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
