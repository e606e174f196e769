import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import { Fault } from '../core/base/fault.ts';
import { runIsolated } from '../main/export/isolated-scorer.ts';
import { publishedScorers } from '../main/export/published-scorers.ts';
import { applicationFolder } from '../main/places.ts';
import type { VerifyOptions } from '../verify/options.ts';
import { STEP_IDS, type VerifyReport } from '../verify/report.ts';
import { verifyPackage } from '../verify/verify.ts';
import { type Output, plain, refuse, TERMINAL } from './output.ts';
import { readPackage } from './read-package.ts';
import { readTrust } from './read-trust.ts';
import { reportText } from './report-text.ts';

const HELP = `proofbench verify PACKAGE [--trust FILE] [--status FILE] [--no-rescore] [--json]

Checks an evidence package offline: is it as the center sealed it, who says so, is it
still good, and does the score follow from the recording.

  --trust FILE    a list of centers you know (trust.json); without it, who signed stays open
  --status FILE   a status list newer than the one in the package
  --no-rescore    do not decode the recordings and do not compute the scores again
  --json          one JSON document on standard output, nothing else

The text begins with the answer, as on the verifier page: "Verified:", "Verified, issuer
unknown:", "Verified, status list old:", "A genuine record, no badge:", "No longer valid:",
"Not verified:", "Can not be read:" and the like. A sample center's package begins with
"Sample, proves nothing:", also where the exit status is 0: every check of it can hold.

Exit status: 0 verified, 1 not verified, 2 the file can not be read (damaged, no package, or
of a newer version), or the call is wrong.
`;

const MAX_STATUS_BYTES = 64 * 1024;

/** Resolves to the exit status. Never rejects on account of a file. */
export async function verifyCommand(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const call = parsed(args);
  if (call === null) return refuse('verify', output);
  const { values, positionals } = call;
  if (values.help) {
    output.out(HELP);
    return 0;
  }
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) return refuse('verify', output);
  let report: VerifyReport;
  try {
    const trust = values.trust === undefined ? undefined : await readTrust(values.trust);
    const status = values.status === undefined ? undefined : await readPackage(values.status, MAX_STATUS_BYTES);
    const bytes = await readPackage(path);
    report = await verifyPackage(bytes, {
      ...nodeOptions(),
      ...(trust === undefined ? {} : { trust }),
      ...(status === undefined ? {} : { status }),
      rescore: values['no-rescore'] !== true,
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (values.json) output.out(`${JSON.stringify(unread(error), null, 2)}\n`);
    else output.err(`${plain(error.message)}\n`);
    return 2;
  }
  output.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  if (report.state === 'not-readable') return 2;
  return report.verified ? 0 : 1;
}

/** What this computer brings to a verification: its clock, its hashing, and the scorers it may run. */
export const nodeOptions = (): Omit<VerifyOptions, 'rescore'> => ({
  now: Date.now(),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  crc32,
  publishedScorers: publishedScorers(applicationFolder()),
  runScorer: runIsolated,
});

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        trust: { type: 'string' },
        status: { type: 'string' },
        'no-rescore': { type: 'boolean' },
      },
    });
  } catch {
    return null;
  }
}

/** The report on a file that never became a package. */
const unread = (error: Fault): VerifyReport => ({
  verified: false,
  state: 'not-readable',
  issuerKnown: false,
  steps: STEP_IDS.map((id) =>
    id === 'size'
      ? { id, code: 'E_NOT_READ', passed: false, why: error.message }
      : { id, code: null, passed: null, why: 'Not checked: the file could not be read.' },
  ),
  result: {},
  rescore: { done: false, equal: null },
});
