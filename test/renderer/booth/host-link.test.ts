import { expect, test } from 'vitest';
import { HostLink, type Socket } from '../../../src/renderer/booth/link/host-link.ts';
import { BOOTH_CLOSE, BOOTH_PROTOCOL, type ToBooth } from '../../../src/shared/booth.ts';

const WELCOME: ToBooth = {
  type: 'welcome',
  protocol: BOOTH_PROTOCOL,
  booth: '7b0c6c3e-9a36-4c0e-8a53-0d3c2f1b9a11' as never,
  boothName: 'Booth 1',
  center: 'Test Center',
  language: 'en',
  assignment: null,
  open: null,
};

/** A network of the test's own making: sockets open, speak and break when it says so, and time passes when it says so. */
function network() {
  const sockets: (Socket & { opens(): void; says(message: ToBooth): void; breaks(code: number): void })[] = [];
  const waiting: { readonly action: () => void; readonly at: number }[] = [];
  const heard = { up: 0, down: 0, notPaired: 0, sent: 0, closed: 0 };
  let now = 0;
  const open = (): Socket => {
    let readyState: number = 0;
    const socket: (typeof sockets)[number] = {
      get readyState() {
        return readyState as 0;
      },
      bufferedAmount: 0,
      send: () => void heard.sent++,
      close: () => void heard.closed++,
      onopen: null,
      onclose: null,
      onmessage: null,
      opens() {
        readyState = 1;
        socket.onopen?.call(socket as never, {} as never);
      },
      says: (message) => socket.onmessage?.call(socket as never, { data: JSON.stringify(message) } as never),
      breaks(code) {
        readyState = 3;
        socket.onclose?.call(socket as never, { code } as never);
      },
    };
    sockets.push(socket);
    return socket;
  };
  const link = new HostLink(
    open,
    {
      onMessage: () => {},
      onUp: () => heard.up++,
      onDown: () => heard.down++,
      onNotPaired: () => heard.notPaired++,
    },
    (action, ms) => void waiting.push({ action, at: now + ms }),
  );
  /** Lets time pass, what is due happening in its order. */
  const pass = (ms: number): void => {
    const until = now + ms;
    for (;;) {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting[0];
      if (next === undefined || next.at > until) break;
      waiting.shift();
      now = next.at;
      next.action();
    }
    now = until;
  };
  const last = () => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('no socket');
    return socket;
  };
  return { link, heard, pass, last, made: () => sockets.length };
}

test('[B9] no batch goes out before the host has said where to go on', () => {
  const { link, last } = network();
  last().opens();
  expect(link.ready()).toBe(false);
  last().says(WELCOME);
  expect(link.ready()).toBe(true);
  last().breaks(1006);
  expect(link.ready()).toBe(false);
});

test('[B9] after a loss it comes back, again and again, and greets anew each time', () => {
  const { heard, pass, last, made, link } = network();
  last().opens();
  last().says(WELCOME);
  for (let i = 0; i < 5; i++) {
    last().breaks(1006);
    pass(2000);
    last().opens();
    expect(link.ready()).toBe(false);
    last().says(WELCOME);
  }
  expect([made(), heard.up, heard.down, heard.notPaired]).toEqual([6, 6, 5, 0]);
});

test('[B9] a connection that owes an answer for long is given up, though nobody said it was broken', () => {
  const { link, heard, pass, last, made } = network();
  last().opens();
  last().says(WELCOME);
  link.sendBatch(new Uint8Array(10));
  pass(2900);
  expect(heard.down).toBe(0);
  pass(3200);
  expect([heard.down, heard.closed]).toEqual([1, 1]);
  pass(300);
  expect(made()).toBe(2);
});

test('what the given-up connection still says is not listened to', () => {
  const { link, heard, pass, last } = network();
  last().opens();
  last().says(WELCOME);
  const first = last();
  link.sendBatch(new Uint8Array(10));
  pass(6500);
  expect(heard.down).toBe(1);
  last().opens();
  first.says(WELCOME);
  expect(link.ready()).toBe(false);
  first.breaks(BOOTH_CLOSE.replaced);
  pass(250);
  last().says(WELCOME);
  expect([link.ready(), heard.down]).toEqual([true, 1]);
});

test('a host that does not greet back is tried again; a quiet lobby is no loss', () => {
  const quiet = network();
  quiet.last().opens();
  quiet.last().says(WELCOME);
  quiet.pass(600_000);
  quiet.link.sendBatch(new Uint8Array(10));
  quiet.pass(2900);
  expect(quiet.heard.down).toBe(0);

  const mute = network();
  mute.last().opens();
  mute.pass(6100);
  expect(mute.heard.down).toBe(1);
});

test('a booth that is not known, or was replaced, does not come back by itself', () => {
  for (const code of [BOOTH_CLOSE.notPaired, BOOTH_CLOSE.replaced]) {
    const { heard, pass, last, made } = network();
    last().opens();
    last().says(WELCOME);
    last().breaks(code);
    pass(60_000);
    expect([made(), heard.notPaired]).toEqual([1, code === BOOTH_CLOSE.notPaired ? 1 : 0]);
  }
});
