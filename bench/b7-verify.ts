import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { buildPackage } from '../src/main/export/build-package.ts';
import { writeContainer } from '../src/main/export/container-writer.ts';
import { checkCanonical, contentOf, readEntries } from '../src/verify/container-reader.ts';
import type { VerifyReport } from '../src/verify/report.ts';
import { verifyPackage } from '../src/verify/verify.ts';
import { OPTIONS, sampleInput } from '../test/verify/sample-package.ts';
import { atMost, type Figure, median } from './figure.ts';
import { referenceLoop } from './reference-loop.ts';

const ROUNDS = 9;
const MIB = 1024 * 1024;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** B7: verifying, beside `openssl dgst -sha256` of the same cached bytes. */
export const bench = {
  id: 'B7' as const,
  async run(): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'proofbench-b7-'));
    try {
      return [...containerFigures(folder), ...(await packageFigures())];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** 48 MiB of incompressible files: container compared in place and every file hashed, as the verifier's steps 1 to 6 do. */
function containerFigures(folder: string): Figure[] {
  const files = new Map(Array.from({ length: 8 }, (_, i) => [`file-${i}.bin`, randomBytes(6 * MIB)]));
  const bytes = writeContainer(files);
  const file = join(folder, 'package.zip');
  const empty = join(folder, 'empty');
  writeFileSync(file, bytes);
  writeFileSync(empty, '');
  const ours: number[] = [];
  const peers: number[] = [];
  const read = readFileSync(file);
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const entries = readEntries(read);
    checkCanonical(read, entries, crc32);
    for (const entry of entries) sha256(contentOf(read, entry));
    ours.push(performance.now() - began);
    peers.push(opensslMs(file) - opensslMs(empty));
  }
  const ratio = median(ours.map((ms, i) => ms / (peers[i] ?? Number.NaN)));
  return [atMost('container check ÷ openssl dgst -sha256, 48 MiB, start-up taken off', ratio, 1.5, 'x')];
}

/** What openssl takes for a file, ms; without openssl, what the same libcrypto takes within Node. */
function opensslMs(file: string): number {
  const began = performance.now();
  const { error } = spawnSync('openssl', ['dgst', '-sha256', file], { stdio: 'ignore' });
  if (error !== undefined) sha256(readFileSync(file));
  return performance.now() - began;
}

/** A badge package of 5 MB with a recording of some hours, as long as nobody asks to score it again. */
async function packageFigures(): Promise<Figure[]> {
  const bytes = await buildPackage(await sampleInput({ seconds: SECONDS_OF_5_MB }));
  const options = { ...OPTIONS, rescore: false };
  const times: number[] = [];
  const loops: number[] = [];
  for (let round = 0; round < 30; round++) {
    loops.push(await cpuMs(async () => referenceLoop()));
    let report: VerifyReport | undefined;
    times.push(
      await cpuMs(async () => {
        report = await verifyPackage(bytes, options);
      }),
    );
    if (report?.verified !== true)
      throw new Error(`The package to measure with does not verify: ${JSON.stringify(report?.steps)}`);
  }
  const size = (bytes.length / 1e6).toFixed(1);
  const said = `reference loop ${median(loops).toFixed(0)} ms`;
  return [
    atMost(`verify a ${size} MB package, warm, without re-scoring, p50 (${said})`, median(times.slice(5)), 60, 'ms'),
  ];
}

/** Processor time of this process, ms: what else runs on the machine does not count. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Motion of the sample hand costs this many seconds for 5 MB. */
const SECONDS_OF_5_MB = 12_400;
