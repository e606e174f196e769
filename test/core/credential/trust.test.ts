import { expect, test } from 'vitest';
import { TrustList } from '../../../src/core/credential/trust.ts';
import { TRUST } from '../../verify/sample-package.ts';

const [center] = TRUST.issuers;
if (center === undefined) throw new Error('the sample list has a center');
const [issuing, sealing] = center.keys;
if (issuing === undefined || sealing === undefined) throw new Error('the sample center has two keys');

test('a list of centers in which every key stands once is read', () => {
  expect(TrustList.safeParse(TRUST).success).toBe(true);
});

test.each([
  ['for two centers, one of them a sample', [center, { ...center, name: 'Other', sample: true }]],
  ['for two purposes', [{ ...center, keys: [issuing, sealing, { ...issuing, purpose: 'sealing' }] }]],
  ['with two periods', [{ ...center, keys: [issuing, sealing, { ...issuing, until: '2030-01-01T00:00:00Z' }] }]],
])('a list in which a key stands twice, %s, is refused', (_, issuers) => {
  expect(TrustList.safeParse({ ...TRUST, issuers }).error?.issues[0]?.message).toBe('A key stands in the list twice.');
});
