import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK_BRIDGE, DESK_CONNECT_CHANNEL, DESK_PORT_MESSAGE } from '../../src/shared/desk-port.ts';
import { launchBrowser } from './browser.ts';

/** The built preload, as Electron would run it: one CommonJS file that may require nothing but electron. */
const built = readFileSync(join(import.meta.dirname, '../../out/preload/index.cjs'), 'utf8');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route('http://desk.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>desk' }),
  );
  await page.goto('http://desk.test/');
  await page.evaluate(
    ({ code, channel }) => {
      const log = { sent: [] as string[], exposed: [] as string[], required: [] as string[] };
      const heard = new Map<string, (event: { ports: readonly MessagePort[] }) => void>();
      const electron = {
        contextBridge: {
          exposeInMainWorld: (name: string, api: object) => {
            log.exposed.push(`${name}: ${Object.keys(api).join()}`);
            Object.assign(window, { [name]: Object.freeze({ ...api }) });
          },
        },
        ipcRenderer: {
          send: (to: string) => void log.sent.push(to),
          on: (on: string, listener: (event: { ports: readonly MessagePort[] }) => void) =>
            void heard.set(on, listener),
        },
      };
      const load = (name: string): unknown => {
        log.required.push(name);
        if (name !== 'electron') throw new Error(`a sandboxed preload can not require ${name}`);
        return electron;
      };
      new Function('require', 'module', 'exports', code)(load, { exports: {} }, {});
      const answer = (port: MessagePort) => heard.get(channel)?.({ ports: [port] });
      Object.assign(window, { stub: { log, answer } });
    },
    { code: built, channel: DESK_CONNECT_CHANNEL },
  );
});
afterAll(() => browser.close());

interface Stub {
  readonly log: {
    readonly sent: readonly string[];
    readonly exposed: readonly string[];
    readonly required: readonly string[];
  };
  answer(port: MessagePort): void;
}

test('the page gets one function to ask for a port, and nothing of Electron', async () => {
  const log = await page.evaluate(() => (window as unknown as { stub: Stub }).stub.log);
  expect(log.exposed).toEqual([`${DESK_BRIDGE}: connect`]);
  expect(log.required).toEqual(['electron']);
});

test('asking sends one message on the one channel, and the answer brings a working port into the page', async () => {
  const heard = await page.evaluate(
    ({ bridge, message }) =>
      new Promise<unknown[]>((done) => {
        const { stub } = window as unknown as { stub: Stub };
        const channel = new MessageChannel();
        channel.port1.onmessage = ({ data }) => channel.port1.postMessage(`host heard ${data}`);
        window.addEventListener('message', ({ data, origin, ports }) => {
          const port = ports[0];
          if (data !== message || port === undefined) return;
          port.onmessage = (reply) => done([origin, ports.length, reply.data, ...stub.log.sent]);
          port.postMessage('the page');
        });
        (window as unknown as Record<string, { connect(): void }>)[bridge]?.connect();
        stub.answer(channel.port2);
      }),
    { bridge: DESK_BRIDGE, message: DESK_PORT_MESSAGE },
  );
  expect(heard).toEqual(['http://desk.test', 1, 'host heard the page', DESK_CONNECT_CHANNEL]);
});
