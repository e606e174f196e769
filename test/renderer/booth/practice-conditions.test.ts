import { expect, test } from 'vitest';
import { keepConditions, practiceConditions } from '../../../src/renderer/booth/practice-conditions.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
}

test('practice begins with what was chosen in this tab before, else with what the device asks for', () => {
  const tab = storage();
  expect(practiceConditions(tab, true)).toMatchObject({ hand: 'right', posture: 'standing', reducedMotion: true });
  keepConditions(tab, { ...practiceConditions(tab, false), hand: 'left', posture: 'seated' });
  expect(practiceConditions(tab, true)).toMatchObject({ hand: 'left', posture: 'seated', reducedMotion: false });
});

test('what is kept in a tab and is none of our words is as good as nothing', () => {
  for (const text of ['{', '{"hand":"third"}', 'null']) {
    const tab = storage();
    tab.setItem('proofbench-practice-conditions', text);
    expect(practiceConditions(tab, false).hand).toBe('right');
  }
});
