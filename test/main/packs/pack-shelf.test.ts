import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/core/base/canonical-json.ts';
import { sha256Hex } from '../../../src/core/base/digest.ts';
import { utf8 } from '../../../src/core/base/utf8.ts';
import { loadPacks } from '../../../src/main/packs/pack-shelf.ts';
import { applicationFolder, placesIn } from '../../../src/main/places.ts';
import { readPack } from '../../support/golden.ts';
import { startCenter, tempFolder } from '../support/test-host.ts';

const ID = 'gmaw-2f-fillet';
const good = readFileSync(join(readPack(ID).folder, 'assessment.json'), 'utf8');
let shelf: string;

/** Lays a pack on the shelf, under a folder's name. */
function lay(source: string | Uint8Array, folder = ID): void {
  mkdirSync(join(shelf, folder), { recursive: true });
  writeFileSync(join(shelf, folder, 'assessment.json'), source);
}
const problem = (): string | undefined => loadPacks(shelf).refused[0]?.problem;

beforeEach(() => {
  shelf = tempFolder('shelf');
});

test('[D9] the shipped pack is used, and is for trials', () => {
  lay(good);
  expect(loadPacks(shelf)).toMatchObject({ packs: [{ pack: { id: ID }, released: false }], refused: [] });
});

test.each([
  ['a criterion that is none', (text: string) => text.replace('"criterion": "undercut"', '"criterion": "beauty"')],
  ['a limit its criterion can not read', (text: string) => text.replace('"leastMm": "5"', '"leastMm": "five"')],
  ['weights that make more than one', (text: string) => text.replace('"weight": "0.14"', '"weight": "0.19"')],
  [
    'an achievement of a task that is not there',
    (text: string) => text.replace('"tasks": ["fillet-2f"]', '"tasks": ["pipe-6g"]'),
  ],
  ['a member that is missing', (text: string) => text.replace('"cutScore": "75",', '')],
  ['text that is no JSON', (text: string) => text.slice(1)],
  [
    'bytes that are no text',
    (text: string) => Buffer.concat([Buffer.from(text.slice(0, -3)), Buffer.from([0xff, 0x7d])]),
  ],
] as const)('[D9] a pack with %s is not used, and the others are', (_, damage) => {
  const damaged = damage(good);
  expect(damaged).not.toEqual(good);
  lay(damaged);
  lay(good.replace(`"id": "${ID}"`, '"id": "another-one"'), 'another-one');
  const { packs, refused } = loadPacks(shelf);
  expect(packs.map(({ pack }) => pack.id)).toEqual(['another-one']);
  expect(refused).toEqual([{ folder: ID, problem: expect.stringMatching(/\.$/) }]);
});

test('[D9] a released pack is used as it was released, and not when it was changed or is not on the list', () => {
  const first = good.replace('"version": "0.1.0"', '"version": "1.0.0"');
  lay(first);
  expect(problem()).toContain('Version 1.0.0 is not on the list of released packs');
  const sha256 = sha256Hex(utf8(canonicalJson(JSON.parse(first))));
  writeFileSync(join(shelf, 'released.json'), JSON.stringify({ [ID]: { '1.0.0': sha256 } }));
  expect(loadPacks(shelf)).toMatchObject({ packs: [{ released: true }], refused: [] });
  lay(first.replace('"cutScore": "75"', '"cutScore": "60"'));
  expect(problem()).toContain('was released with the hash');
});

test('[D9] the first error is told with its place, and how many more there are', () => {
  lay(good.replace('"weight": "0.14"', '"weight": "0.19"').replace('"cutScore": "75"', '"cutScore": "175"'));
  expect(problem()).toBe(
    'assessment.json at $.tasks[0].procedure: The weights sum to 1.05, not to 1. This and 1 more: proofbench pack check.',
  );
});

test('[D9] the desk is told which packs are not used, and why', async () => {
  const places = placesIn(applicationFolder(), tempFolder('host'));
  cpSync(places.assessments, shelf, { recursive: true });
  lay(good.replace(`"id": "${ID}"`, '"id": "broken"').replace('"weight": "0.14"', '"weight": "0.19"'), 'broken');
  const { desk } = await startCenter({ places: { ...places, assessments: shelf } });
  const used = (await desk.api.packs.list()).map(({ pack }) => pack.id);
  expect(used).toContain(ID);
  expect(used).not.toContain('broken');
  expect(await desk.api.packs.refused()).toEqual([
    { folder: 'broken', problem: 'assessment.json at $.tasks[0].procedure: The weights sum to 1.05, not to 1.' },
  ]);
});

test('the shelf holds every pack that is shipped, in the order of its processes: the first is what a newcomer meets', () => {
  const shipped = loadPacks(placesIn(applicationFolder(), tempFolder('shipped')).assessments);
  expect(shipped.refused).toEqual([]);
  expect(shipped.packs.map(({ pack }) => pack.id)).toEqual([
    'gmaw-2f-fillet',
    'gmaw-spray-fillet',
    'fcaw-2f-fillet',
    'smaw-e7018-2f-fillet',
    'gtaw-2f-fillet',
  ]);
});
