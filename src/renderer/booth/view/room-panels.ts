import { Group } from 'three';
import { taskOf } from '../../../core/assessment/task.ts';
import type { Conditions } from '../../../core/recording/header.ts';
import { wpsRows } from '../../ui/wps/wps-rows.ts';
import { wpsWords } from '../../ui/wps/wps-words.ts';
import type { Booth } from '../booth.ts';
import type { BoothState } from '../booth-state.ts';
import type { Sample } from '../input/sample.ts';
import { statusLine } from '../status-line.ts';
import { couponPlace } from '../weld-setting.ts';
import { benchWords } from '../words/bench-words.ts';
import { promptWords } from '../words/prompt-words.ts';
import { Panel3d } from './panel-3d.ts';
import type { PictureSize } from './panel-picture.ts';
import { ACTIONS, LINE, PROMPT, PX_PER_EM, SHEET } from './panel-places.ts';
import { type PanelButton, type PanelSpec, row, text } from './panel-spec.ts';
import { Pointer } from './pointer.ts';
import { promptOf } from './prompt.ts';
import type { PromptActions } from './prompt-actions.ts';
import { resultSpec } from './result-spec.ts';
import type { RoomPart } from './room-part.ts';

const sized = (widthM: number, emM: number, kind?: 'sheet' | 'centred'): PictureSize => ({
  width: Math.round((widthM / emM) * PX_PER_EM),
  em: PX_PER_EM,
  sheet: kind === 'sheet',
  centred: kind === 'centred',
});
const LINE_MS = 500;

/** Panels in the room, and the rays that work them. Only while a headset session runs. */
export class RoomPanels implements RoomPart {
  readonly group = new Group();
  readonly #placed = new Group();
  readonly #head = new Group();
  readonly #booth: Booth;
  readonly #actions: PromptActions;
  readonly #prompt = new Panel3d(PROMPT, sized(PROMPT.widthM, 0.0205));
  readonly #work = new Panel3d(ACTIONS, sized(ACTIONS.widthM, 0.02, 'centred'));
  readonly #sheet = new Panel3d(SHEET, sized(SHEET.widthM, 0.0205, 'sheet'));
  readonly #line = new Panel3d(LINE, sized(LINE.widthM, 0.021, 'centred'));
  /** Those with buttons. */
  readonly #worked = [this.#prompt, this.#work] as const;
  readonly #pointers = [new Pointer('left'), new Pointer('right')] as const;
  #state: BoothState | undefined;
  #over: string | undefined;
  #lineAt = 0;

