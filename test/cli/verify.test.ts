import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackage } from '../../src/cli/read-package.ts';
import { rescoreCommand } from '../../src/cli/rescore.ts';
import { verifyCommand } from '../../src/cli/verify.ts';
import { MAX_PACKAGE_BYTES } from '../../src/core/credential/manifest.ts';
import { buildPackage } from '../../src/main/export/build-package.ts';
import type { VerifyReport } from '../../src/verify/report.ts';
import { packed, partsOf, relist } from '../verify/forge.ts';
import { sampleInput, TRUST } from '../verify/sample-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'proofbench-cli-'));
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  const bytes = await buildPackage(await sampleInput({ now: Date.now() - 60_000 }));
  writeFileSync(at('badge.zip'), bytes);
  writeFileSync(
    at('trust.json'),
    JSON.stringify({
      ...TRUST,
      issuers: TRUST.issuers.map((each) => ({
        ...each,
        keys: each.keys.map((key) => ({ ...key, from: '2020-01-01T00:00:00Z' })),
      })),
    }),
  );
  writeFileSync(at('nobody.json'), JSON.stringify({ ...TRUST, issuers: [] }));
  const flipped = Buffer.from(bytes);
  flipped[9000] = (flipped[9000] ?? 0) ^ 1;
  writeFileSync(at('flipped.zip'), flipped);
  writeFileSync(at('cut.zip'), bytes.subarray(0, bytes.length - 1000));
  writeFileSync(at('readme.md'), '# Proofbench\nNot a package.\n');
  writeFileSync(at('empty.zip'), '');
  const other = partsOf(bytes);
  other.set('mimetype', Buffer.from('application/epub+zip'));
  writeFileSync(at('other.zip'), packed(other));
  writeFileSync(at('sample.zip'), await buildPackage(await sampleInput({ now: Date.now() - 60_000, sample: true })));
  writeFileSync(at('huge.zip'), '');
  truncateSync(at('huge.zip'), 3 * 1024 ** 3);
  mkdirSync(at('folder'));
  execFileSync('mkfifo', [at('pipe')]);
  const newer = partsOf(bytes);
  relist(newer, (manifest) => {
    manifest.v = 2;
  });
  writeFileSync(at('newer.zip'), packed(newer));
  writeFileSync(at('newer-trust.json'), JSON.stringify({ ...TRUST, format: 'proofbench-trust-2' }));
  writeFileSync(at('status.json'), partsOf(bytes).get('status.json') ?? '');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(command: typeof verifyCommand, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const out = (text: string) => {
    said.out += text;
  };
  const err = (text: string) => {
    said.err += text;
  };
  const status = await command(args, { out, err });
  return { status, ...said };
}

