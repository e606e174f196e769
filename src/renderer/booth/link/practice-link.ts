import type { Pack } from '../../../core/assessment/pack.ts';
import { packHash, taskOf } from '../../../core/assessment/task.ts';
import type { AttemptId, BoothId, SittingId } from '../../../core/base/ids.ts';
import type { Conditions, RecordingHeader } from '../../../core/recording/header.ts';
import { BOOTH_PROTOCOL, type ToBooth, type ToHost } from '../../../shared/booth.ts';
import type { Language } from '../../ui/messages/language.ts';
import type { Mode } from '../booth-state.ts';
import type { Link, LinkListener } from './link.ts';

export interface Practice {
  readonly pack: Pack;
  readonly task: string;
  readonly mode: Mode;
  readonly language: Language;
  readonly device: string;
  readonly conditions: Conditions;
}

/**
 * Practice: the page grants itself attempts and keeps them in memory. Nothing is sent or stored, and the header says
 * practice, without sitting, person or rules, so that it can never be taken for evidence.
 */
export class PracticeLink implements Link {
  readonly #practice: Practice;
  readonly #listener: LinkListener;
  readonly #sitting = crypto.randomUUID() as SittingId;
  #attempts = 0;

  constructor(practice: Practice, listener: LinkListener) {
    this.#practice = practice;
    this.#listener = listener;
    queueMicrotask(() => {
      listener.onUp();
      this.#answer({
        type: 'welcome',
        protocol: BOOTH_PROTOCOL,
        booth: crypto.randomUUID() as BoothId,
        boothName: '',
        center: '',
        language: practice.language,
        assignment: {
          sitting: this.#sitting,
          candidateName: '',
          pack: practice.pack,
          task: practice.task,
          conditions: practice.conditions,
          sample: false,
          next: 'attempt',
          endsAtS: taskOf(practice.pack, practice.task).workingTimeS,
        },
        open: null,
      });
    });
  }

  #answer(message: ToBooth): void {
    queueMicrotask(() => this.#listener.onMessage(message));
  }

  send(message: ToHost): void {
    if (message.type === 'begin') this.#answer({ type: 'granted', header: this.#header(message) });
    else if (message.type === 'finish') this.#answer({ type: 'finished', attempt: message.attempt, next: 'attempt' });
  }

  #header(begin: Extract<ToHost, { type: 'begin' }>): RecordingHeader {
    const { pack, task, mode, device } = this.#practice;
    this.#attempts++;
    return {
      format: 'proofbench-recording-1',
      purpose: 'practice',
      sitting: null,
      attempt: crypto.randomUUID() as AttemptId,
      person: null,
      pack: pack.id,
      packVersion: pack.version,
      task,
      assessment: packHash(pack),
      rules: null,
      drawnCase: 'practice',
      seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
      mode,
      attemptNumber: Math.min(this.#attempts, 99),
      conditions: begin.conditions,
      placement: begin.placement,
      tracking: begin.tracking,
      quantisation: { timeUnitS: '0.0001', positionStepMm: '0.1', quaternionBits: 15, analogBits: 8 },
      device,
      recorderKey: null,
    };
  }

  /** Nothing leaves the page: frames stay in the outbox. */
  ready(): boolean {
    return false;
  }

  sendBatch(): void {}

  close(): void {}
}
