// `npm run dev:headless`: the host without Electron, started anew when its sources change, and the pages, built anew when
// theirs do. Arguments go to the host: `npm run dev:headless -- --data DIR`. Reload the browser to see a change.
import { spawn } from 'node:child_process';
import { build, isBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { node24, node24Env, toolFile } from './n24.mjs';
import { root } from './places.mjs';

if (!(await ensureInstalled()) || (!isBuilt() && !(await build()))) process.exit(1);
const node = node24();
const start = (/** @type {readonly string[]} */ args) =>
  spawn(node, args, { cwd: root, stdio: 'inherit', env: node24Env(node) });
const children = [
  start([
    toolFile('vite'),
    'build',
    '--watch',
    '--logLevel',
    'warn',
    '--config',
    'vite.renderer.config.ts',
    '--emptyOutDir',
    'false',
  ]),
  start([
    '--watch-path=src/main',
    '--watch-path=src/core',
    '--watch-path=src/shared',
    'src/main/headless.ts',
    ...process.argv.slice(2),
  ]),
];
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
for (const child of children) {
  child.on('close', (code) => {
    for (const other of children) other.kill('SIGTERM');
    process.exitCode = code ?? 0;
  });
}
