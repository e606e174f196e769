import type { Link } from '../link/link.ts';
import type { Attempt } from './attempt.ts';

/** Sends one attempt: what was recorded, the digest of each second, and at last that it is finished. */
export class AttemptSender {
  readonly #digests: { readonly second: number; readonly digest: string }[] = [];
  #digestsSent = 0;
  #finishSent = false;

  readonly onSecond = (second: number, digest: string): void => void this.#digests.push({ second, digest });

  /** After a new link: what the host may not have heard is said again. */
  sayAgain(): void {
    this.#digestsSent = 0;
    this.#finishSent = false;
  }

  /** Sends what waits. In practice no frame leaves the page, so nothing has to be sent before the end is said. */
  send({ header, outbox, finished, frames, events }: Attempt, link: Link, practice: boolean): void {
    while (link.ready()) {
      const bytes = outbox.next();
      if (bytes === undefined) break;
      link.sendBatch(bytes);
    }
    if (!link.ready() && !practice) return;
    const { attempt } = header;
    // One at a time: after a long outage they must not crowd out what else is said.
    const digest = this.#digests[this.#digestsSent];
    if (digest !== undefined) {
      this.#digestsSent++;
      link.send({ type: 'digest', attempt, ...digest });
    }
    if (finished && !this.#finishSent && digest === undefined && (outbox.allSent || practice)) {
      this.#finishSent = true;
      link.send({ type: 'finish', attempt, frames: frames.count, events: events.length });
    }
  }
}
