import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const starter = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;

/** A checkout with its packages and nothing built. */
let checkout = '';
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'proofbench-checkout-'));
  for (const name of ['src', 'scripts', 'resources', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  writeFileSync(join(checkout, 'bead.json'), JSON.stringify(BEAD));
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

const BEAD = {
  process: 'GMAW',
  wireMm: 1.2,
  gas: { mix: '90Ar-10CO2', flowLMin: 18 },
  material: 'carbon-steel',
  plateMm: 10,
  joint: 'bead-on-plate',
  position: '1G',
  preheatC: 20,
  segments: [{ t0S: 0, t1S: 4, voltageV: 26, wireFeedMMin: 8, travelMmS: 6, ctwdMm: 16 }],
};

/** As `npm run -s proofbench -- ...` runs it, with no registry to be reached. */
const proofbench = (...args: readonly string[]) =>
  spawnSync(starter, [join(checkout, 'scripts', 'proofbench.mjs'), ...args], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9/' },
  });

test('a command builds the scorer it needs and tells that on standard error; its answer alone is on standard output', () => {
  const first = proofbench('weld', 'bead', 'bead.json', '--json');
  expect(first.stderr).toMatch(/^out\/scorer\.mjs: \d+ bytes, rules [0-9a-f]{64}\n$/);
  expect(first.status).toBe(0);
  expect(JSON.parse(first.stdout)).toMatchObject({
    stations: expect.any(Array),
    mean: { widthMm: expect.any(Number) },
  });
  const again = proofbench('weld', 'bead', 'bead.json', '--json');
  expect([again.status, again.stderr, again.stdout]).toEqual([0, '', first.stdout]);
});

test('the exit status is the command’s own, and a page is built for nobody who asks for help', () => {
  expect(proofbench('verify', 'missing.zip').status).toBe(2);
  expect(proofbench('no-such-command').status).toBe(2);
  expect(proofbench('serve', '--help')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('--data DIR'),
  });
  expect(existsSync(join(checkout, 'out', 'renderer'))).toBe(false);
});
