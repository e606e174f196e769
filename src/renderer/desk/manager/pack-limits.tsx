import type { CriterionUse, Task } from '../../../core/assessment/pack.ts';
import { needCriterion } from '../../../core/scoring/registry.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { limitText } from './limit-words.ts';
import { managerWords } from './manager-words.ts';

type Part = 'safety' | 'product' | 'procedure';

/** A criterion's title; the id where this version does not know it. */
function titleOf(id: string, part: Part, language: Language): string {
  try {
    return textIn(needCriterion(id, part).title, language);
  } catch {
    return id;
  }
}

/** One table in the order of the three answers: what, limit, where it comes from, weight. */
export function PackLimits({ task }: { readonly task: Task }) {
  const words = useWords(managerWords);
  const language = useLanguage();
  const { uninspectedMm, wps, cutScore } = task;
  const to = String(Number(wps.lengthMm) - Number(uninspectedMm));
  return (
    <table className="table pack-table">
      <caption className="hidden-text">{textIn(task.title, language)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.limit}</th>
          <th scope="col">{words.source}</th>
          <th scope="col" className="right">
            {words.weight}
          </th>
        </tr>
      </thead>
      <Part part="safety" title={words.gate} why={words.gateWhy} uses={task.safety} />
      <Part part="product" title={words.product} why={words.productWhy(uninspectedMm, to)} uses={task.product} />
      <Part part="procedure" title={words.procedure} why={words.procedureWhy(cutScore)} uses={task.procedure} />
    </table>
  );
}

function Part({
  part,
  title,
  why,
  uses,
}: {
  readonly part: Part;
  readonly title: string;
  readonly why: string;
  readonly uses: readonly CriterionUse[];
}) {
  const words = useWords(managerWords);
  const language = useLanguage();
  return (
    <tbody>
      <tr className="pack-part">
        <th scope="rowgroup" colSpan={4}>
          <span className="pack-part-title">{title}</span> <span className="second">{why}</span>
        </th>
      </tr>
      {uses.map((use) => {
        const share = Math.round(Number(use.weight ?? 0) * 100);
        return (
          <tr key={use.criterion}>
            <th scope="row">{titleOf(use.criterion, part, language)}</th>
            <td>{limitText(use, language)}</td>
            <td>
              <span className="second" lang="en">
                {use.source.text}
                {use.source.clause === undefined ? '' : `, ${use.source.clause}`}
              </span>{' '}
              {use.source.provisional ? <span className="mark-provisional">{words.provisional}</span> : undefined}
            </td>
            <td className="right">
              {part === 'safety' ? (
                <span className="tag tag-bad">{words.critical}</span>
              ) : part === 'product' ? (
                words.each
              ) : (
                <span className="weight">
                  <svg width="52" height="8" aria-hidden="true">
                    <rect width="52" height="8" className="weight-track" />
                    <rect width={(52 * share) / 100} height="8" className="weight-bar" />
                  </svg>
                  <b>{share} %</b>
                </span>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
