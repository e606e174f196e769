import { Fault } from '../core/base/fault.ts';
import { parseJson } from '../core/base/strict-json.ts';
import { text } from '../core/base/utf8.ts';
import { TrustList } from '../core/credential/trust.ts';
import { checkVersion, TRUST_FORM } from '../verify/versions.ts';
import { readPackage } from './read-package.ts';

/** Largest trust list, bytes. */
const MAX_TRUST_BYTES = 8 * 1024 * 1024;

/** A list of known centers, `trust.json`. Throws `file-not-read`, `trust-not-read`. */
export async function readTrust(path: string): Promise<TrustList> {
  const bytes = await readPackage(path, MAX_TRUST_BYTES);
  try {
    const value = parseJson(text(bytes));
    checkVersion('trust-not-read', 'it', value, TRUST_FORM);
    return TrustList.parse(value);
  } catch (error) {
    const why = error instanceof Fault ? error.message : 'it does not have the form of one.';
    throw new Fault('trust-not-read', `${path} is no list of trusted centers: ${why}`);
  }
}
