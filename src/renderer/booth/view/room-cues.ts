import { Group } from 'three';
import { taskOf } from '../../../core/assessment/task.ts';
import type { Booth } from '../booth.ts';
import { coachText } from '../coach-text.ts';
import { cuesOf, cueText, isKnown, unknownText } from '../cues.ts';
import { couponPlace } from '../weld-setting.ts';
import { benchWords } from '../words/bench-words.ts';
import { Panel3d } from './panel-3d.ts';
import type { PictureSize } from './panel-picture.ts';
import { CUES, NEXT, PX_PER_EM } from './panel-places.ts';
import { row, text } from './panel-spec.ts';
import type { RoomPart } from './room-part.ts';

const EM_M = 0.02;
const sized = (widthM: number, sheet: boolean): PictureSize => ({
  width: Math.round((widthM / EM_M) * PX_PER_EM),
  em: PX_PER_EM,
  sheet,
  centred: !sheet,
});
/** Written anew this often at most: readable, calm, and seldom sent to the graphics card. */
const EVERY_MS = 500;

/** Practice in a headset: what to do next, and the live measures of the hand. Hidden with the cues. */
export class RoomCues implements RoomPart {
  readonly group = new Group();
  readonly #booth: Booth;
  readonly #next = new Panel3d(NEXT, sized(NEXT.widthM, false));
  readonly #panel = new Panel3d(CUES, sized(CUES.widthM, true));
  #writtenAt = 0;

  constructor(booth: Booth) {
    this.#booth = booth;
    this.group.add(this.#next.mesh, this.#panel.mesh);
  }

  frame(nowMs: number, _frameS: number, xrFrame: XRFrame | undefined): void {
    const { attempt, state, placement } = this.#booth;
    const { cues, phase, paused, askingDone, assignment, language } = state.get();
    const shown = xrFrame !== undefined && cues && phase === 'working' && paused === undefined && !askingDone;
    this.group.visible = shown && attempt !== undefined && assignment !== undefined;
    if (!this.group.visible || attempt === undefined || assignment === undefined) return;
    if (nowMs - this.#writtenAt < EVERY_MS) return;
    this.#writtenAt = nowMs;
    const { x, y, z, yaw } = couponPlace(placement);
    this.group.position.set(x, y, z);
    this.group.rotation.y = yaw;
    const task = taskOf(assignment.pack, assignment.task);
    const words = benchWords[language];
    this.#next.show({ title: '', lines: [text(coachText(this.#booth, task, 'vr', words))], buttons: [] });
    this.#panel.show({
      title: words.cues.title,
      lines: cuesOf(task).map((cue) =>
        row(
          words.cues[cue.id],
          isKnown(cue, attempt.state)
            ? cueText(cue, cue.value(attempt.state), words.cues)
            : unknownText(cue, words.cues),
        ),
      ),
      buttons: [],
    });
  }

  dispose(): void {
    this.#next.dispose();
    this.#panel.dispose();
  }
}
