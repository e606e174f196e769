import type { Booth } from '../booth.ts';
import type { Away, BoothState } from '../booth-state.ts';
import type { PlaceMove } from '../placing.ts';
import { promptWords } from '../words/prompt-words.ts';
import { checked } from './checked-prompt.ts';
import { lobby } from './lobby-prompt.ts';
import { type PanelButton, type PanelLine, type PanelSpec, quiet, text } from './panel-spec.ts';
import type { PromptActions } from './prompt-actions.ts';

/** The one panel that says what to do now; `undefined` where the work itself is all there is. */
export function promptOf(booth: Booth, state: BoothState, actions: PromptActions): PanelSpec | undefined {
  const w = promptWords[state.language];
  const panel = (title: string, lines: readonly PanelLine[], ...buttons: PanelButton[]): PanelSpec => ({
    title,
    lines,
    buttons,
  });
  if (state.paused !== undefined && (state.phase === 'working' || state.phase === 'finishing')) {
    const reason = state.paused === '' ? [] : [quiet(w.paused.reason(state.paused))];
    return panel(w.paused.title, [text(w.paused.text), ...reason]);
  }
  if (state.away !== undefined && state.phase === 'working') return awayPrompt(booth, state, state.away);
  switch (state.phase) {
    case 'connecting':
      return panel(w.connecting.title, [text(w.connecting.text)]);
    case 'waiting': {
      const done = state.assignment?.next === 'nothing';
      return panel(w.waiting.title, [text(done ? w.waiting.done : w.waiting.text)]);
    }
    case 'lobby':
      return lobby(booth, state, actions);
    case 'placing': {
      const move = (id: PlaceMove, label: string): PanelButton => ({ id, label, press: () => actions.move(id) });
      return panel(
        w.placing.title,
        [text(w.placing.text)],
        move('here', w.placing.here),
        move('up', w.placing.up),
        move('down', w.placing.down),
        move('nearer', w.placing.nearer),
        move('farther', w.placing.farther),
        { id: 'ok', label: w.placing.ok, primary: true, press: () => booth.placed() },
      );
    }
    case 'resting':
    case 'sweeping': {
      const words = w[state.phase];
      if (state.measuring) return panel(words.title, [{ kind: 'note', tone: 'und', text: words.running }]);
      const moved: PanelLine[] =
        state.phase === 'resting' && state.figures !== undefined
          ? [{ kind: 'note', tone: 'warn', text: w.resting.moved }]
          : [];
      return panel(words.title, [text(words.text), ...moved], {
        id: 'start',
        label: words.start,
        primary: true,
        press: () => booth.measure(),
      });
    }
    case 'checked':
      return checked(booth, state);
    case 'asking':
      return panel(w.asking.title, [text(w.asking.text)]);
    case 'working':
      if (!state.askingDone) return undefined;
      return panel(
        w.working.sure.title,
        [text(w.working.sure.text)],
        { id: 'no', label: w.working.sure.no, press: () => actions.askDone(false) },
        {
          id: 'yes',
          label: w.working.sure.yes,
          primary: true,
          press: () => {
            actions.askDone(false);
            booth.done();
          },
        },
      );
    case 'finishing':
      return panel(w.finishing.title, [text(state.linkUp ? w.finishing.text : w.finishing.linkDown)]);
    case 'saved': {
      const next = state.assignment?.next ?? 'nothing';
      const wasWarmUp = state.header?.purpose === 'warmUp';
      const onward = next === 'nothing' ? w.saved.nothing : wasWarmUp ? w.saved.warmUp : w.saved.again;
      return panel(w.saved.title, [{ kind: 'note', tone: 'ok', text: w.saved.text }, text(onward)], {
        id: 'onward',
        label: w.saved.onward,
        primary: true,
        press: () => booth.next(),
      });
    }
    case 'stopped':
      return panel(w.stopped.title, [
        text(w.stopped.text),
        ...(state.stopped ? [quiet(w.paused.reason(state.stopped))] : []),
      ]);
    case 'broken': {
      const handIn: PanelButton = { id: 'handIn', label: w.broken.handIn, press: () => booth.handIn() };
      const why = state.broken ?? 'ended';
      return panel(w.broken.title[why], [text(w.broken[why])], ...(booth.canHandIn ? [handIn] : []), {
        id: 'hand',
        label: state.handUp ? w.working.handDown : w.working.hand,
        primary: !state.handUp,
        press: () => booth.raiseHand(!state.handUp),
      });
    }
    case 'pairing':
    case 'result':
      return undefined;
  }
}

/** Told when the page is seen again; while its picture is lost, what that means. */
function awayPrompt(booth: Booth, { language, practice }: BoothState, { why, over, seconds }: Away): PanelSpec {
  const w = promptWords[language].away;
  if (!over) return { title: w.noPictureNow, lines: [text(w.noPictureWait)], buttons: [] };
  const exam = why === 'hidden' ? w.examHidden : w.examNoPicture;
  return {
    title: practice ? w.title : w.examTitle,
    lines: [text((practice ? w[why] : exam)(seconds))],
    buttons: [{ id: 'goOn', label: practice ? w.goOn : w.workOn, primary: true, press: () => booth.goOn() }],
  };
}