  constructor(booth: Booth, actions: PromptActions) {
    this.#booth = booth;
    this.#actions = actions;
    this.#placed.add(this.#prompt.mesh, this.#work.mesh, this.#sheet.mesh);
    this.#head.add(this.#line.mesh);
    // It hangs farther off than hands and bench are, and must be read before them.
    this.#line.mesh.material.depthTest = false;
    this.group.add(this.#placed, this.#head, ...this.#pointers.map((pointer) => pointer.group));
    this.group.visible = false;
  }

  frame(nowMs: number, _frameS: number, xrFrame: XRFrame | undefined, space: XRReferenceSpace | null): void {
    this.group.visible = xrFrame !== undefined;
    if (xrFrame === undefined || space === null) return;
    const state = this.#booth.state.get();
    if (state !== this.#state) {
      this.#state = state;
      this.#place();
      this.#say(state);
    }
    this.#follow(xrFrame, space, nowMs);
    this.#point(xrFrame, space, state);
  }

  /** A press on a panel must not reach the hook or the knob behind it. The torch's trigger is the arc's alone. */
  claim({ toolMain, toolOther }: Sample, torchHand: Conditions['hand']): void {
    for (let i = 0; i < this.#pointers.length; i++) {
      const pointer = this.#pointers[i]!;
      if (!pointer.onPanel) continue;
      const torch = pointer.handedness === torchHand;
      const tool = torch ? toolMain : toolOther;
      tool.squeeze = 0;
      if (!torch) tool.trigger = 0;
    }
  }

  /** Panels stand around the bench, wherever that is. */
  #place(): void {
    const { x, y, z, yaw } = couponPlace(this.#booth.placement);
    this.#placed.position.set(x, y, z);
    this.#placed.rotation.y = yaw;
    this.#sheet.mesh.position.y = SHEET.at[1] - y;
    this.#placed.updateMatrixWorld(true);
  }

  #say(state: BoothState): void {
    const over = this.#over;
    this.#prompt.show(
      state.phase === 'result' ? resultSpec(this.#booth, state) : promptOf(this.#booth, state, this.#actions),
      over,
    );
    this.#work.show(
      state.phase === 'working' && state.paused === undefined && !state.askingDone ? this.#workSpec(state) : undefined,
      over,
    );
    this.#sheet.show(this.#sheetSpec(state));
  }

  #workSpec(state: BoothState): PanelSpec {
    const w = promptWords[state.language].working;
    const cues = benchWords[state.language].cues;
    const { practice } = state;
    const booth = this.#booth;
    const buttons: PanelButton[] = [
      practice
        ? { id: 'cues', label: state.cues ? cues.hide : cues.show, press: () => booth.set({ cues: !state.cues }) }
        : { id: 'hand', label: state.handUp ? w.handDown : w.hand, press: () => booth.raiseHand(!state.handUp) },
      {
        id: 'done',
        label: state.header?.purpose === 'warmUp' ? w.warmUpDone : w.done,
        primary: true,
        press: () => booth.set({ askingDone: true }),
      },
    ];
    return { title: '', lines: [], buttons };
  }

  #sheetSpec(state: BoothState): PanelSpec | undefined {
    const { assignment, phase } = state;
    if (assignment === undefined || (phase !== 'working' && phase !== 'checked' && phase !== 'asking'))
      return undefined;
    const words = wpsWords[state.language];
    const task = taskOf(assignment.pack, assignment.task);
    return {
      title: words.title(task.wps.number),
      lines: wpsRows(task, words).map(({ label, value, accepted }) => row(label, value, accepted)),
      buttons: [],
    };
  }

  /** The state line goes with the head, and is written anew twice a second. */
  #follow(xrFrame: XRFrame, space: XRReferenceSpace, nowMs: number): void {
    const pose = xrFrame.getViewerPose(space)?.transform;
    if (pose !== undefined) {
      this.#head.position.set(pose.position.x, pose.position.y, pose.position.z);
      this.#head.quaternion.set(pose.orientation.x, pose.orientation.y, pose.orientation.z, pose.orientation.w);
    }
    if (nowMs - this.#lineAt < LINE_MS) return;
    this.#lineAt = nowMs;
    const { phase, practice } = this.#booth.state.get();
    // In practice nothing is sent and no time runs out: nothing is worth a place before the eyes.
    const told = !practice && (phase === 'working' || phase === 'finishing');
    const words = told ? statusLine(this.#booth, nowMs) : '';
    this.#line.show(words === '' ? undefined : { title: '', lines: [text(words)], buttons: [] });
  }

  #point(xrFrame: XRFrame, space: XRReferenceSpace, state: BoothState): void {
    const working = state.phase === 'working';
    let over: string | undefined;
    let pressed: Panel3d | undefined;
    let button = '';
    // Counted loops: an iterator would be made anew in each frame.
    for (let i = 0; i < this.#pointers.length; i++) {
      const pointer = this.#pointers[i]!;
      // While an arc can burn, the torch hand's trigger is the arc and nothing else.
      pointer.read(xrFrame, space, !(working && pointer.handedness === state.conditions.hand));
      let metres: number | undefined;
      for (let k = 0; k < this.#worked.length; k++) {
        const panel = this.#worked[k]!;
        const distance = pointer.tracked ? panel.hit(pointer.origin, pointer.direction) : undefined;
        if (distance === undefined) continue;
        metres = distance;
        if (panel.over === undefined) continue;
        over = panel.over;
        if (!pointer.pressed) continue;
        pressed = panel;
        button = over;
      }
      pointer.meets(metres !== undefined);
      pointer.draw(metres, metres !== undefined || !working);
    }
    if (over !== this.#over) {
      this.#over = over;
      this.#say(state);
    }
    pressed?.press(button);
  }

  dispose(): void {
    for (const panel of [this.#prompt, this.#work, this.#sheet, this.#line]) panel.dispose();
    for (const pointer of this.#pointers) pointer.dispose();
  }
}
