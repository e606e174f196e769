// Pictures of every screen of the desk, for eyes: 1440 x 900 and 1024 x 768, light and dark, English and Spanish.
// `node scripts/n24.mjs scripts/look-desk.mjs [--out DIR] [--only name,name] [--all]`; without --all each screen once.
// `--serve` keeps the page open on a fake host instead, for work on the desk.
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/ws';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { WebSocketServer } from 'ws';
import { serveStatic } from '../src/main/http/static-files.ts';
import { DESK_SOCKET_PATH } from '../src/shared/desk.ts';
import { fakeHost } from '../test/renderer/desk/support/fake-host.ts';
import { screens } from '../test/renderer/desk/support/screens.ts';
import { scorerBytes } from './build-scorer.mjs';
import { findChromium } from './chromium.mjs';
import { out, root } from './places.mjs';
import { say } from './say.mjs';

const option = (/** @type {string} */ name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const flag = (/** @type {string} */ name) => process.argv.includes(`--${name}`);

/** The built desk with a fake host on its socket; the scenario decides what that holds. */
async function serve(/** @type {number} */ port) {
  const pages = join(out, 'look-pages');
  await build({
    configFile: false,
    root: join(root, 'src/renderer'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { dedupe: ['three', 'react', 'react-dom'] },
    build: {
      outDir: pages,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: join(root, 'src/renderer/index.html') },
    },
  });
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://desk');
    serveStatic(request, response, pages, pathname === '/' ? '/index.html' : pathname);
  });
  const module = new TextDecoder().decode(await scorerBytes());
  /** @type {{ host: ReturnType<typeof fakeHost> | undefined }} */
  const now = { host: undefined };
  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, stream, head) => {
    if (request.url !== DESK_SOCKET_PATH || now.host === undefined) return;
    const { handlers } = now.host;
    sockets.handleUpgrade(request, stream, head, (socket) => void new RPCHandler(handlers).upgrade(socket));
  });
  await new Promise((resolve) => http.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = http.address();
  const url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`;
  return {
    url,
    /** @param {import('../test/renderer/desk/support/sample-center.ts').Scenario} scenario */
    begin(scenario) {
      now.host?.close();
      for (const socket of sockets.clients) socket.terminate();
      now.host = fakeHost(scenario, () => module);
      return now.host;
    },
    async close() {
      now.host?.close();
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      http.close();
    },
  };
}

const sizes = { wide: { width: 1440, height: 900 }, small: { width: 1024, height: 768 } };
const everyLook = /** @type {const} */ ([
  ['wide', 'light', 'en'],
  ['wide', 'dark', 'en'],
  ['wide', 'light', 'es'],
  ['small', 'light', 'en'],
  ['small', 'dark', 'es'],
]);

const server = await serve(Number(option('port') ?? 0));
if (flag('serve')) {
  server.begin(/** @type {'running'} */ (option('scenario') ?? 'running'));
  say(`The desk on a fake host: ${server.url}`);
} else {
  const folder = option('out') ?? join(out, 'look');
  mkdirSync(folder, { recursive: true });
  const only = option('only')?.split(',');
  const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  let wrong = 0;
  for (const [size, theme, language] of flag('all') ? everyLook : everyLook.slice(0, 1)) {
    for (const { name, scenario, path, act } of screens) {
      if (only !== undefined && !only.some((part) => name.startsWith(part))) continue;
      const host = server.begin(scenario);
      host.state.center = { ...host.state.center, language };
      const page = await browser.newPage({ viewport: sizes[size], locale: language, colorScheme: theme });
      page.on('pageerror', (error) => say(`${name}: ${error.message}`));
      page.on('console', (message) => message.type() === 'error' && say(`${name}: ${message.text()}`));
      await page.goto(`${server.url}/index.html#${path}`);
      await page.waitForSelector('h1, h2, [role="dialog"]', { timeout: 60_000 });
      await act?.(page, language);
      await page.waitForTimeout(600);
      await page.screenshot({ path: join(folder, `${name}-${size}-${theme}-${language}.png`), timeout: 120_000 });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run(document));
      for (const { id, help, nodes } of violations) {
        wrong++;
        say(
          `${name} ${size} ${theme} ${language}: ${id}, ${help} (${nodes
            .map((/** @type {any} */ n) => n.target.join(' '))
            .slice(0, 3)
            .join(' | ')})`,
        );
      }
      await page.close();
    }
  }
  await browser.close();
  await server.close();
  say(`Pictures are in ${folder}; axe found ${wrong} kinds of fault.`);
  process.exit(wrong === 0 ? 0 : 1);
}
