import type { z } from 'zod';
import { Fault } from '../core/base/fault.ts';
import { parseJson } from '../core/base/strict-json.ts';
import { readPackage } from './read-package.ts';

const MOST_BYTES = 1_000_000;
/** Problems told at once: what else is wrong is told when these are mended. */
const MOST_TOLD = 5;

/** Codes of the faults a kind of input file has. */
interface Codes {
  readonly notRead: string;
  readonly wrong: string;
}

/**
 * A JSON file as its schema reads it. Throws `file-not-read`, `notRead` (too large, not JSON) or `wrong`, each with the file, the
 * last with the places in it.
 */
export async function readInput<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  codes: Codes,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await readJson(path, codes.notRead));
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues.slice(0, MOST_TOLD).map((issue) => {
    const place = issue.path.reduce<string>(
      (so, step) => (typeof step === 'number' ? `${so}[${step}]` : `${so}.${String(step)}`),
      '$',
    );
    return `${place} ${issue.message}`;
  });
  throw new Fault(codes.wrong, `${path}: ${told.join('; ')}.`);
}

async function readJson(path: string, code: string): Promise<unknown> {
  const bytes = await readPackage(path, MOST_BYTES);
  if (bytes.length > MOST_BYTES) throw new Fault(code, `${path} is larger than 1 MB.`);
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Fault(code, `${path}: ${error instanceof Fault ? error.message : 'it is not UTF-8 text.'}`);
  }
}
