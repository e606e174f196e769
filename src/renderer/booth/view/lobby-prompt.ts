import { taskOf } from '../../../core/assessment/task.ts';
import { textIn } from '../../ui/messages/language.ts';
import type { Booth } from '../booth.ts';
import type { BoothState } from '../booth-state.ts';
import { promptWords } from '../words/prompt-words.ts';
import { type PanelButton, type PanelLine, type PanelSpec, quiet, row, text } from './panel-spec.ts';
import type { PromptActions } from './prompt-actions.ts';

/** Before an attempt: what there is to do, under which conditions, and what the candidate may choose. */
export function lobby(booth: Booth, state: BoothState, actions: PromptActions): PanelSpec {
  const { assignment, language, practice, mode, conditions } = state;
  const w = promptWords[language];
  if (assignment === undefined) return { title: w.waiting.title, lines: [text(w.waiting.text)], buttons: [] };
  const task = taskOf(assignment.pack, assignment.task);
  const warmUp = assignment.next === 'warmUp';
  const minutes = (seconds: number): string => w.lobby.minutes(Math.round(seconds / 60));
  const time = warmUp ? task.warmUpS : assignment.endsAtS;
  const lines: PanelLine[] = [
    ...(state.lostPractice ? [{ kind: 'note', tone: 'warn', text: w.lobby.lostPractice } as const] : []),
    ...(practice && mode === 'flat'
      ? w.lobby.steps.map((step, i) => text(`${i + 1}. ${step}`))
      : [text(textIn(task.instructions, language))]),
    ...(practice ? [] : [row(w.lobby.time, minutes(time))]),
    row(w.lobby.mode, mode === 'vr' ? w.lobby.vr : w.lobby.flat),
    ...(conditions.extraTimePercent > 0 ? [quiet(w.lobby.extra(conditions.extraTimePercent))] : []),
    practice ? quiet(w.lobby.practiceNote) : text(warmUp ? w.lobby.nextWarmUp : w.lobby.nextAttempt),
    ...(mode === 'flat' && !practice ? [quiet(w.lobby.flatNote)] : []),
    { kind: 'note', tone: 'warn', text: practice ? w.lobby.lightPractice : w.lobby.light },
    ...(practice ? [] : [quiet(w.lobby.stop)]),
    ...(state.sessionProblem === undefined ? [] : [{ kind: 'note', tone: 'bad', text: w.enterVr.failed } as const]),
    ...(state.fault === undefined ? [] : [{ kind: 'note', tone: 'bad', text: state.fault.message } as const]),
  ];
  const needsVr = mode === 'vr' && !state.inSession;
  const label = practice ? w.lobby.begin : warmUp ? w.lobby.beginWarmUp : w.lobby.beginAttempt;
  // Hand and posture belong to the place that was set up and checked in a headset.
  const all = mode === 'flat' || state.tracking === undefined;
  const choices = conditionButtons(booth, state).filter(({ id }) => all || id === 'motion');
  const useScreen: PanelButton = { id: 'useScreen', label: w.lobby.useScreen, press: actions.useScreen };
  return {
    title:
      practice || assignment.candidateName === ''
        ? textIn(task.title, language)
        : w.lobby.hello(assignment.candidateName),
    lines:
      practice || assignment.candidateName === '' ? lines : [row(w.lobby.task, textIn(task.title, language)), ...lines],
    buttons: [
      ...choices,
      ...(practice && needsVr ? [useScreen] : []),
      needsVr
        ? { id: 'vr', label: w.lobby.enterVr, primary: true, press: actions.enterVr }
        : {
            id: 'begin',
            label: mode === 'vr' && state.tracking === undefined ? w.lobby.place : label,
            primary: true,
            press: () => booth.start(),
          },
    ],
  };
}

/** What a candidate may choose for themselves: each button says what holds now, and changes it. */
function conditionButtons(booth: Booth, { conditions, language }: BoothState): readonly PanelButton[] {
  const w = promptWords[language].lobby;
  const { hand, posture, reducedMotion } = conditions;
  return [
    {
      id: 'hand',
      label: `${w.hand}: ${hand === 'right' ? w.right : w.left}`,
      press: () => booth.setConditions({ hand: hand === 'right' ? 'left' : 'right' }),
    },
    {
      id: 'posture',
      label: `${w.posture}: ${posture === 'standing' ? w.standing : w.seated}`,
      press: () => booth.setConditions({ posture: posture === 'standing' ? 'seated' : 'standing' }),
    },
    {
      id: 'motion',
      label: `${w.motion}: ${reducedMotion ? w.on : w.off}`,
      press: () => booth.setConditions({ reducedMotion: !reducedMotion }),
    },
  ];
}
