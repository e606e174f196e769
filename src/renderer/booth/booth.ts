import { taskOf } from '../../core/assessment/task.ts';
import type { EventKind } from '../../core/recording/event.ts';
import type { Conditions, Placement } from '../../core/recording/header.ts';
import { NO_TRACKING, type TrackingFigures, trackingCheck } from '../../core/recording/tracking-check.ts';
import { workControl } from '../../core/sim/welding/bench.ts';
import type { ControlId } from '../../core/sim/welding/bench-controls.ts';
import { BATCH_MS, BOOTH_PROTOCOL, type ToBooth } from '../../shared/booth.ts';
import type { Language } from '../ui/messages/language.ts';
import type { Attempt } from './attempt/attempt.ts';
import { AttemptSender } from './attempt/attempt-sender.ts';
import type { Mode } from './booth-state.ts';
import { type Away, type BoothState, newBoothState, Watched } from './booth-state.ts';
import { onBack, onGone, onHostMessage, onLinkDown, onNotPaired } from './flow.ts';
import { FrameCounter } from './frame-counter.ts';
import type { Sample } from './input/sample.ts';
import type { Link, LinkListener } from './link/link.ts';
import { placementBeforeHead } from './placing.ts';
import { Preview } from './preview.ts';
import type { ScoreAttempt } from './score/score.ts';
import { TrackingMeasure } from './tracking-measure.ts';
import { startAttempt } from './weld-run.ts';
import { placementBefore, SEAM_HEIGHT } from './weld-setting.ts';

/** Flat and first placement: where the page's own candidate stands or sits. */
const flatPlacement = (posture: Conditions['posture']): Placement => placementBefore(0, 0, 0, SEAM_HEIGHT[posture]);
/** More than this between two places of the rest is a hand, mm. */
const REST_MOVED_MM = 10;
const STATUS_MS = 2000;

export interface BoothOptions {
  readonly mode: Mode;
  readonly practice: boolean;
  readonly language: Language;
  readonly device: string;
  readonly openLink: (listener: LinkListener) => Link;
  readonly score: ScoreAttempt;
  /** Device time, ms, monotonic: that of frames. */
  readonly now: () => number;
}

/** One booth: the link, the attempt that runs, and where the candidate is in the day. Views read it and call it. */
export class Booth {
  readonly state: Watched<BoothState>;
  readonly #options: BoothOptions;
  #link: Link;
  #attempt: Attempt | undefined;
  #preview: Preview | undefined;
  #placement: Placement = flatPlacement('standing');
  #sender = new AttemptSender();
  #lastBatch = 0;
  #lastStatus = 0;
  readonly frames = new FrameCounter();
  readonly #measure = new TrackingMeasure();
  /** An attempt the host has open for this booth, and this page does not know (it was loaded anew). */
  #open: Extract<ToBooth, { type: 'welcome' }>['open'] | undefined;
  #facing = false;

  constructor(options: BoothOptions) {
    this.#options = options;
    this.state = new Watched(newBoothState(options.mode, options.practice, options.language));
    this.#link = this.#openLink();
  }

