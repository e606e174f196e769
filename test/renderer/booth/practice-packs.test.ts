import { expect, test } from 'vitest';
import { practiceTask } from '../../../src/renderer/booth/practice-packs.ts';

test('practice without a host offers the same first pack, and the task that is asked for', () => {
  expect(practiceTask(undefined, undefined)).toMatchObject({ pack: { id: 'gmaw-2f-fillet' }, task: 'fillet-2f' });
  expect(practiceTask('gmaw-spray-fillet', undefined).task).toBe('fillet-1f');
  expect(practiceTask('gmaw-spray-fillet', 'fillet-2f').task).toBe('fillet-2f');
  expect(practiceTask('no-such-pack', 'x')).toMatchObject({ pack: { id: 'gmaw-2f-fillet' }, task: 'fillet-2f' });
});
