import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { weldBead } from '../../src/cli/weld-bead.ts';

const folder = mkdtempSync(join(tmpdir(), 'weld-bead-'));
afterAll(() => rmSync(folder, { recursive: true }));

const segment = { t0S: 0, t1S: 10, voltageV: 26, wireFeedMMin: 8, travelMmS: 6, ctwdMm: 16 };
const program = {
  process: 'GMAW',
  wireMm: 1.2,
  gas: { mix: '90Ar-10CO2', flowLMin: 18 },
  material: 'carbon-steel',
  plateMm: 10,
  joint: 'bead-on-plate',
  position: '1G',
  preheatC: 20,
  segments: [segment],
};

async function run(content: unknown, ...flags: string[]) {
  const file = join(folder, 'program.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  let [out, err] = ['', ''];
  const status = await weldBead([file, ...flags], { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err, file };
}

test('--json prints one document of the published shape and nothing else', async () => {
  const { status, out, err } = await run(program, '--json');
  expect([status, err]).toEqual([0, '']);
  const report = JSON.parse(out);
  const figures = ['widthMm', 'heightMm', 'penetrationMm', 'depositMm2', 'currentA', 'heatInputKjMm'];
  expect(Object.keys(report)).toEqual(['stations', 'mean']);
  expect(Object.keys(report.mean)).toEqual(figures);
  expect(report.stations.length).toBe(60);
  for (const [i, station] of report.stations.entries()) {
    expect(Object.keys(station)).toEqual(['xMm', ...figures]);
    expect(station.xMm).toBe(i);
  }
  // Stations 10 to 49 are at least 10 mm from both ends.
  const settled = report.stations.slice(10, 50);
  for (const figure of figures) {
    const sum = settled.reduce((total: number, station: Record<string, number>) => total + station[figure]!, 0);
    expect(report.mean[figure]).toBeCloseTo(sum / 40, 8);
  }
  expect(report.mean.depositMm2).toBeCloseTo((0.97 * Math.PI * 0.36 * (8000 / 60)) / 6, 8);
});

test('means leave out 10 mm at each change of segment; all stations count where none is left', async () => {
  const later = { ...segment, t0S: 10, t1S: 20, wireFeedMMin: 9.5 };
  const both = JSON.parse((await run({ ...program, segments: [segment, later] }, '--json')).out);
  const kept = both.stations.filter(({ xMm }: { xMm: number }) => (xMm >= 10 && xMm < 50) || (xMm >= 70 && xMm < 110));
  const sum = kept.reduce((total: number, { currentA }: { currentA: number }) => total + currentA, 0);
  expect(both.mean.currentA).toBeCloseTo(sum / 80, 8);

  const short = JSON.parse((await run({ ...program, segments: [{ ...segment, t1S: 3 }] }, '--json')).out);
  const all = short.stations.reduce((total: number, { widthMm }: { widthMm: number }) => total + widthMm, 0);
  expect(short.mean.widthMm).toBeCloseTo(all / 18, 8);
});

test('all metal fed is in the stations, times the recovery, also across changes and breaks', async () => {
  const segments = [
    { ...segment, t1S: 4 },
    { ...segment, t0S: 4, t1S: 9, wireFeedMMin: 9.5, travelMmS: 4 },
    { ...segment, t0S: 14, t1S: 20, voltageV: 29, wireFeedMMin: 10 },
  ];
  const { stations } = JSON.parse((await run({ ...program, segments }, '--json')).out);
  const laid = stations.reduce((total: number, { depositMm2 }: { depositMm2: number }) => total + depositMm2, 0);
  const fedMm = ((8 * 4 + 9.5 * 5 + 10 * 6) * 1000) / 60;
  expect(Math.abs(laid / (0.97 * Math.PI * 0.36 * fedMm) - 1)).toBeLessThan(1e-9);
});

test('currentA stands in for wireFeedMMin', async () => {
  const { wireFeedMMin: _, ...rest } = segment;
  const { mean } = JSON.parse((await run({ ...program, segments: [{ ...rest, currentA: 250 }] }, '--json')).out);
  expect(mean.currentA).toBeCloseTo(250, 5);
});

test('a fillet with 0.9 mm wire: face, convexity, root depth, and its legs and throat besides', async () => {
  const fillet = {
    ...program,
    wireMm: 0.9,
    gas: { mix: '75Ar-25CO2', flowLMin: 14 },
    plateMm: 6,
    joint: 't-fillet',
    position: '2F',
    segments: [{ t0S: 0, t1S: 16, voltageV: 20, wireFeedMMin: 8.5, travelMmS: 5, ctwdMm: 12 }],
  };
  const { mean } = JSON.parse((await run(fillet, '--json')).out);
  expect(mean.legAMm).toBeGreaterThan(5);
  expect(mean.legAMm).toBeLessThan(6);
  expect(mean.widthMm).toBeCloseTo(mean.legAMm * Math.SQRT2, 2);
  expect(mean.throatMm).toBeGreaterThan(3.5);
});

test('without --json a table, with heat input in both forms', async () => {
  const { out } = await run(program);
  expect(out.split('\n')[0]).toMatch(/x mm\s+width mm\s+height mm\s+depth mm/);
  expect(out).toMatch(/\n mean /);
  expect(out).toMatch(/Heat input \d\.\d{3} kJ\/mm \(EN 1011-1.*arc energy \d\.\d{3} kJ\/mm \(AWS/);
  expect(out.split('\n').length).toBeGreaterThan(62);
});

test.each([
  [{ ...program, process: 'SAW' }, '$.process is not known; known: GMAW, FCAW, SMAW, GTAW'],
  [{ ...program, gas: { mix: 'Argon', flowLMin: 18 } }, '$.gas.mix is not known; known: 75Ar-25CO2'],
  [{ ...program, material: 'brass' }, '$.material is not known; known: carbon-steel'],
  [{ ...program, joint: 'lap' }, '$.joint is not known; known: bead-on-plate, t-fillet'],
  [{ ...program, position: '2F' }, '$.position does not go with the joint'],
  [{ ...program, joint: 't-fillet' }, '$.position does not go with the joint'],
  [{ ...program, wireMm: 12 }, '$.wireMm must be at most 2 mm'],
  [{ ...program, plateMm: '10' }, '$.plateMm'],
  [{ ...program, preheatC: 1e6 }, '$.preheatC must be at most 400 C'],
  [{ ...program, segments: [] }, '$.segments needs at least one segment'],
  [{ ...program, segments: [{ ...segment, travelMmS: -3 }] }, '$.segments[0].travelMmS must be at least 0 mm/s'],
  [{ ...program, segments: [{ ...segment, currentA: 200 }] }, '$.segments[0].wireFeedMMin must be given, or currentA'],
  [{ ...program, segments: [{ ...segment, t1S: 0 }] }, '$.segments[0].t1S must be later than t0S'],
  [{ ...program, segments: [segment, { ...segment, t0S: 5, t1S: 12 }] }, '$.segments[1].t0S begins before'],
  [{ ...program, segments: [{ ...segment, travelMmS: 0 }] }, '$.segments travel 0 mm in all'],
  [{ ...program, colour: 'red' }, 'colour'],
  ['{"process":', 'The JSON can not be read'],
  ['[]', '$'],
] as const)('bad input %#: exit 2, the file and the place named', async (content, says) => {
  for (const flags of [[], ['--json']]) {
    const { status, out, err, file } = await run(content, ...flags);
    expect(status).toBe(2);
    expect(err).toContain(file);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at /);
    if (flags.length > 0) expect(JSON.parse(out).why).toContain(says);
    else expect(out).toBe('');
  }
});

test('no file, no such file, two files, an unknown flag: exit 2', async () => {
  const called = async (...args: string[]): Promise<number> =>
    weldBead(args, { out: () => undefined, err: () => undefined });
  expect(await called()).toBe(2);
  expect(await called(join(folder, 'nothing.json'))).toBe(2);
  expect(await called('a.json', 'b.json')).toBe(2);
  expect(await called('a.json', '--wat')).toBe(2);
  expect(await called(folder)).toBe(2);
});

test('--help says what goes in and comes out', async () => {
  let out = '';
  expect(await weldBead(['--help'], { out: (text) => (out += text), err: () => undefined })).toBe(0);
  expect(out).toContain('weld bead FILE.json');
});
