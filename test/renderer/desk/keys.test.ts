import { describe, expect, test } from 'vitest';
import { typeDigit } from '../../../src/renderer/desk/proctor/typed-number.ts';
import { keyName } from '../../../src/renderer/desk/shell/keys.ts';

const pressed = (key: string, held: Partial<Parameters<typeof keyName>[0]> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the name of a key', () => {
  test('is the same with and without capitals', () => {
    expect(pressed('P')).toBe('p');
    expect(pressed('p')).toBe('p');
  });
  test('counts Command as Ctrl', () => {
    expect(pressed('k', { metaKey: true })).toBe('ctrl+k');
    expect(pressed('Enter', { ctrlKey: true })).toBe('ctrl+enter');
  });
  test('names Shift where the key writes nothing, and leaves it out where it makes the sign', () => {
    expect(pressed('ArrowLeft', { shiftKey: true })).toBe('shift+arrowleft');
    expect(pressed('?', { shiftKey: true })).toBe('?');
  });
});

describe('a booth number', () => {
  const type = (digits: readonly (readonly [digit: string, at: number])[], most: number): string[] => {
    const chosen: string[] = [];
    let last: ReturnType<typeof typeDigit>;
    for (const [digit, at] of digits) {
      last = typeDigit(last, digit, at, most);
      chosen.push(last?.text ?? '');
    }
    return chosen;
  };
  test('of two digits is typed at one go', () => {
    expect(
      type(
        [
          ['1', 0],
          ['2', 300],
        ],
        30,
      ),
    ).toEqual(['1', '12']);
  });
  test('begins anew after a pause, and where no booth has the longer number', () => {
    expect(
      type(
        [
          ['1', 0],
          ['2', 2000],
        ],
        30,
      ),
    ).toEqual(['1', '2']);
    expect(
      type(
        [
          ['4', 0],
          ['2', 300],
        ],
        30,
      ),
    ).toEqual(['4', '2']);
  });
  test('is none where no booth has it', () => {
    expect(type([['0', 0]], 30)).toEqual(['']);
    expect(type([['9', 0]], 5)).toEqual(['']);
    expect(
      type(
        [
          ['1', 0],
          ['0', 100],
        ],
        30,
      ),
    ).toEqual(['1', '10']);
  });
});
