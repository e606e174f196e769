import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPacks } from '../../../src/main/packs/pack-shelf.ts';

const shelf = loadPacks(join(import.meta.dirname, '../../../assessments'));

test('the shelf holds every pack that is shipped, in the order of its processes: the first is what a newcomer meets', () => {
  expect(shelf.refused).toEqual([]);
  expect(shelf.packs.map(({ pack }) => pack.id)).toEqual([
    'gmaw-2f-fillet',
    'gmaw-spray-fillet',
    'fcaw-2f-fillet',
    'smaw-e7018-2f-fillet',
    'gtaw-2f-fillet',
  ]);
});
