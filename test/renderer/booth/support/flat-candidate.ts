import { taskOf } from '../../../../src/core/assessment/task.ts';
import { concatBytes } from '../../../../src/core/base/bytes.ts';
import { recordingSeconds } from '../../../../src/core/recording/body.ts';
import type { Conditions } from '../../../../src/core/recording/header.ts';
import { score } from '../../../../src/core/scorer.ts';
import type { ScorerOutput } from '../../../../src/core/scoring/result.ts';
import { holdAsWps, setUpAsWps } from '../../../../src/renderer/booth/as-wps.ts';
import { Booth } from '../../../../src/renderer/booth/booth.ts';
import { coachStep } from '../../../../src/renderer/booth/coach.ts';
import { moveFlatHand, newFlatHand } from '../../../../src/renderer/booth/input/flat-hand.ts';
import { lookTimes } from '../../../../src/renderer/booth/input/look-times.ts';
import { newSample } from '../../../../src/renderer/booth/input/sample.ts';
import { poseTorch } from '../../../../src/renderer/booth/input/torch-aim.ts';
import { PracticeLink } from '../../../../src/renderer/booth/link/practice-link.ts';
import { couponPlace } from '../../../../src/renderer/booth/weld-setting.ts';
import { readPack } from '../../../support/golden.ts';

const { pack } = readPack('gmaw-2f-fillet');
const CONDITIONS: Conditions = {
  hand: 'right',
  posture: 'standing',
  reducedMotion: false,
  captions: false,
  extraTimePercent: 0,
};

/** Lets messages of the practice link arrive. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A booth in flat practice with the hand that works it; time passes only as it is told. */
export async function flatCandidate() {
  let nowMs = 1000;
  const booth = new Booth({
    mode: 'flat',
    practice: true,
    language: 'en',
    device: 'test',
    openLink: (listener) =>
      new PracticeLink(
        { pack, task: pack.tasks[0]!.id, mode: 'flat', language: 'en', device: 'test', conditions: CONDITIONS },
        listener,
      ),
    score: ({ header, frames, events }) =>
      Promise.resolve(
        score({ header, body: concatBytes(recordingSeconds({ frames, events: [...events] })), assessment: pack }),
      ),
    now: () => nowMs,
  });
  await settled();
  const hand = newFlatHand();
  const sample = newSample();
  for (const pose of [sample.head, sample.toolMain, sample.toolOther]) pose.validity = 'tracked';
  const task = taskOf(pack, pack.tasks[0]!.id);

  const lookAt = (atMs: number): void => {
    moveFlatHand(hand, (atMs - nowMs) / 1000);
    nowMs = atMs;
    poseTorch(hand.now, couponPlace(booth.placement), sample.toolMain, hand.side === 'right' ? 50 : -50);
    sample.toolMain.trigger = hand.wish.trigger ? 1 : 0;
    booth.frame(sample, nowMs);
  };
  const look = (ms: number): void => lookTimes(nowMs, nowMs + ms).forEach(lookAt);
  return {
    booth,
    hand,
    task,
    /** `ms` of practice, looked at every `everyMs`. */
    pass(ms: number, everyMs = 8): void {
      for (let at = 0; at < ms; at += everyMs) look(everyMs);
    },
    async begin(): Promise<void> {
      booth.start();
      await settled();
    },
    asWps(): void {
      setUpAsWps(booth, task.wps);
      holdAsWps(hand, task.wps);
    },
    step: () => coachStep(task, booth.attempt!.bench.values, booth.attempt!.state),
    async result(): Promise<ScorerOutput> {
      booth.done();
      look(8);
      booth.pump(nowMs + 1000);
      await settled();
      await settled();
      const { output, fault } = booth.state.get();
      if (output === undefined) throw new Error(`No result: ${fault?.message ?? booth.state.get().phase}`);
      return output;
    },
  };
}