describe('proofbench verify', () => {
  test('without a list of centers: everything but the issuer holds, exit 0', async () => {
    const { status, out } = await call(verifyCommand, at('badge.zip'));
    expect(status).toBe(0);
    expect(out).toMatch(/^Verified, issuer unknown: /);
    expect(out).toContain(
      '  15 passed, 0 failed, 2 open (issuer, score), 3 not needed (endorsements, withheld, holder).\n',
    );
    expect(out).toContain('Sample Candidate (compare with an ID)');
  });

  test('with a list that knows the center: verified, exit 0; with one that does not: exit 1', async () => {
    expect(await call(verifyCommand, at('badge.zip'), '--trust', at('trust.json'))).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Verified: everything holds, and the center is on your list\n/),
    });
    expect((await call(verifyCommand, at('badge.zip'), '--trust', at('nobody.json'))).status).toBe(1);
  });

  test('a list that tells a key or a member twice is no list: exit 2', async () => {
    const once = JSON.stringify(TRUST);
    const [first] = TRUST.issuers;
    const twice = [
      JSON.stringify({ ...TRUST, issuers: [first, { ...first, name: 'Another Center' }] }),
      once.replace('"sample":false', '"sample":true,"sample":false'),
    ];
    for (const list of twice) {
      writeFileSync(at('twice.json'), list);
      expect(await call(verifyCommand, at('badge.zip'), '--trust', at('twice.json'))).toMatchObject({
        status: 2,
        err: expect.stringContaining('is no list of trusted centers'),
      });
    }
  });

  test('--json is one document of the promised shape, and nothing else', async () => {
    const { status, out, err } = await call(
      verifyCommand,
      at('badge.zip'),
      '--json',
      '--no-rescore',
      '--trust',
      at('trust.json'),
      '--status',
      at('status.json'),
    );
    const report = JSON.parse(out) as VerifyReport;
    expect([status, err]).toEqual([0, '']);
    expect(Object.keys(report)).toEqual(['verified', 'state', 'issuerKnown', 'steps', 'result', 'rescore']);
    expect(report).toMatchObject({
      verified: true,
      state: 'verified',
      issuerKnown: true,
      rescore: { done: false, equal: null },
    });
    for (const step of report.steps) expect(Object.keys(step).sort()).toEqual(['code', 'id', 'passed', 'why']);
    expect(report.result).toMatchObject({
      kind: 'badge',
      candidateName: 'Sample Candidate',
      attempts: [{ number: 1, task: 'fillet-2f' }],
    });
  });

  test('a changed byte: exit 1, and the part is named', async () => {
    const { status, out } = await call(verifyCommand, at('flipped.zip'));
    expect(status).toBe(1);
    expect(out).toMatch(/^Not verified: the container is .*(html|json|bin|mjs)/);
    expect(out).toContain('  2 passed, 1 failed, 17 not made.\n');
  });

  test.each([
    ['a missing file', 'missing.zip', /no such file/],
    ['a folder', 'folder', /not a file/],
    ['a pipe nobody writes into', 'pipe', /not a file/],
    ['a path through a file', 'badge.zip/x', /not a folder/],
  ])('%s: exit 2, with a sentence', async (_, name, why) => {
    expect(await call(verifyCommand, at(name))).toMatchObject({ status: 2, out: '', err: expect.stringMatching(why) });
    const { status, out } = await call(verifyCommand, at(name), '--json');
    expect(status).toBe(2);
    expect((JSON.parse(out) as VerifyReport).steps[0]).toMatchObject({ code: 'E_NOT_READ', passed: false });
  });

  test.each([
    ['a text', 'readme.md', 'E_ZIP_PARSE'],
    ['a package that is cut off', 'cut.zip', 'E_ZIP_PARSE'],
    ['an empty file', 'empty.zip', 'E_SIZE'],
  ])('%s can not be read: exit 2, verified false, and no word on whether it is genuine', async (_, name, code) => {
    const said = await call(verifyCommand, at(name));
    expect(said).toMatchObject({ status: 2, err: '', out: expect.stringMatching(/^Can not be read: /) });
    if (code === 'E_ZIP_PARSE')
      expect(said.out).toMatch(/^Can not be read: damaged or not a package; ask for a fresh copy\n/);
    const { status, out } = await call(verifyCommand, at(name), '--json');
    const report = JSON.parse(out) as VerifyReport;
    expect(status).toBe(2);
    expect(report).toMatchObject({ verified: false, state: 'not-readable', result: {} });
    expect(report.steps.flatMap((step) => step.code ?? [])).toEqual([code]);
    expect((await call(rescoreCommand, at(name))).status).toBe(2);
  });

  test('another ZIP than a package can be read, and is not verified: exit 1', async () => {
    expect(await call(verifyCommand, at('other.zip'))).toMatchObject({
      status: 1,
      out: expect.stringMatching(/^Not verified: /),
    });
  });

  test('a sample says so before anything else, with a list of centers and without, and keeps exit 0', async () => {
    for (const trust of [[], ['--trust', at('trust.json')]]) {
      const said = await call(verifyCommand, at('sample.zip'), ...trust);
      expect(said).toMatchObject({ status: 0, out: expect.stringMatching(/^Sample, proves nothing: /) });
      const { out } = await call(verifyCommand, at('sample.zip'), '--json', ...trust);
      expect(JSON.parse(out)).toMatchObject({ verified: true, result: { sample: true } });
    }
  });

  test('a package of a newer form: exit 2 and a sentence, and no word on whether it is genuine', async () => {
    const said = await call(verifyCommand, at('newer.zip'));
    expect(said).toMatchObject({
      status: 2,
      out: expect.stringMatching(/^Can not be read here: the package is of version 2/),
    });
    const { status, out } = await call(verifyCommand, at('newer.zip'), '--json');
    expect([status, (JSON.parse(out) as VerifyReport).state]).toEqual([2, 'not-readable']);
    expect(await call(rescoreCommand, at('newer.zip'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('version 2'),
    });
    expect(await call(verifyCommand, at('badge.zip'), '--trust', at('newer-trust.json'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('proofbench-trust-2'),
    });
  });

  test('a named pipe that nobody writes to is not waited for: exit 2', async () => {
    for (const args of [[], [at('badge.zip'), '--trust'], [at('badge.zip'), '--status']])
      expect((await call(verifyCommand, ...args, at('pipe'))).status).toBe(2);
  });

  test('three gigabytes are refused without being read', async () => {
    expect((await readPackage(at('huge.zip'))).buffer.byteLength).toBe(MAX_PACKAGE_BYTES + 1);
    const { status, out } = await call(verifyCommand, at('huge.zip'), '--json');
    expect(status).toBe(2);
    expect((JSON.parse(out) as VerifyReport).steps[0]).toMatchObject({ code: 'E_SIZE' });
  });

  test.each([[[]], [['a', 'b']], [['--wrong', 'x']], [['--trust']]])(
    'a wrong call %j: exit 2, and where help is',
    async (args) => {
      expect(await call(verifyCommand, ...args)).toMatchObject({ status: 2, err: expect.stringContaining('--help') });
    },
  );

  test('a trust list that is none: exit 2, named', async () => {
    expect(await call(verifyCommand, at('badge.zip'), '--trust', at('badge.zip'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('is no list of trusted centers'),
    });
  });

  test('help', async () => {
    expect(await call(verifyCommand, '--help')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Exit status'),
    });
  });

  test('no bytes make it throw: there is always a whole report', async () => {
    const badge = await buildPackage(await sampleInput());
    const wild = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(fc.nat(badge.length), fc.uint8Array({ maxLength: 40 })).map(([from, put]) => {
        const copy = badge.slice();
        copy.set(put.subarray(0, copy.length - from), from);
        return copy;
      }),
      fc.nat(badge.length).map((length) => badge.subarray(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(wild, async (bytes) => {
        writeFileSync(at('wild.zip'), bytes);
        const { status, out } = await call(verifyCommand, at('wild.zip'), '--json');
        const { state, verified, steps } = JSON.parse(out) as VerifyReport;
        expect(steps).toHaveLength(20);
        expect(status).toBe(state === 'not-readable' ? 2 : verified ? 0 : 1);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('control codes in a package do not reach the terminal', async () => {
    const input = await sampleInput({ now: Date.now() - 60_000 });
    const badge = input.badge && { ...input.badge, candidateName: 'Sample\u001b[2J\u202eCandidate' };
    writeFileSync(at('codes.zip'), await buildPackage({ ...input, badge }));
    const { out } = await call(verifyCommand, at('codes.zip'));
    expect(out).toContain('Sample [2J Candidate');
    expect(out.includes('\u001b') || out.includes('\u202e')).toBe(false);
  });
});

describe('proofbench rescore', () => {
  test('a scorer that is not published is not run: exit 1, with a sentence', async () => {
    expect(await call(rescoreCommand, at('badge.zip'))).toMatchObject({
      status: 1,
      err: expect.stringContaining('not on the list'),
    });
    const { status, out } = await call(rescoreCommand, at('badge.zip'), '--json');
    expect([status, JSON.parse(out).code]).toEqual([1, 'W_SCORE_VERSION_UNAVAILABLE']);
  });

  test('a damaged package: exit 1; none: exit 2', async () => {
    expect((await call(rescoreCommand, at('flipped.zip'))).status).toBe(1);
    expect((await call(rescoreCommand, at('missing.zip'))).status).toBe(2);
    expect((await call(rescoreCommand)).status).toBe(2);
  });
});

test('unread files leave no handle open', () => {
  const script = `import { verifyCommand } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/verify.ts'))};
    process.exitCode = await verifyCommand([${JSON.stringify(at('missing.zip'))}]);`;
  expect(() =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe', timeout: 15_000 }),
  ).toThrow(expect.objectContaining({ status: 2 }));
});