  #openLink(): Link {
    return this.#options.openLink({
      onMessage: (message) => this.#onMessage(message),
      onUp: () => {
        this.#change({ linkUp: true });
        this.#link.send({
          type: 'hello',
          protocol: BOOTH_PROTOCOL,
          device: this.#options.device,
          mode: this.#options.mode,
        });
      },
      onDown: () => this.state.set(onLinkDown(this.state.get())),
      onNotPaired: () => this.state.set(onNotPaired(this.state.get())),
    });
  }

  #change(part: Partial<BoothState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }

  /** What the scene shows: the attempt while one runs or has just ended, else the empty bench. */
  get shown(): Attempt | Preview | undefined {
    return this.#attempt ?? this.#preview;
  }

  get attempt(): Attempt | undefined {
    return this.#attempt;
  }

  get placement(): Placement {
    return this.#attempt?.header.placement ?? this.#placement;
  }

  #onMessage(message: ToBooth): void {
    const attempt = this.#attempt;
    if (message.type === 'granted') this.#begin(message.header);
    else if (message.type === 'ack' && message.attempt === attempt?.header.attempt)
      attempt.outbox.acked(message.frames, message.events);
    else if (message.type === 'welcome' && message.open?.header.attempt === attempt?.header.attempt && message.open) {
      attempt?.outbox.resumeFrom(message.open.frames, message.open.events);
      this.#sender.sayAgain();
    } else if (message.type === 'welcome') this.#open = message.open ?? undefined;
    else if (message.type === 'pause') attempt?.say('paused', 1);
    else if (message.type === 'resume') attempt?.say('paused', 0);
    const before = this.state.get();
    const after = onHostMessage(before, message, attempt?.header.attempt);
    this.state.set(after);
    if (after.assignment !== undefined && after.assignment !== before.assignment && attempt === undefined) this.#lay();
    if (after.phase === 'saved' && before.phase !== 'saved') this.#afterSaved();
  }

  /** Lays out the bench of the assignment where it is placed, without an attempt. */
  #lay(): void {
    const { assignment, conditions } = this.state.get();
    if (assignment === undefined) return;
    this.#attempt = undefined;
    if (this.#options.mode === 'flat') this.#placement = flatPlacement(conditions.posture);
    this.#preview = new Preview(taskOf(assignment.pack, assignment.task), this.#placement);
  }

  #begin(header: Attempt['header']): void {
    const { assignment } = this.state.get();
    if (assignment === undefined) return;
    this.#sender = new AttemptSender();
    this.#attempt = startAttempt(taskOf(assignment.pack, assignment.task), header, this.#sender.onSecond);
  }

  /** Practice: the recording goes to the scorer in a worker. */
  #afterSaved(): void {
    const { practice, assignment } = this.state.get();
    const attempt = this.#attempt;
    if (!practice || attempt === undefined || assignment === undefined) return;
    this.#change({ phase: 'result', output: undefined });
    this.#options
      .score({ header: attempt.header, pack: assignment.pack, frames: attempt.frames.all(), events: attempt.events })
      .then(
        (output) => this.#change({ output }),
        (error: unknown) =>
          this.#change({ fault: { code: 'score-failed', message: error instanceof Error ? error.message : '' } }),
      );
  }

  /** Pairing is done: the host knows this page now. */
  paired(): void {
    this.#link.close();
    this.#change({ phase: 'connecting', pairing: { busy: false, problem: undefined } });
    this.#link = this.#openLink();
  }

  pairing(busy: boolean, problem: string | undefined): void {
    this.#change({ pairing: { busy, problem } });
  }

  setConditions(part: Partial<Pick<Conditions, 'hand' | 'posture' | 'reducedMotion' | 'captions'>>): void {
    const conditions = { ...this.state.get().conditions, ...part };
    this.#change({ conditions });
    if (this.#options.mode === 'flat') this.#lay();
  }

  /**
   * The page can not be seen, or draws nothing. Practice stands still until the candidate goes on; a supervised attempt runs
   * on, since only a proctor may stop its time.
   */
  gone(why: Away['why']): void {
    const before = this.state.get();
    const after = onGone(before, why, this.#options.now());
    if (after !== before && before.away === undefined && before.practice) this.#attempt?.say('paused', 1);
    this.state.set(after);
  }

  back(): void {
    this.state.set(onBack(this.state.get(), this.#options.now()));
  }

  /** The candidate has read that they were away, and works on. */
  goOn(): void {
    const { away, practice } = this.state.get();
    if (away !== undefined && practice) this.#attempt?.say('paused', 0);
    this.#change({ away: undefined });
  }

  set(
    part: Partial<
      Pick<
        BoothState,
        'cues' | 'seamGuide' | 'latch' | 'paceMmS' | 'askingDone' | 'inSession' | 'sessionProblem' | 'lostPractice'
      >
    >,
  ): void {
    this.#change(part);
  }

  /** From the lobby: a headset is placed and checked first, a screen begins at once. A second attempt keeps its place. */
  start(): void {
    if (this.#options.mode === 'flat') {
      this.#change({ tracking: NO_TRACKING });
      this.ask();
    } else if (this.state.get().tracking !== undefined) this.ask();
    else this.#change({ phase: 'placing' });
  }

  /** A headset session has begun: the bench is laid out before the candidate, wherever they look. */
  faceCandidate(): void {
    this.#facing = true;
  }

  place(placement: Placement): void {
    this.#placement = placement;
    this.#lay();
    this.#change({});
  }

  placed(): void {
    this.#measure.stop();
    this.#change({ phase: 'resting', figures: undefined, tracking: undefined, measuring: false });
  }

  /** Begins to collect frames of the rest or, after it, of the sweep. */
  measure(): void {
    const { phase } = this.state.get();
    if (phase !== 'resting' && phase !== 'sweeping') return;
    this.#measure.begin(phase, this.#options.now());
    this.#change({ measuring: true });
  }

  checkAgain(): void {
    this.placed();
  }

  /** Asks for the attempt, or the warm-up before it. */
  ask(): void {
    const { assignment, tracking, conditions } = this.state.get();
    if (assignment === undefined || tracking === undefined || tracking.verdict === 'notToday') return;
    this.#change({ phase: 'asking', fault: undefined });
    this.#link.send({
      type: 'begin',
      sitting: assignment.sitting,
      placement: this.#placement,
      tracking,
      conditions,
    });
  }

  /** Works a control of the bench from the page (flat mode and keys). */
  control(id: ControlId, steps = 1): void {
    const attempt = this.#attempt;
    if (attempt === undefined || attempt.finished) return;
    workControl(attempt.bench, id, steps, (kind, value) => attempt.say(kind, value));
    this.#benchChanged();
  }

  /** Says something with the next frame: helmet, done, mark. */
  say(kind: EventKind, value: number): void {
    this.#attempt?.say(kind, value);
    this.#benchChanged();
  }

  #benchChanged(): void {
    this.#change({ benchChanges: this.state.get().benchChanges + 1 });
  }

  raiseHand(up: boolean): void {
    this.#link.send({ type: 'handUp', up });
    this.#change({ handUp: up });
  }

  /** The candidate says the work is done. */
  done(): void {
    if (this.state.get().phase !== 'working') return;
    this.#attempt?.say('finished', 1);
  }

  /** Ends an attempt that cannot go on here with what the host has of it. */
  handIn(): void {
    const open = this.#open;
    if (open === undefined || open === null) return;
    this.#link.send({ type: 'finish', attempt: open.header.attempt, frames: open.frames, events: open.events });
    this.#open = undefined;
    this.#change({ phase: 'finishing' });
  }

  get canHandIn(): boolean {
    return this.#open !== undefined && this.#open !== null;
  }

  /** Practice: a fresh coupon. */
  again(): void {
    this.#attempt = undefined;
    this.#lay();
    this.#change({ phase: 'lobby', output: undefined, fault: undefined });
  }

  /** After the warm-up: on to what is next. */
  next(): void {
    const { assignment } = this.state.get();
    this.#attempt = undefined;
    this.#lay();
    this.#change({ phase: assignment === undefined || assignment.next === 'nothing' ? 'waiting' : 'lobby' });
  }

  /** One frame of the device. Allocates nothing while an attempt runs. */
  frame(sample: Sample, nowMs: number): void {
    this.frames.count(nowMs);
    const { phase } = this.state.get();
    const attempt = this.#attempt;
    if (attempt !== undefined && phase === 'working') {
      const said = attempt.events.length;
      attempt.frame(sample, nowMs);
      if (attempt.events.length !== said) this.#benchChanged();
      if (attempt.finished) this.#change({ phase: 'finishing' });
    } else {
      this.#preview?.frame(sample, nowMs);
      if (this.#facing) this.#face();
      const figures = this.#measure.take(this.#preview?.row, nowMs);
      if (figures !== undefined) this.#measured(figures);
    }
    this.pump(nowMs);
  }

  #face(): void {
    const head = this.#preview?.poses.head;
    if (head === undefined || head.validity === 'lost') return;
    this.#facing = false;
    const { tracking, conditions } = this.state.get();
    if (this.#attempt !== undefined || tracking !== undefined) return;
    this.place(placementBeforeHead(head, SEAM_HEIGHT[conditions.posture]));
  }

  #measured(figures: TrackingFigures): void {
    const { phase, assignment } = this.state.get();
    if (phase === 'resting') {
      this.#change({ figures, measuring: false, phase: figures.restMovedMm > REST_MOVED_MM ? 'resting' : 'sweeping' });
    } else if (phase === 'sweeping' && assignment !== undefined) {
      const { positionMm, rotationDeg } = assignment.pack.trackingClass;
      const tracking = trackingCheck(figures, { positionMm: Number(positionMm), rotationDeg: Number(rotationDeg) });
      this.#change({ figures, tracking, measuring: false, phase: 'checked' });
    }
  }

  /** Sends what waits. Called with frames, and by a timer in case they stop. */
  pump(nowMs: number): void {
    if (nowMs - this.#lastBatch < BATCH_MS) return;
    this.#lastBatch = nowMs;
    if (nowMs - this.#lastStatus >= STATUS_MS) this.#sendStatus(nowMs);
    if (this.#attempt !== undefined) this.#sender.send(this.#attempt, this.#link, this.#options.practice);
  }

  #sendStatus(nowMs: number): void {
    this.#lastStatus = nowMs;
    const { framesPerSecond, missedFrames } = this.frames.take(nowMs);
    const attempt = this.#attempt;
    const trackedPercent =
      attempt === undefined || attempt.frames.count === 0
        ? 100
        : Math.floor((attempt.trackedFrames / attempt.frames.count) * 100);
    this.#link.send({ type: 'status', battery: null, framesPerSecond, missedFrames, trackedPercent });
  }

  /** Age of the oldest frame that is not on the host's disk, s; 0 in practice. */
  unsavedS(nowMs: number): number {
    return this.#options.practice ? 0 : (this.#attempt?.unsavedS(nowMs) ?? 0);
  }

  close(): void {
    this.#link.close();
  }
}
