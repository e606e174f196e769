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

test('[W64] two passes in a groove: heat, temperature found and cooling time of each, and what did not fuse', async () => {
  const { segments: _, ...rest } = program;
  const groove = { bevelDeg: 22.5, rootFaceMm: 0, backing: true };
  const passes = [{ segments: [segment] }, { segments: [segment], interpassC: 90 }];
  const made = { ...rest, joint: 'groove', position: '1G', gapMm: 6, groove, passes };
  const report = JSON.parse((await run(made, '--json')).out);
  expect(report.passes.map(({ foundC }: { foundC: number }) => Math.round(foundC / 10))).toEqual([2, 9]);
  expect(report.passes[0].arcEnergyKjMm * 0.8).toBeCloseTo(report.passes[0].heatInputKjMm, 9);
  expect(report.passes[1].cooling.t85S).toBeGreaterThan(report.passes[0].cooling.t85S);
  expect(report.mean).toMatchObject({ lackOfSideFusion: 0, rootMm: 0 });
  expect((await run(made)).out).toContain('Pass 2, found at 90 C: heat input');
});

/** What people weld most with a stick, and with a tungsten. */
const { gas: _gas, ...bare } = program;
const stick = {
  ...bare,
  process: 'SMAW',
  electrode: 'E7018',
  wireMm: 3.2,
  segments: [{ t0S: 0, t1S: 20, currentA: 125, arcMm: 2.5, travelMmS: 3, travelAngleDeg: -10 }],
};
const tungsten = {
  ...program,
  process: 'GTAW',
  wireMm: 2.4,
  gas: { mix: '100Ar', flowLMin: 9 },
  plateMm: 3,
  segments: [{ t0S: 0, t1S: 30, currentA: 110, arcMm: 2, travelMmS: 1.5, fillerMmS: 3 }],
};
const [held] = stick.segments;
const [fed] = tungsten.segments;

test('[W49] a stick: the current asked for flows, 67 % of the core melted is metal, what is left of it is told', async () => {
  const { stations, mean, electrodeMm } = JSON.parse((await run(stick, '--json')).out);
  expect(mean.currentA).toBeCloseTo(125, 9);
  const meltedMm = (9.5 * 125 * 20) / (3600 * 7.85e-3 * Math.PI * 1.6 * 1.6);
  expect(350 - electrodeMm).toBeCloseTo(meltedMm, 6);
  const laid = stations.reduce((total: number, { depositMm2 }: { depositMm2: number }) => total + depositMm2, 0);
  expect(laid / (0.67 * Math.PI * 1.6 * 1.6 * meltedMm)).toBeCloseTo(1, 9);
  expect(mean.heatInputKjMm).toBeCloseTo((0.8 * (18 + 1.75 * 2.5) * 125) / 3000, 6);
  expect((await run(stick)).out).toContain('Of the electrode 246 mm are left.');
});

test('[W49] a tungsten: all filler fed is metal, and 0.6 of the power is heat', async () => {
  const { mean } = JSON.parse((await run(tungsten, '--json')).out);
  expect(mean.depositMm2).toBeCloseTo((Math.PI * 1.2 * 1.2 * 3) / 1.5, 8);
  expect(mean.heatInputKjMm).toBeCloseTo((0.6 * (10 + 0.8 * 2 + 0.006 * 110) * 110) / 1500, 6);
  expect((await run(tungsten)).out).toContain('(EN 1011-1, with efficiency 0.6)');
});

test.each([
  ['ctwdMm stands in for arcMm', { arcMm: undefined, ctwdMm: 2.5 }],
  ['the voltage measured may be given', { voltageV: 18 + 1.75 * 2.5 }],
] as const)('[W49] where a hand holds the arc, %s', async (_, over) => {
  const { mean } = JSON.parse((await run({ ...stick, segments: [{ ...held, ...over }] }, '--json')).out);
  expect(mean).toEqual(JSON.parse((await run(stick, '--json')).out).mean);
});

