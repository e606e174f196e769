import { taskOf } from '../../../core/assessment/task.ts';
import { textIn } from '../../ui/messages/language.ts';
import type { Booth } from '../booth.ts';
import type { BoothState } from '../booth-state.ts';
import type { PlaceMove } from '../placing.ts';
import { promptWords } from '../words/prompt-words.ts';
import { type PanelButton, type PanelLine, type PanelSpec, quiet, row, text } from './panel-spec.ts';

/** What prompts can do besides what the booth itself offers. */
export interface PromptActions {
  readonly enterVr: () => void;
  readonly move: (move: PlaceMove) => void;
  /** Opens or answers the question before an attempt is ended. */
  readonly askDone: (asking: boolean) => void;
}

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
      return panel(w.broken.title, [text(w.broken.text)], ...(booth.canHandIn ? [handIn] : []), {
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

function lobby(booth: Booth, state: BoothState, actions: PromptActions): PanelSpec {
  const { assignment, language, practice, mode, conditions } = state;
  const w = promptWords[language];
  if (assignment === undefined) return { title: w.waiting.title, lines: [text(w.waiting.text)], buttons: [] };
  const task = taskOf(assignment.pack, assignment.task);
  const warmUp = assignment.next === 'warmUp';
  const minutes = (seconds: number): string => w.lobby.minutes(Math.round(seconds / 60));
  const time = warmUp ? task.warmUpS : (task.workingTimeS * (100 + conditions.extraTimePercent)) / 100;
  const lines: PanelLine[] = [
    ...(practice && mode === 'flat'
      ? w.lobby.steps.map((step, i) => text(`${i + 1}. ${step}`))
      : [text(textIn(task.instructions, language))]),
    ...(practice ? [] : [row(w.lobby.time, minutes(time))]),
    row(w.lobby.mode, mode === 'vr' ? w.lobby.vr : w.lobby.flat),
    ...(mode === 'vr'
      ? [
          row(w.lobby.hand, conditions.hand === 'right' ? w.lobby.right : w.lobby.left),
          row(w.lobby.posture, conditions.posture === 'standing' ? w.lobby.standing : w.lobby.seated),
        ]
      : []),
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
  const motion: PanelButton = {
    id: 'motion',
    label: `${w.lobby.motion}: ${conditions.reducedMotion ? w.lobby.on : w.lobby.off}`,
    press: () => booth.setConditions({ reducedMotion: !conditions.reducedMotion }),
  };
  const posture: PanelButton = {
    id: 'posture',
    label: conditions.posture === 'standing' ? w.lobby.seated : w.lobby.standing,
    press: () => booth.setConditions({ posture: conditions.posture === 'standing' ? 'seated' : 'standing' }),
  };
  const hand: PanelButton = {
    id: 'hand',
    label: `${w.lobby.hand}: ${conditions.hand === 'right' ? w.lobby.left : w.lobby.right}`,
    press: () => booth.setConditions({ hand: conditions.hand === 'right' ? 'left' : 'right' }),
  };
  return {
    title:
      practice || assignment.candidateName === ''
        ? textIn(task.title, language)
        : w.lobby.hello(assignment.candidateName),
    lines:
      practice || assignment.candidateName === '' ? lines : [row(w.lobby.task, textIn(task.title, language)), ...lines],
    buttons: [
      motion,
      ...(mode === 'vr' && state.tracking === undefined ? [hand, posture] : []),
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

function checked(booth: Booth, state: BoothState): PanelSpec {
  const w = promptWords[state.language];
  const { tracking } = state;
  const verdict = tracking?.verdict ?? 'notToday';
  const tone = verdict === 'good' ? 'ok' : verdict === 'usable' ? 'und' : 'warn';
  const say = verdict === 'notToday' ? w.checked.notToday : verdict === 'usable' ? w.checked.usable : w.checked.good;
  const again: PanelButton = { id: 'again', label: w.checked.again, press: () => booth.checkAgain() };
  const warmUp = state.assignment?.next === 'warmUp';
  return {
    title: w.checked.title[verdict],
    lines: [
      { kind: 'note', tone, text: say },
      ...(tracking === undefined
        ? []
        : [
            row(w.checked.position, w.checked.measured(tracking.positionMm, 'mm')),
            row(w.checked.rotation, w.checked.measured(tracking.rotationDeg, '°').replace(' °', '°')),
            row(w.checked.jumps, String(tracking.sweepJumps)),
            row(w.checked.lost, w.checked.ms(tracking.sweepLostMs)),
          ]),
      ...(state.fault === undefined ? [] : [{ kind: 'note', tone: 'bad', text: state.fault.message } as const]),
    ],
    buttons:
      verdict === 'notToday'
        ? [{ ...again, primary: true }]
        : [
            again,
            {
              id: 'begin',
              label: state.practice ? w.lobby.begin : warmUp ? w.lobby.beginWarmUp : w.lobby.beginAttempt,
              primary: true,
              press: () => booth.ask(),
            },
          ],
  };
}
