import { Group } from 'three';
import { taskOf } from '../../../core/assessment/task.ts';
import type { Booth } from '../booth.ts';
import { coachText } from '../coach-text.ts';
import { cuesOf, cueText, isKnown, unknownText } from '../cues.ts';
import { couponPlace } from '../weld-setting.ts';
import { benchWords } from '../words/bench-words.ts';
import { Panel3d } from './panel-3d.ts';
import { row, text } from './panel-spec.ts';
import type { RoomPart } from './room-part.ts';

/** Beside the panels, low and left: near the line of sight to the seam, before nothing a hand reaches for. */
const CUES = { at: [-0.53, 0.13, -0.34], turn: [0, 0.5, 0], widthM: 0.46 } as const;
const PX_PER_EM = 40;
const EM_M = 0.02;
const SIZE = {
  width: Math.round((CUES.widthM / EM_M) * PX_PER_EM),
  em: PX_PER_EM,
  sheet: true,
  centred: false,
} as const;
/** Written anew this often at most: readable, calm, and seldom sent to the graphics card. */
const EVERY_MS = 500;

/** Practice in a headset: what to do next, and the live measures of the hand. Hidden with the cues. */
export class RoomCues implements RoomPart {
  readonly group = new Group();
  readonly #booth: Booth;
  readonly #panel = new Panel3d(CUES, SIZE);
  #writtenAt = 0;

  constructor(booth: Booth) {
    this.#booth = booth;
    this.group.add(this.#panel.mesh);
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
    this.#panel.show({
      title: words.cues.title,
      lines: [
        text(coachText(this.#booth, task, 'vr', words)),
        ...cuesOf(task).map((cue) =>
          row(
            words.cues[cue.id],
            isKnown(cue, attempt.state)
              ? cueText(cue, cue.value(attempt.state), words.cues)
              : unknownText(cue, words.cues),
          ),
        ),
      ],
      buttons: [],
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
