import { randomInt } from 'node:crypto';
import { Fault } from '../../core/base/fault.ts';
import type { BoothId } from '../../core/base/ids.ts';
import type { PairRequest } from '../../shared/booth.ts';
import type { Clock } from '../clock.ts';
import { newToken, sameSecret, tokenSha256 } from '../http/tokens.ts';
import { newId } from '../ids.ts';
import { auditCenter } from '../storage/audit.ts';
import { addBooth, type Booth } from '../storage/booths.ts';
import { transaction, type WriteDb } from '../storage/database.ts';
import { addPairing, countPairingTry, endPairing } from '../storage/pairings.ts';

const CODE_MS = 120_000;
const TRIES = 5;
/** Codes an address may get wrong in a minute. */
const WRONG_A_MINUTE = 10;
/** Tries it has in a minute, right ones too: every headset on a USB cable comes from this computer's own address. */
const TRIES_A_MINUTE = 120;
const MINUTE_MS = 60_000;
/** More addresses than a center has devices are not remembered one by one. */
const MAX_ADDRESSES = 1000;

/** A code as it is shown at the desk. Only memory knows it. */
interface Code {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** By the monotonic clock, ms: a computer's clock that is set back must not lengthen its life. */
  readonly deadline: number;
  triesLeft: number;
}

/** What an address tried within a minute. */
interface Tries {
  all: number;
  wrong: number;
  /** Its refusal is in the audit trail. */
  refused: boolean;
  readonly since: number;
}

/** Admits booths by codes [B1]. */
export interface Pairing {
  /** A new code for a booth of that name; the one before is dead. `expiresAt` ms UTC. */
  newCode(name: string): { readonly code: string; readonly expiresAt: number };
  /**
   * Tries a code. Throws `pair-too-often`, `pair-no-code` (none, used, expired or dead) or `pair-wrong-code`, each written
   * to the audit trail.
   */
  pair(request: PairRequest, address: string): { readonly booth: Booth; readonly token: string };
}

/** `onPaired` is called once a new booth is on disk: the desk shows it before it has said a word. */
export function createPairing(db: WriteDb, clock: Clock, onPaired: () => void): Pairing {
  let current: Code | undefined;
  const tries = new Map<string, Tries>();

  const refuse = (code: string, message: string): never => {
    auditCenter(db, { at: clock.now(), what: 'booth.pairingRefused', by: 'booth', data: { code } });
    throw new Fault(code, message);
  };
  const end = (code: Code, booth: BoothId | undefined): void => {
    endPairing(db, code.row, booth, clock.now());
    current = undefined;
  };
  const limit = (address: string): Tries => {
    const now = clock.monotonicMs();
    if (tries.size > MAX_ADDRESSES) tries.clear();
    const found = tries.get(address);
    const recent =
      found !== undefined && now - found.since < MINUTE_MS ? found : { all: 0, wrong: 0, refused: false, since: now };
    recent.all++;
    tries.set(address, recent);
    if (recent.wrong < WRONG_A_MINUTE && recent.all <= TRIES_A_MINUTE) return recent;
    const wait = 'Too many codes were tried from this device. Wait a minute, then ask for a new code.';
    // Written down once: who goes on trying must not fill the audit trail.
    if (recent.refused) throw new Fault('pair-too-often', wait);
    recent.refused = true;
    return refuse('pair-too-often', wait);
  };

  return {
    newCode(name) {
      const now = clock.now();
      if (current !== undefined) end(current, undefined);
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const expiresAt = now + CODE_MS;
      const row = addPairing(db, name, now, expiresAt);
      current = { row, code, name, deadline: clock.monotonicMs() + CODE_MS, triesLeft: TRIES };
      auditCenter(db, { at: now, what: 'booth.codeShown', by: 'proctor', data: { pairing: current.row } });
      return { code, expiresAt };
    },
    pair({ code, device, mode }, address) {
      const recent = limit(address);
      const now = clock.now();
      if (current !== undefined && clock.monotonicMs() >= current.deadline) end(current, undefined);
      if (current === undefined) {
        recent.wrong++;
        return refuse('pair-no-code', 'This code is used or has run out. Ask for a new one.');
      }
      const tried = current;
      countPairingTry(db, tried.row);
      tried.triesLeft--;
      if (!sameSecret(code, tried.code)) {
        recent.wrong++;
        if (tried.triesLeft === 0) end(tried, undefined);
        return refuse('pair-wrong-code', 'The code is not right. Look at the desk and type it again.');
      }
      const token = newToken();
      const booth: Booth = { id: newId<BoothId>(), name: tried.name, mode, device, pairedAt: now };
      transaction(db, () => {
        addBooth(db, booth, tokenSha256(token));
        end(tried, booth.id);
        auditCenter(db, {
          at: now,
          what: 'booth.paired',
          by: 'booth',
          data: { booth: booth.id, pairing: tried.row, mode },
        });
      });
      onPaired();
      return { booth, token };
    },
  };
}
