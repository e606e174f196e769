import { expect, test } from 'vitest';
import { practiceTask } from '../../../src/renderer/booth/practice-packs.ts';

test('practice without a host offers the same first pack, and the task that is asked for', () => {
  const first = { pack: { id: 'gmaw-2f-fillet' }, task: 'fillet-2f' };
  expect(practiceTask('flat', undefined, undefined)).toMatchObject(first);
  expect(practiceTask('flat', 'gmaw-spray-fillet', undefined).task).toBe('fillet-1f');
  expect(practiceTask('flat', 'gmaw-spray-fillet', 'fillet-2f').task).toBe('fillet-2f');
  expect(practiceTask('flat', 'no-such-pack', 'x')).toMatchObject(first);
});

test('an electrode that a hand feeds is practised in a headset, and not with a mouse', () => {
  for (const id of ['smaw-e7018-2f-fillet', 'gtaw-2f-fillet']) {
    expect(practiceTask('vr', id, undefined).pack.id).toBe(id);
    expect(practiceTask('flat', id, undefined).pack.id).toBe('gmaw-2f-fillet');
  }
});
