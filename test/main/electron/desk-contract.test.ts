import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Host } from '../../../src/main/host.ts';
import { DESK_CONNECT_CHANNEL } from '../../../src/shared/desk-port.ts';
import { ipcMain, StubWebContents, stubFrame } from '../../stubs/electron.ts';
import type { DeskApi } from '../support/desk-client.ts';
import { beginSitting } from '../support/seat.ts';
import { streamer } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

vi.mock('electron', () => import('../../stubs/electron.ts'));
const { serveDeskPorts } = await import('../../../src/main/electron/ipc.ts');

/** Asks for a port as a page at `url` would; the ports it gets. */
function askForPort(url: string): readonly MessagePort[] {
  const sender = new StubWebContents();
  sender.mainFrame = stubFrame(url);
  ipcMain.emit(DESK_CONNECT_CHANNEL, { sender, senderFrame: sender.mainFrame });
  return sender.mainFrame.ports;
}

afterEach(() => void ipcMain.removeAllListeners());

/** The desk contract over a port that Electron's main process gave out. */
function openPort(host: Host): DeskApi {
  serveDeskPorts(
    (port) => host.connectDesk(port),
    () => {},
  );
  const [port] = askForPort('app://desk/index.html');
  if (port === undefined) throw new Error('The desk page got no port.');
  onTestFinished(() => port.close());
  port.start();
  return createORPCClient(new RPCLink({ port: port as unknown as SupportedMessagePort }));
}

const transports: readonly (readonly [string, () => Promise<{ readonly host: Host; readonly api: DeskApi }>])[] = [
  [
    'MessagePort',
    async () => {
      const { host } = await startCenter();
      return { host, api: openPort(host) };
    },
  ],
  [
    'WebSocket',
    async () => {
      const { host, desk } = await startCenter();
      return { host, api: desk.api };
    },
  ],
];

describe.each(transports)('the desk contract over a %s', (_transport, open) => {
  test('answers what is asked', async () => {
    const { api } = await open();
    expect(await api.center.get()).toMatchObject({ phase: 'ready', name: 'Test Center' });
    expect((await api.packs.list()).map(({ pack }) => pack.id)).toContain('gmaw-2f-fillet');
    expect(await api.booths.newCode({ name: 'Booth 1' })).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) });
  });

  test('refuses what does not fit, and says which Fault another call met', async () => {
    const { api } = await open();
    await expect(api.sittings.get({ id: 'no id' } as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const missing = '3f0e9d7c-8b1a-4c2d-9e3f-0a1b2c3d4e5f' as never;
    await expect(api.sittings.get({ id: missing })).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/\.$/),
    });
  });

  test('streams changes until it is told to stop', async () => {
    const { api } = await open();
    const seen: string[] = [];
    for await (const { language } of await api.center.watch()) {
      seen.push(language);
      if (seen.length === 2) break;
      await api.center.setLanguage({ language: 'es' });
    }
    expect(seen).toEqual(['en', 'es']);
  });

  test('leads a sitting from pairing to the recorded attempt', async () => {
    const { host, api } = await open();
    const { booth, header, sitting } = await beginSitting(api);
    const stream = streamer(header, 7);
    for (let i = 0; i < 3; i++) booth.socket.send(stream.batch(20));
    booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
    await booth.next('finished');
    await host.ctx.scoring.idle();
    const { body } = await api.attempts.recording({ id: header.attempt });
    expect(Buffer.from(body, 'base64').length).toBeGreaterThan(1000);
    expect((await api.sittings.get({ id: sitting })).attempts).toMatchObject([{ state: 'finished', frames: 60 }]);
  });
});

test('a planted foreign sender gets no port to the host, and the desk goes on', async () => {
  const { host } = await startCenter();
  const api = openPort(host);
  for (const url of ['https://example.org/index.html', 'app://desk/verifier.html', 'file:///index.html']) {
    expect(askForPort(url), url).toEqual([]);
  }
  expect(await api.center.get()).toMatchObject({ name: 'Test Center' });
});
