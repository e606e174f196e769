import { expect, test } from 'vitest';
import {
  bytesText,
  gasText,
  lastedText,
  measuredText,
  minutesText,
  shareText,
  withUnit,
} from '../../../src/renderer/ui/numbers/format.ts';

test('a measured number carries its uncertainty and unit', () => {
  expect(measuredText({ value: '4.3', u: '0.4', unit: 'mm' }, 'exact')).toBe('4.3 ±0.4 mm');
  expect(measuredText({ value: '-2.0', u: '1.6', unit: 'deg' }, 'exact')).toBe('−2.0 ±1.6°');
  expect(measuredText({ value: '171', u: '0', unit: 'A' }, 'by model')).toBe('171 A (by model)');
});

test('an interval that meets an end is given as the interval', () => {
  expect(shareText({ low: '98.2', value: '99.4', high: '100' }, 'to')).toBe('98 to 100 %');
  expect(shareText({ low: '0', value: '1.2', high: '4.1' }, 'a')).toBe('0 a 5 %');
  expect(shareText({ low: '15.2', value: '21.0', high: '56.8' }, 'to')).toBe('15 to 57 %');
  expect(shareText({ low: '43.0', value: '79.0', high: '85.0' }, 'to')).toBe('43 to 85 %');
  expect(shareText({ low: '77.0', value: '81.0', high: '85.0' }, 'to')).toBe('81 ±4 %');
  expect(shareText({ low: '100', value: '100', high: '100' }, 'to')).toBe('100 %');
});

test('shares never claim more than was measured', () => {
  expect(shareText({ low: '74.9', value: '80', high: '82' }, 'to')).toBe('80 ±6 %');
});

test('clocks', () => {
  expect(minutesText(1072)).toBe('17:52');
  expect(minutesText(-3)).toBe('00:00');
  expect(lastedText(43.8, true)).toBe('0:43.8');
  expect(lastedText(380)).toBe('6:20');
});

test('units and sizes', () => {
  expect(withUnit('-10', 'deg')).toBe('−10°');
  expect(withUnit('-0.0', 'mm')).toBe('0.0 mm');
  expect(withUnit('-0.1', 'mm')).toBe('−0.1 mm');
  expect(withUnit('75', 'percent')).toBe('75 %');
  expect(bytesText(4_100_000)).toBe('4.1 MB');
});

test('a gas is named by its parts, in per cent', () => {
  expect(gasText('75Ar-25CO2')).toBe('75 % Ar / 25 % CO₂');
  expect(gasText('98Ar-2O2')).toBe('98 % Ar / 2 % O₂');
  expect(gasText('93Ar-5CO2-2O2')).toBe('93 % Ar / 5 % CO₂ / 2 % O₂');
  expect(gasText('100CO2')).toBe('100 % CO₂');
});
