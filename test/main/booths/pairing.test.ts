import { expect, test } from 'vitest';
import { createPairing } from '../../../src/main/booths/pairing.ts';
import { tokenSha256 } from '../../../src/main/http/tokens.ts';
import { newestLines } from '../../../src/main/storage/audit.ts';
import { boothByToken, listBooths } from '../../../src/main/storage/booths.ts';
import { openDatabase } from '../../../src/main/storage/open.ts';
import { tempFolder } from '../support/test-host.ts';

async function pairing() {
  const db = await openDatabase(tempFolder('pairing'));
  const clock = { ms: 1_000_000, utcOff: 0, now: () => clock.ms + clock.utcOff, monotonicMs: () => clock.ms };
  const told = { times: 0 };
  return { db, clock, told, pairing: createPairing(db, clock, () => void told.times++) };
}

const request = (code: string) => ({ code, device: 'test', mode: 'vr' as const });
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('[B1] a code admits one booth, once; only the hash of its token is kept', async () => {
  const { db, told, pairing: pair } = await pairing();
  const { code } = pair.newCode('Booth 1');
  const { booth, token } = pair.pair(request(code), 'a');
  expect(told.times).toBe(1);
  expect(booth).toMatchObject({ name: 'Booth 1', mode: 'vr' });
  expect(Buffer.from(token, 'base64url').length).toBe(32);
  expect(boothByToken(db, tokenSha256(token))?.id).toBe(booth.id);
  expect(JSON.stringify(db.prepare('SELECT * FROM booth').all())).not.toContain(token);
  expect(() => pair.pair(request(code), 'a')).toThrowError(expect.objectContaining({ code: 'pair-no-code' }));
  expect(listBooths(db)).toHaveLength(1);
});

test('[B1] a code works for two minutes', async () => {
  const { clock, pairing: pair } = await pairing();
  const early = pair.newCode('Booth 1').code;
  clock.ms += 119_999;
  expect(pair.pair(request(early), 'a').booth.name).toBe('Booth 1');
  const late = pair.newCode('Booth 2').code;
  clock.ms += 120_000;
  expect(() => pair.pair(request(late), 'a')).toThrowError(expect.objectContaining({ code: 'pair-no-code' }));
});

test('[B1] a computer’s clock that is set back or forward neither lengthens nor ends the life of a code', async () => {
  const { clock, pairing: pair } = await pairing();
  const late = pair.newCode('Booth 1').code;
  clock.utcOff = -3_600_000;
  clock.ms += 120_000;
  expect(() => pair.pair(request(late), 'a')).toThrowError(expect.objectContaining({ code: 'pair-no-code' }));
  const early = pair.newCode('Booth 2').code;
  clock.utcOff = 86_400_000;
  expect(pair.pair(request(early), 'a').booth.name).toBe('Booth 2');
});

test('[B1] five wrong tries end a code, and a newer code ends the one before', async () => {
  const { pairing: pair } = await pairing();
  const { code } = pair.newCode('Booth 1');
  for (let i = 0; i < 5; i++)
    expect(() => pair.pair(request(other(code)), `address ${i}`)).toThrowError(
      expect.objectContaining({ code: 'pair-wrong-code' }),
    );
  expect(() => pair.pair(request(code), 'b')).toThrowError(expect.objectContaining({ code: 'pair-no-code' }));

  const older = pair.newCode('Booth 1').code;
  const newer = pair.newCode('Booth 1').code;
  if (older !== newer) expect(() => pair.pair(request(older), 'c')).toThrow();
  expect(pair.pair(request(newer), 'd').booth.name).toBe('Booth 1');
});

test('[B1] headsets that share one address all get in with their codes, up to two a second', async () => {
  const { db, clock, pairing: pair } = await pairing();
  for (let i = 1; i <= 120; i++) pair.pair(request(pair.newCode(`Booth ${i}`).code), '127.0.0.1');
  expect(listBooths(db)).toHaveLength(120);
  const { code } = pair.newCode('Booth 121');
  expect(() => pair.pair(request(code), '127.0.0.1')).toThrowError(expect.objectContaining({ code: 'pair-too-often' }));
  clock.ms += 60_000;
  expect(pair.pair(request(code), '127.0.0.1').booth.name).toBe('Booth 121');
});

test('[B1] right codes between wrong ones do not give an address more guesses', async () => {
  const { pairing: pair } = await pairing();
  for (let i = 0; i < 10; i++) {
    const { code } = pair.newCode(`Booth ${i}`);
    expect(() => pair.pair(request(other(code)), 'a')).toThrowError(
      expect.objectContaining({ code: 'pair-wrong-code' }),
    );
    if (i < 9) pair.pair(request(code), 'a');
  }
  const { code } = pair.newCode('Booth 10');
  expect(() => pair.pair(request(code), 'a')).toThrowError(expect.objectContaining({ code: 'pair-too-often' }));
});

test('[B1] an address that tries too often waits a minute, and the refusals are in the audit trail', async () => {
  const { db, clock, pairing: pair } = await pairing();
  for (let i = 0; i < 10; i++) expect(() => pair.pair(request('000000'), 'a')).toThrow();
  const { code } = pair.newCode('Booth 1');
  for (let i = 0; i < 3; i++)
    expect(() => pair.pair(request(code), 'a')).toThrowError(expect.objectContaining({ code: 'pair-too-often' }));
  const said = newestLines(db, 50).map(({ line }) => JSON.parse(line) as { what: string; data: { code?: string } });
  expect(said.filter(({ what }) => what === 'booth.pairingRefused').map(({ data }) => data.code)).toEqual([
    'pair-too-often',
    ...Array<string>(10).fill('pair-no-code'),
  ]);
  clock.ms += 60_000;
  expect(pair.pair(request(code), 'a').booth.name).toBe('Booth 1');
});
