// Finds a Chromium-based browser; for the tests, installs Debian's where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './say.mjs';

const onPath = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  win32: [],
  darwin: [],
};
const elsewhere = {
  linux: [],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/**
 * The program file of Chromium, Chrome or Edge, or undefined. PROOFBENCH_CHROMIUM names another one.
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform) {
  const wanted = env.PROOFBENCH_CHROMIUM;
  if (wanted) return existsSync(wanted) ? wanted : undefined;
  const os = platform === 'win32' || platform === 'darwin' ? platform : 'linux';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((path) => path !== undefined);
  return [
    ...onPath[os].flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere[os].flatMap((path) => (os === 'win32' ? programs.map((folder) => join(folder, path)) : [path])),
  ].find((file) => existsSync(file));
}

function succeeds(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
  return (
    spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
    0
  );
}

/** Finds Chromium, or installs Debian's package if this user may. Undefined, with what to do said, if there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const may = process.platform === 'linux' && succeeds('apt-get', ['--version']);
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (may && (prefix.length === 0 || succeeds('sudo', ['-n', 'true']))) {
    say(
      'Chromium is missing: installing Debian\'s "chromium" with apt-get, the only thing put outside this folder ...',
    );
    const apt = (/** @type {string[]} */ ...args) => {
      const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', '-q', '-y', ...args];
      return succeeds(command, rest);
    };
    const install = () => apt('install', '--no-install-recommends', 'chromium');
    if (install() || (apt('update') && install())) return findChromium();
  }
  say(
    'The end-to-end tests need Chromium, Chrome or Edge: install one (Debian: "apt-get install chromium"), or set PROOFBENCH_CHROMIUM to its program file.',
  );
  return undefined;
}
