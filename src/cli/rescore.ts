import { parseArgs } from 'node:util';
import { canonicalJson } from '../core/base/canonical-json.ts';
import { Fault } from '../core/base/fault.ts';
import type { Result } from '../core/scoring/result.ts';
import type { Contents } from '../verify/contents.ts';
import { decodeRecordings } from '../verify/recordings.ts';
import type { Step } from '../verify/report.ts';
import { UNREAD_CODES } from '../verify/unread-codes.ts';
import { openPackage } from '../verify/verify.ts';
import { type Output, plain, refuse, TERMINAL } from './output.ts';
import { readPackage } from './read-package.ts';
import { nodeOptions } from './verify.ts';

const HELP = `proofbench rescore PACKAGE [--json]

Computes every score of a package again from its recordings, with the scorer it was scored
with, and compares. Says nothing about who signed the package: that is "proofbench verify".

  --json   {"equal":true,"rules":"...","attempts":[{"number":1,"task":"...","equal":true,"stated":{},"computed":{}}]}

Exit status: 0 equal, 1 not equal or not computable, 2 the file can not be read (damaged, no
package, or of a newer version), or the call is wrong.
`;

interface Rescored {
  readonly number: number;
  readonly task: string;
  readonly equal: boolean;
  readonly stated: Result;
  readonly computed: Result;
}

/** Resolves to the exit status. Never rejects on account of a file. */
export async function rescoreCommand(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const call = parsed(args);
  if (call === null) return refuse('rescore', output);
  if (call.values.help) {
    output.out(HELP);
    return 0;
  }
  const [path, ...rest] = call.positionals;
  if (path === undefined || rest.length > 0) return refuse('rescore', output);
  try {
    const bytes = await readPackage(path);
    const { steps, contents } = await openPackage(bytes, nodeOptions());
    if (contents === null) throw unopened(steps.at(-1));
    const attempts = await rescored(contents);
    const equal = attempts.every((attempt) => attempt.equal);
    output.out(
      call.values.json
        ? `${JSON.stringify({ equal, rules: contents.scorerHash, attempts }, null, 2)}\n`
        : attempts.map(line).join(''),
    );
    return equal ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const unread = error.code === 'file-not-read' || UNREAD_CODES.includes(error.code);
    if (call.values.json)
      output.out(`${JSON.stringify({ equal: false, code: error.code, why: error.message, attempts: [] })}\n`);
    else output.err(`${plain(error.message)}\n`);
    return unread ? 2 : 1;
  }
}

/** Why a package could not be opened: damaged, of another version, or not genuine. */
function unopened(step: Step | undefined): Fault {
  const code = step?.code ?? '';
  return new Fault(UNREAD_CODES.includes(code) ? code : 'not-genuine', step?.why ?? 'It is not a package.');
}

async function rescored(contents: Contents): Promise<Rescored[]> {
  const { publishedScorers, runScorer } = nodeOptions();
  if (runScorer === undefined || !publishedScorers.has(contents.scorerHash)) {
    throw new Fault(
      'W_SCORE_VERSION_UNAVAILABLE',
      `The scorer ${contents.scorerHash} is not on the list of published ones.`,
    );
  }
  const bodies = decodeRecordings(contents);
  const attempts: Rescored[] = [];
  for (const [i, { number, header, score }] of contents.attempts.entries()) {
    const body = bodies[i] ?? new Uint8Array();
    const { result } = await runScorer(contents.scorer, { header, body, assessment: contents.pack });
    const equal = canonicalJson(result) === canonicalJson(score.result);
    attempts.push({ number, task: header.task, equal, stated: score.result, computed: result });
  }
  return attempts;
}

function line({ number, task, equal, stated, computed }: Rescored): string {
  const percent = `procedure ${stated.procedure.percent.value} %`;
  const verdict = equal
    ? `the same score (${percent})`
    : `ANOTHER score (stated ${percent}, computed ${computed.procedure.percent.value} %)`;
  return `Attempt ${number}, ${plain(task)}: ${verdict}\n`;
}

function parsed(args: readonly string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return null;
  }
}
