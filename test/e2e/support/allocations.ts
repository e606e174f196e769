import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

/** Bytes between two samples, on average. Small enough that 100 kB are counted within a tenth. */
const INTERVAL = 512;

/** Bytes allocated, by who asked for them: the product's own files by path, `three` and other packages by name. */
export type Allocations = ReadonlyMap<string, number>;

interface ProfileNode {
  readonly callFrame: { readonly url: string; readonly lineNumber: number; readonly columnNumber: number };
  readonly selfSize: number;
  readonly children: readonly ProfileNode[];
}

/** Samples every allocation of a page, whether it is still alive or long collected. `assets`: the built scripts and their maps. */
export async function watchAllocations(page: Page, assets: string): Promise<() => Promise<Allocations>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.startSampling', {
    samplingInterval: INTERVAL,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  return async () => {
    const { profile } = await session.send('HeapProfiler.stopSampling');
    await session.detach();
    const maps = new Map<string, SourceMap | undefined>();
    const bytes = new Map<string, number>();
    const add = ({ callFrame, selfSize, children }: ProfileNode): void => {
      if (selfSize > 0) {
        const who = ownerOf(callFrame, assets, maps);
        bytes.set(who, (bytes.get(who) ?? 0) + selfSize);
      }
      for (const child of children) add(child);
    };
    add(profile.head);
    return bytes;
  };
}

/** The file a function was written in, or its package; `other` for what is not of the build (the emulated headset, the browser). */
function ownerOf(
  { url, lineNumber, columnNumber }: ProfileNode['callFrame'],
  assets: string,
  maps: Map<string, SourceMap | undefined>,
): string {
  const script = /\/assets\/([^/?]+\.js)$/.exec(url)?.[1];
  if (script === undefined) return 'other';
  if (!maps.has(script))
    maps.set(script, new SourceMap(JSON.parse(readFileSync(join(assets, `${script}.map`), 'utf8'))));
  const entry = maps.get(script)?.findEntry(lineNumber, columnNumber);
  const file = entry !== undefined && 'originalSource' in entry ? entry.originalSource : undefined;
  if (file === undefined) return 'other';
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  return inPackage ?? file.slice(Math.max(0, file.indexOf('src/')));
}