test('[W49] a gas that does not flow is no gas', async () => {
  const shut = { ...stick, gas: { mix: '75Ar-25CO2', flowLMin: 0 } };
  expect(JSON.parse((await run(shut, '--json')).out)).toEqual(JSON.parse((await run(stick, '--json')).out));
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
  [{ ...program, joint: 'pipe' }, '$.joint is not known; known: bead-on-plate, t-fillet, lap, groove'],
  [{ ...program, joint: 'groove' }, '$.groove must be given with a groove'],
  [{ ...program, joint: 'lap', position: '3F' }, '$.position does not go with the joint'],
  [{ ...program, progression: 'down' }, '$.progression goes with 3G and 3F alone'],
  [{ ...program, passes: [{ segments: [segment] }] }, '$.segments must be given, or passes instead of it'],
  [
    { ...program, segments: undefined, passes: [{ segments: [{ ...segment, travelMmS: 99 }] }] },
    '$.passes[0].segments[0].travelMmS',
  ],
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
  [{ ...program, electrode: 'E7018' }, '$.electrode does not go with GMAW'],
  [{ ...program, gas: undefined }, '$.gas must be given with GMAW'],
  [{ ...program, gas: { mix: '100Ar', flowLMin: 18 } }, '$.gas.mix does not go with GMAW; known for it: 75Ar-25CO2'],
  [{ ...program, segments: [{ ...segment, fillerMmS: 3 }] }, '$.segments[0].fillerMmS does not go with GMAW'],
  [{ ...program, segments: [{ ...segment, arcMm: 3 }] }, '$.segments[0].arcMm does not go with GMAW'],
  [{ ...program, segments: [{ ...segment, voltageV: undefined }] }, '$.segments[0].voltageV must be given with GMAW'],
  [{ ...program, segments: [{ ...segment, ctwdMm: 2 }] }, '$.segments[0].ctwdMm must be at least 3 mm'],
  [{ ...stick, electrode: undefined }, '$.electrode must be given with SMAW; known: E7018, E6010'],
  [{ ...stick, electrode: 'E7024' }, '$.electrode is not known; known: E7018, E6010'],
  [{ ...stick, gas: program.gas }, "$.gas does not go with SMAW: the electrode's covering makes its own gas"],
  [{ ...stick, wireMm: 1.2 }, '$.wireMm must be at least 2 mm of core'],
  [
    { ...stick, segments: [{ ...held, wireFeedMMin: 8 }] },
    '$.segments[0].wireFeedMMin does not go with SMAW: nothing feeds',
  ],
  [{ ...stick, segments: [{ ...held, currentA: undefined }] }, '$.segments[0].currentA must be given with SMAW'],
  [{ ...stick, segments: [{ ...held, arcMm: undefined }] }, '$.segments[0].arcMm must be given, or ctwdMm'],
  [{ ...stick, segments: [{ ...held, ctwdMm: 2 }] }, '$.segments[0].arcMm must be given, or ctwdMm'],
  [{ ...stick, segments: [{ ...held, fillerMmS: 3 }] }, '$.segments[0].fillerMmS does not go with SMAW'],
  [{ ...tungsten, gas: program.gas }, '$.gas.mix does not go with GTAW; known for it: 100Ar'],
  [{ ...tungsten, gas: undefined }, '$.gas must be given with GTAW'],
  [{ ...tungsten, arcForceAMm: 10 }, '$.arcForceAMm does not go with GTAW'],
  [{ ...tungsten, segments: [{ ...fed, newElectrode: true }] }, '$.segments[0].newElectrode does not go with GTAW'],
  [{ ...tungsten, segments: [{ ...fed, fillerMmS: 40 }] }, '$.segments[0].fillerMmS is more than this arc can melt'],
  [{ ...tungsten, segments: [{ ...fed, arcMm: undefined, ctwdMm: 16 }] }, "ctwdMm is the arc's length with GTAW"],
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
