import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
let work: string;
const complaints: string[] = [];

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'proofbench-scene-'));
  const entry = join(import.meta.dirname, '../renderer/scene/look/probe.ts');
  await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    outfile: join(work, 'probe.js'),
    logLevel: 'error',
  });
  writeFileSync(join(work, 'probe.html'), '<!doctype html><body><script src="probe.js"></script>');
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 200 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(pathToFileURL(join(work, 'probe.html')).href);
});

afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

interface Count {
  readonly calls: number;
  readonly triangles: number;
}

describe('the weld scene in a browser', () => {
  test('draws the whole booth for two eyes in at most 100 calls and 300 000 triangles, and compiles nothing at arc or lens', async () => {
    const found = await page.evaluate<{ before: Count; during: Count; programsBefore: number; programsAfter: number }>(
      'probe.budget()',
    );
    for (const { calls, triangles } of [found.before, found.during]) {
      expect(calls).toBeGreaterThan(20);
      expect(calls).toBeLessThanOrEqual(100);
      expect(triangles).toBeLessThanOrEqual(300_000);
    }
    expect(found.programsAfter).toBe(found.programsBefore);
  });

  test('sends at most 60 kB to the graphics card when twelve stations changed', async () => {
    const { skinBytes } = await page.evaluate<{ skinBytes: number[] }>('probe.upload()');
    const patched = skinBytes.reduce((a, b) => a + b, 0);
    expect(patched).toBeGreaterThan(20_000);
    expect(patched).toBeLessThanOrEqual(60_000);
  });

  test('shows the same picture to the last byte when a replay goes away and comes back', async () => {
    const { same, other } = await page.evaluate<{ same: number; other: number }>('probe.replay()');
    expect(same).toBe(0);
    expect(other).toBeGreaterThan(5000);
  });

  test('through the dark lens the arc is bright, the bead behind it seen and the room dark; open, the room is seen', async () => {
    const { burning, clear, open } =
      await page.evaluate<
        Record<'burning' | 'clear' | 'open', { brightest: number; bead: number; corner: number; exposure: number }>
      >('probe.lens()');
    expect(burning.brightest).toBeGreaterThan(150);
    expect(burning.bead).toBeGreaterThan(24);
    expect(burning.corner).toBeLessThan(open.corner / 3);
    expect(clear.corner).toBeLessThan(open.corner);
    expect(open.corner).toBeGreaterThan(30);
  });

  test('short circuits sound 60 to 150 times a second and deeper modulated than spray; nothing clips', async () => {
    const [short, spray] = await page.evaluate<{ peak: number; depth: number; share: number; strongestHz: number }[]>(
      "Promise.all([probe.sound('short-circuit'), probe.sound('spray')])",
    );
    expect(short?.share).toBeGreaterThan(0.5);
    expect(short?.strongestHz).toBeGreaterThan(75);
    expect(short?.strongestHz).toBeLessThan(115);
    expect(short?.depth).toBeGreaterThan(3 * (spray?.depth ?? 1));
    expect(short?.peak).toBeLessThanOrEqual(0.9);
    expect(spray?.peak).toBeLessThanOrEqual(0.9);
  });

  test('says nothing on the console', () => {
    expect(complaints).toEqual([]);
  });
});
