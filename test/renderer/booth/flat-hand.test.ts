import { describe, expect, test } from 'vitest';
import { moveFlatHand, newFlatHand } from '../../../src/renderer/booth/input/flat-hand.ts';

const travelled = (
  everyS: number,
  seconds: number,
  prepare: (hand: ReturnType<typeof newFlatHand>) => void,
): number => {
  const hand = newFlatHand();
  prepare(hand);
  const from = hand.now.xMm;
  for (let i = 0; i < Math.round(seconds / everyS); i++) moveFlatHand(hand, everyS);
  return hand.now.xMm - from;
};

describe('the flat hand', () => {
  test('travel keys move it at their pace, however seldom it is looked at', () => {
    const keys = (hand: ReturnType<typeof newFlatHand>): void => {
      hand.wish.travel = 1;
      hand.wish.paceMmS = 4.6;
    };
    const often = travelled(0.008, 12, keys);
    const seldom = travelled(0.4, 12, keys);
    // The lag of 0.14 s is the only distance missing.
    expect(often).toBeCloseTo(4.6 * (12 - 0.14), 1);
    expect(seldom).toBeCloseTo(often, 1);
  });

  test('the guide holds it back with the trigger on, and on the root; without the guide it goes where it is led', () => {
    const led = (guide: boolean) => (hand: ReturnType<typeof newFlatHand>) => {
      hand.seamGuide = guide;
      hand.wish.trigger = true;
      hand.wish.mouseXMm = 140;
      hand.wish.mouseAimMm = 4;
    };
    expect(travelled(0.01, 2, led(true))).toBeCloseTo(16, 6);
    expect(travelled(0.01, 2, led(false))).toBeCloseTo(150, 3);
    const hand = newFlatHand();
    led(true)(hand);
    moveFlatHand(hand, 1);
    expect(hand.now.aimMm).toBe(0);
  });

  test('a step asked for is taken once, within what a torch can do', () => {
    const hand = newFlatHand();
    hand.wish.ctwdStep = -4;
    hand.wish.workStep = 100;
    moveFlatHand(hand, 5);
    moveFlatHand(hand, 5);
    expect(hand.goal).toMatchObject({ ctwdMm: 28, workAngleDeg: 80 });
  });
});
