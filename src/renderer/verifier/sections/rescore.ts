import type { VerifyReport } from '../../../verify/report.ts';
import { iconNode } from '../../ui/icons/icon-node.ts';
import { button, element, picture } from '../element.ts';
import type { VerifierWords } from '../words.ts';

/** How far the second computation is: not begun, under way, or ended with a report. */
export interface Rescoring {
  readonly running: boolean;
  readonly done: number;
  readonly of: number;
  readonly values: number;
}

/** Whether the score follows from the recording, computed on this computer. */
export function rescoreSection(
  report: VerifyReport,
  rescoring: Rescoring,
  words: VerifierWords,
  again: () => void,
): HTMLElement {
  if (rescoring.running) {
    const bar = element('progress', { max: String(Math.max(1, rescoring.of)), value: String(rescoring.done) });
    return element(
      'section',
      { class: 'card rescore', 'aria-live': 'polite' },
      element(
        'div',
        { class: 'grow' },
        element('h2', {}, words.computing),
        element('p', { class: 'second' }, words.computingHint(rescoring.done, rescoring.of)),
      ),
      bar,
    );
  }
  const { done, equal } = report.rescore;
  const step = report.steps.find(({ id }) => id === 'score');
  const [icon, tone, title, hint] =
    done && equal === true
      ? (['equal', 'ok', words.sameResult, words.sameResultHint(String(rescoring.values))] as const)
      : done
        ? (['equal-not', 'bad', words.differs, words.differsHint] as const)
        : (['circle-minus', 'und', words.notComputed, step?.why ?? ''] as const);
  return element(
    'section',
    { class: 'card rescore', 'aria-live': 'polite' },
    picture(iconNode(icon, 28), `tone-${tone}`),
    element('div', { class: 'grow' }, element('h2', {}, title), element('p', { class: 'second' }, hint)),
    button([words.computeAgain], again),
  );
}
