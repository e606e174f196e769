import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port';
import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { DESK_CONNECT_CHANNEL } from '../../../src/shared/desk-port.ts';
import { ipcMain, type StubFrame, StubWebContents, stubFrame } from '../../stubs/electron.ts';

vi.mock('electron', () => import('../../stubs/electron.ts'));
const { serveDeskPorts } = await import('../../../src/main/electron/ipc.ts');

const contract = {
  add: oc.input(z.array(z.number())).output(z.number()),
  count: oc.input(z.number()).output(eventIterator(z.number())),
};
const base = implement(contract);
const router = base.router({
  add: base.add.handler(({ input }) => input.reduce((a, b) => a + b, 0)),
  count: base.count.handler(async function* ({ input }) {
    for (let i = 0; i < input; i++) yield i;
  }),
});

const refused: string[] = [];
const opened: MessagePort[] = [];
beforeAll(() => {
  const handler = new RPCHandler(router);
  serveDeskPorts(
    (port) => handler.upgrade(port),
    (url) => refused.push(url),
  );
});
afterEach(() => {
  refused.length = 0;
  for (const port of opened.splice(0)) port.close();
});

const desk = (url = 'app://desk/index.html'): StubWebContents => {
  const contents = new StubWebContents();
  contents.mainFrame = stubFrame(url);
  return contents;
};
const ask = (sender: StubWebContents, senderFrame: StubFrame | null = sender.mainFrame): readonly MessagePort[] => {
  ipcMain.emit(DESK_CONNECT_CHANNEL, { sender, senderFrame });
  const ports = senderFrame?.ports.splice(0) ?? [];
  opened.push(...ports);
  return ports;
};
const client = (
  port: MessagePort | undefined,
): { add(of: number[]): Promise<number>; count(to: number): Promise<AsyncIterable<number>> } => {
  if (port === undefined) throw new Error('no port');
  port.start();
  return createORPCClient(new RPCLink({ port: port as unknown as SupportedMessagePort }));
};

test('the desk page gets one port, and it speaks the contract, streams too', async () => {
  const ports = ask(desk());
  expect(ports).toHaveLength(1);
  const api = client(ports[0]);
  expect(await api.add([1, 2, 3])).toBe(6);
  const seen: number[] = [];
  for await (const n of await api.count(50)) seen.push(n);
  expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect(refused).toEqual([]);
});

test('what does not fit the contract is refused over the port too', async () => {
  const api = client(ask(desk())[0]);
  await expect(api.add(['x'] as unknown as number[])).rejects.toThrow('Input validation failed');
});

test.each([
  ['a foreign page', () => desk('https://example.org/index.html')],
  ['our scheme under another host', () => desk('app://other/index.html')],
  ['another of our own pages', () => desk('app://desk/verifier.html')],
  ['a page whose host only begins like ours', () => desk('app://desk.example.org/index.html')],
])('%s gets no port and is named', (_what, contents) => {
  const sender = contents();
  expect(ask(sender)).toEqual([]);
  expect(refused).toEqual([sender.mainFrame.url]);
});

test('a frame inside the desk page gets no port, even of our own origin', () => {
  const sender = desk();
  expect(ask(sender, stubFrame('app://desk/index.html', sender.mainFrame))).toEqual([]);
  expect(refused).toHaveLength(1);
});

test('a frame that is not the main frame of its sender gets no port', () => {
  expect(ask(desk(), stubFrame('app://desk/index.html'))).toEqual([]);
});

test('a frame that is gone gets no port', () => {
  expect(ask(desk(), null)).toEqual([]);
  expect(refused).toEqual(['a frame that is gone']);
});

test('asking again closes the port before', async () => {
  const sender = desk();
  const [first] = ask(sender);
  const closed = new Promise((done) => first?.once('close', () => done('closed')));
  const [second] = ask(sender);
  expect(await closed).toBe('closed');
  expect(await client(second).add([2, 2])).toBe(4);
});
