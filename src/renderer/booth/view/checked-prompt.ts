import type { Booth } from '../booth.ts';
import type { BoothState } from '../booth-state.ts';
import { promptWords } from '../words/prompt-words.ts';
import { type PanelButton, type PanelSpec, row } from './panel-spec.ts';

/** What the tracking check found, and whether one can begin. */
export function checked(booth: Booth, state: BoothState): PanelSpec {
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
