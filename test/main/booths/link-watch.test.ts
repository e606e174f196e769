import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { watchLink } from '../../../src/main/booths/link-watch.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A booth's end that answers pings after `answerMs`, until told not to. */
class Far extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  answers = true;
  terminated = false;
  ping(): void {
    if (this.answers) this.emit('pong');
  }
  terminate(): void {
    this.terminated = true;
  }
}

const watched = () => {
  const far = new Far();
  const states: boolean[] = [];
  const stop = watchLink(far as unknown as WebSocket, (up) => states.push(up));
  return { far, states, stop };
};

test.each([0, 13, 60, 199, 390])(
  '[R3] a link that falls silent %i ms after a ping is shown as lost within 0.9 s of its last word',
  (offset) => {
    const { far, states } = watched();
    vi.advanceTimersByTime(4000 + offset);
    expect(states).toEqual([]);
    far.answers = false;
    far.emit('message');
    vi.advanceTimersByTime(750);
    expect(states).toEqual([]);
    vi.advanceTimersByTime(150);
    expect(states).toEqual([false]);
    far.answers = true;
    far.emit('message');
    expect(states).toEqual([false, true]);
  },
);

test('a booth that has nothing to say but answers is linked; one that is dead is given up in the end', () => {
  const { far, states, stop } = watched();
  vi.advanceTimersByTime(600_000);
  expect([states, far.terminated]).toEqual([[], false]);
  far.answers = false;
  vi.advanceTimersByTime(9000);
  expect(far.terminated).toBe(false);
  vi.advanceTimersByTime(1200);
  expect(far.terminated).toBe(true);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
