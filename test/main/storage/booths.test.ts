import { expect, test } from 'vitest';
import type { BoothId } from '../../../src/core/base/ids.ts';
import { newId } from '../../../src/main/ids.ts';
import { addBooth, listBooths, removeBooth } from '../../../src/main/storage/booths.ts';
import { openDatabase } from '../../../src/main/storage/open.ts';
import { tempFolder } from '../support/test-host.ts';

test('[D11] a booth keeps its number when another is removed, and the next one paired gets the lowest that is free', async () => {
  const db = await openDatabase(tempFolder('booth-numbers'));
  const pair = (pairedAt: number): BoothId => {
    const id = newId<BoothId>();
    addBooth(db, { id, name: 'Booth', mode: 'vr', device: 'test', pairedAt }, id);
    return id;
  };
  const numbers = () => new Map(listBooths(db).map(({ id, number }) => [id, number]));
  const [first, second, third] = [pair(1000), pair(1000), pair(3000)];
  expect([...numbers().values()]).toEqual([1, 2, 3]);
  removeBooth(db, first, 4000);
  expect(numbers()).toEqual(
    new Map([
      [second, 2],
      [third, 3],
    ]),
  );
  const fourth = pair(5000);
  expect(numbers().get(fourth)).toBe(1);
  const fifth = pair(5000);
  expect(numbers().get(fifth)).toBe(4);
  removeBooth(db, second, 6000);
  removeBooth(db, fourth, 6000);
  expect(numbers().get(third)).toBe(3);
  const sixth = pair(7000);
  expect(numbers().get(sixth)).toBe(1);
});
