import { describe, expect, onTestFinished, test } from 'vitest';
import type { Channel, OpenChannel } from '../../../src/renderer/desk/client/channel.ts';
import {
  type Clock,
  createConnection,
  REFUSED_RETRY_MS,
  RETRY_MS,
} from '../../../src/renderer/desk/client/connection.ts';
import { createWatched } from '../../../src/renderer/desk/client/watched.ts';

/** A clock on which waits are seen and end only when told. */
function steppedClock() {
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  let now = 1000;
  const clock: Clock = {
    now: () => now,
    wait: (ms) => new Promise((end) => void waits.push({ ms, end })),
  };
  const step = async (): Promise<number | undefined> => {
    const next = waits.shift();
    now += next?.ms ?? 0;
    next?.end();
    await settled();
    return next?.ms;
  };
  return { clock, step, waiting: () => waits.map(({ ms }) => ms) };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function channel(desk: unknown = {}): Channel & { readonly lose: () => void; readonly wasClosed: () => boolean } {
  let lose = (): void => {};
  let closed = false;
  const gone = new Promise<void>((resolve) => {
    lose = resolve;
  });
  return {
    desk: desk as Channel['desk'],
    closed: gone,
    close: () => {
      closed = true;
      lose();
    },
    lose: () => lose(),
    wasClosed: () => closed,
  };
}

/** Opens what the list holds, one after the other; `away` from then on. */
const opening = (...answers: Awaited<ReturnType<OpenChannel>>[]): OpenChannel => {
  const left = [...answers];
  return async () => left.shift() ?? 'away';
};

function connect(open: OpenChannel, clock: Clock) {
  const connection = createConnection(open, clock);
  onTestFinished(() => connection.close());
  return connection;
}

describe('a connection', () => {
  test('is connecting, then open', async () => {
    const { clock } = steppedClock();
    const first = channel();
    const connection = connect(opening(first), clock);
    expect(connection.link()).toEqual({ state: 'connecting' });
    await settled();
    expect(connection.link()).toEqual({ state: 'open', desk: first.desk });
  });

  test('that the host refuses says so, and opens once a new link has admitted this browser', async () => {
    const { clock, step, waiting } = steppedClock();
    const [first, second] = [channel(), channel()];
    const connection = connect(opening(first, 'away', 'refused', 'refused', second), clock);
    const seen: string[] = [];
    connection.subscribe(() => seen.push(connection.link().state));
    await settled();
    first.lose();
    await settled();
    await step();
    expect(connection.link()).toEqual({ state: 'refused' });
    expect(waiting()).toEqual([REFUSED_RETRY_MS]);
    await step();
    await step();
    expect(connection.link()).toEqual({ state: 'open', desk: second.desk });
    expect(seen).toEqual(['open', 'lost', 'refused', 'open']);
  });

  test('that was refused and finds no host any more says that instead', async () => {
    const { clock, step } = steppedClock();
    const connection = connect(opening('refused'), clock);
    await settled();
    expect(connection.link()).toEqual({ state: 'refused' });
    await step();
    expect(connection.link()).toEqual({ state: 'lost', since: 1000 + REFUSED_RETRY_MS });
  });

  test('that is lost says since when, and comes back by itself', async () => {
    const { clock, step } = steppedClock();
    const [first, second] = [channel(), channel()];
    const connection = connect(opening(first, 'away', second), clock);
    const seen: string[] = [];
    connection.subscribe(() => seen.push(connection.link().state));
    await settled();
    first.lose();
    await settled();
    expect(connection.link()).toEqual({ state: 'lost', since: 1000 });
    await step();
    expect(connection.link()).toMatchObject({ state: 'open' });
    expect(seen).toEqual(['open', 'lost', 'open']);
  });

  test('waits longer from try to try, then always as long', async () => {
    const { clock, step } = steppedClock();
    connect(opening(), clock);
    await settled();
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < RETRY_MS.length + 2; i++) waits.push(await step());
    expect(waits).toEqual([...RETRY_MS, RETRY_MS.at(-1), RETRY_MS.at(-1)]);
  });

  test('that never was says so after a few tries, not at the first', async () => {
    const { clock, step } = steppedClock();
    const connection = connect(opening(), clock);
    await settled();
    expect(connection.link().state).toBe('connecting');
    await step();
    await step();
    expect(connection.link().state).toBe('lost');
  });

  test('that was closed meanwhile closes what still opens', async () => {
    const { clock } = steppedClock();
    const late = channel();
    const connection = createConnection(opening(late), clock);
    connection.close();
    await settled();
    expect(late.wasClosed()).toBe(true);
    expect(connection.link().state).toBe('connecting');
  });
});

test('a watched value is kept while the link is lost and followed anew when it is back', async () => {
  const { clock, step } = steppedClock();
  const [first, second] = [channel('first'), channel('second')];
  const connection = connect(opening(first, 'away', second), clock);
  const ends: (() => void)[] = [];
  const watched = createWatched<string>(
    connection,
    async (desk) =>
      (async function* () {
        yield `from ${String(desk)}`;
        await new Promise<void>((resolve) => ends.push(resolve));
      })(),
    clock,
  );
  onTestFinished(() => {
    watched.close();
    for (const end of ends) end();
  });
  await settled();
  expect(watched.value()).toBe('from first');
  first.lose();
  await settled();
  expect(watched.value()).toBe('from first');
  await step();
  await settled();
  expect(watched.value()).toBe('from second');
});
