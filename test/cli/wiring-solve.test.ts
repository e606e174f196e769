import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { wiringSolve } from '../../src/cli/wiring-solve.ts';

const folder = mkdtempSync(join(tmpdir(), 'wiring-solve-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = { kind: 'V', id: 'src', a: 'hot', b: '0', volts: 120, phaseDeg: 0 };
const series = { kind: 'R', id: 'r1', a: 'hot', b: 'x', ohm: 10 };
const network = {
  frequencyHz: 60,
  elements: [
    source,
    series,
    { kind: 'C', id: 'c1', a: 'x', b: '0', farad: 1e-9 },
    { kind: 'L', id: 'l1', a: 'x', b: '0', henry: 0.01 },
    { kind: 'switch', id: 's1', a: 'x', b: 'y', closed: true },
  ],
  probes: [{ id: 'p', a: 'x', b: '0' }],
};

async function run(content: unknown, ...flags: string[]) {
  const file = join(folder, 'network.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  let [out, err] = ['', ''];
  const status = await wiringSolve([file, ...flags], { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err, file };
}

test('[C11] --json prints one document of the published shape and nothing else', async () => {
  const { status, out, err } = await run(network, '--json');
  expect([status, err]).toEqual([0, '']);
  const report = JSON.parse(out);
  expect(Object.keys(report)).toEqual(['nodes', 'probes', 'branches']);
  expect(Object.keys(report.nodes)).toEqual(['hot', 'x', 'y']);
  expect(report.nodes.hot).toEqual({ re: 120, im: 0 });
  const reactance = 2 * Math.PI * 60 * 0.01;
  const amps = 120 / Math.hypot(10, reactance);
  expect(report.branches.r1.amps).toBeCloseTo(amps, 4);
  expect(report.branches.src.amps).toBeCloseTo(amps, 4);
  expect(report.probes).toEqual({ p: { volts: expect.closeTo(amps * reactance, 3) } });
  expect(Math.hypot(report.nodes.x.re, report.nodes.x.im)).toBeCloseTo(report.probes.p.volts, 9);
  expect(Object.keys(report.branches)).toEqual(['src', 'r1', 'c1', 'l1', 's1']);
});

test('[C11] direct current: voltages of nodes have a sign, those of probes and currents none', async () => {
  const battery = {
    ...network,
    frequencyHz: 0,
    elements: [
      { ...source, volts: -12 },
      { ...series, b: '0' },
    ],
  };
  const { out } = await run({ ...battery, probes: [{ id: 'p', a: 'hot', b: '0' }] }, '--json');
  expect(JSON.parse(out)).toEqual({
    nodes: { hot: { re: -12, im: 0 } },
    probes: { p: { volts: 12 } },
    branches: { src: { amps: expect.closeTo(1.2, 9) }, r1: { amps: 1.2 } },
  });
});

test('[C11] phase and probes may be left out; a source of current and a transformer are read', async () => {
  const { phaseDeg: _, ...plain } = source;
  const elements = [
    plain,
    { kind: 'transformer', id: 't', a: 'hot', b: '0', c: 's', d: '0', ratio: 5, ohm: 1 },
    { kind: 'I', id: 'i', a: '0', b: 's', amps: 2 },
    { kind: 'R', id: 'load', a: 's', b: '0', ohm: 8 },
  ];
  const { status, out } = await run({ frequencyHz: 60, elements }, '--json');
  expect(status).toBe(0);
  // 24 V behind 1/25 ohm, with 2 A pressed into 8 ohm.
  expect(JSON.parse(out).nodes.s.re).toBeCloseTo((24 / 0.04 + 2) / (1 / 0.04 + 1 / 8), 6);
});

test('[C5] nodes that nothing ties to the reference are listed', async () => {
  const floating = [...network.elements, { kind: 'R', id: 'r2', a: 'm', b: 'k', ohm: 3 }];
  const { out } = await run({ ...network, elements: floating }, '--json');
  expect(JSON.parse(out)).toMatchObject({ floating: ['m', 'k'], nodes: { m: { re: 0, im: 0 } } });
  expect((await run({ ...network, elements: floating })).out).toContain('Nothing but leakage ties to node 0: m, k.');
});

test('[C11] without --json three tables', async () => {
  const { out } = await run(network);
  expect(out).toMatch(/^node +V\nhot +120\.000 +0\.00 deg\nx +42\.3308 +69\.34 deg\n/);
  expect(out).toMatch(/\nprobe +V\np +42\.3308\n/);
  expect(out).toMatch(/\nelement +A\nsrc +11\.2286\n/);
});

const over = (...elements: readonly unknown[]) => ({ ...network, elements });
test.each([
  [over({ ...series, kind: 'X' }), '$.elements[0].kind is not known; known: R, L, C, V, I, switch, transformer'],
  [over(3), '$.elements[0] is not an element'],
  [over(source, { ...series, ohm: '10' }), '$.elements[1].ohm'],
  [over(source, { ...series, ohm: 0 }), '$.elements[1].ohm must be at least 0.000001 ohm'],
  [over(source, { ...series, ohm: 2e15 }), '$.elements[1].ohm must be at most 1000000000000000 ohm'],
  [over(source, { ...series, ohm: undefined }), '$.elements[1].ohm'],
  [over(source, { ...series, colour: 'red' }), 'colour'],
  [over(source, { ...series, a: '' }), '$.elements[1].a must be 1 to 64 characters'],
  [over(source, { ...series, a: 'x\u202ey' }), '$.elements[1].a must be 1 to 64 characters'],
  [over(source, { ...series, id: 'r'.repeat(65) }), '$.elements[1].id must be 1 to 64 characters'],
  [over({ ...source, volts: 1e7 }), '$.elements[0].volts must be at most 1000000 V'],
  [over({ ...source, phaseDeg: 361 }), '$.elements[0].phaseDeg must be at most 360 degrees'],
  [{ ...network, frequencyHz: 0, elements: [{ ...source, phaseDeg: 90 }] }, '$.elements[0].phaseDeg must be at most 0'],
  [{ ...network, frequencyHz: -60 }, '$.frequencyHz must be 0, or at least 0.001 Hz'],
  [{ ...network, frequencyHz: 1e7 }, '$.frequencyHz must be 0, or at most 1000000 Hz'],
  [{ ...network, frequencyHz: undefined }, '$.frequencyHz'],
  [{ ...network, elements: undefined }, '$.elements'],
  [{ ...network, gmin: 1 }, 'gmin'],
  [over(), 'The network has no element.'],
  [over(source, series, series), 'There is more than one element r1.'],
  [over(source, { ...source, id: 'other' }), 'other closes a loop of sources'],
  [over(source, { kind: 'I', id: 'i', a: 'x', b: 'y', amps: 1 }), 'the source i has no way back'],
  [
    { ...network, probes: [{ id: 'p', a: 'air', b: '0' }] },
    'The probe p touches nothing: the network has no node air.',
  ],
  [{ ...network, probes: [network.probes[0], network.probes[0]] }, 'There is more than one probe p.'],
  [
    over(...Array.from({ length: 1000 }, (_, i) => ({ ...series, id: `r${i}`, b: `n${i}` }))),
    'The network has 1000 elements; up to 500 are solved.',
  ],
  [
    over(...Array.from({ length: 201 }, (_, i) => ({ ...series, id: `r${i}`, a: '0', b: `n${i}` }))),
    'The network has 201 unknowns; up to 200 are solved.',
  ],
  ['{"frequencyHz":', 'The JSON can not be read'],
  ['{"frequencyHz":1e999}', 'The JSON can not be read'],
  ['[]', '$'],
] as const)('[C11] bad input %#: exit 2, the file and the place named', async (content, says) => {
  for (const flags of [[], ['--json']]) {
    const { status, out, err, file } = await run(content, ...flags);
    expect(status).toBe(2);
    expect(err).toContain(file);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at |NaN/);
    if (flags.length > 0) expect(JSON.parse(out).why).toContain(says);
    else expect(out).toBe('');
  }
});

test('[C11] no file, no such file, two files, an unknown flag: exit 2', async () => {
  const called = async (...args: string[]): Promise<number> =>
    wiringSolve(args, { out: () => undefined, err: () => undefined });
  expect(await called()).toBe(2);
  expect(await called(join(folder, 'nothing.json'))).toBe(2);
  expect(await called('a.json', 'b.json')).toBe(2);
  expect(await called('a.json', '--wat')).toBe(2);
  expect(await called(folder)).toBe(2);
});

test('--help says what goes in and comes out', async () => {
  let out = '';
  expect(await wiringSolve(['--help'], { out: (text) => (out += text), err: () => undefined })).toBe(0);
  expect(out).toContain('wiring solve FILE.json');
});
