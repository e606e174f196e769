import { textIn } from '../../ui/messages/language.ts';
import { procedureLine } from '../../ui/result/procedure-line.ts';
import type { Booth } from '../booth.ts';
import type { BoothState } from '../booth-state.ts';
import { promptWords } from '../words/prompt-words.ts';
import { type PanelLine, type PanelSpec, quiet, row, text } from './panel-spec.ts';

/** A practice result in the room: the sentence, and what was not met. All of it is on the page when the headset is off. */
export function resultSpec(booth: Booth, state: BoothState): PanelSpec {
  const { language, output, fault } = state;
  const w = promptWords[language].result;
  const again = { id: 'again', label: w.again, primary: true, press: () => booth.again() };
  if (output === undefined)
    return {
      title: w.title,
      lines: [text(fault === undefined ? w.scoring : w.failed)],
      buttons: fault === undefined ? [] : [again],
    };
  const { result } = output;
  const breaches = result.gate.checks.filter(({ verdict }) => verdict === 'breached');
  const indications = result.product.indications.filter(({ verdict }) => verdict !== 'met');
  const notes: PanelLine[] = [...breaches, ...indications].slice(0, 5).map(({ observed, verdict }) => ({
    kind: 'note',
    tone: verdict === 'notDecidable' ? 'und' : 'bad',
    text: textIn(observed, language),
  }));
  return {
    title: textIn(result.because, language),
    lines: [row(w.procedure, procedureLine(result.procedure, language)), ...notes, quiet(w.more)],
    buttons: [again],
  };
}
