import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { canonicalJson } from '../../core/base/canonical-json.ts';
import { Fault } from '../../core/base/fault.ts';
import { text } from '../../core/base/utf8.ts';
import { SCORER_GLOBALS } from '../../core/scoring/allowed-globals.ts';
import type { ScorerOutput } from '../../core/scoring/result.ts';
import type { ScorerInput } from '../../verify/options.ts';
import { scorerScript } from './scorer-script.ts';

/** What a scorer may take: a start, and a share of the recording's own time. It needs a two-hundredth of that. */
const START_MS = 10_000;
/** Bytes of a recorded second at 90 frames of about 70 bytes, and the most one of them may cost, ms. */
const SECOND_BYTES = 6400;
const SECOND_MS = 50;
const MAX_MEMORY_MB = 1024;

/**
 * Runs within the worker. The scorer gets a realm of its own, made by node:vm: it has the language, but no Node, no
 * network, no file, no timer, and no way to make code from text. Only texts and its own realm's bytes go in, only a text
 * comes out, so nothing of the outer realm can be reached through a prototype; strict code shows itself to no stack trace.
 * node:vm alone is no wall against code written to climb it; here the code is on the published list, the outer realm has
 * been emptied before it runs, and the worker's own limits (no environment, bounded memory, ended when its time is up)
 * stand behind.
 */
const WORKER = `'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const vm = require('node:vm');
const answer = parentPort.postMessage.bind(parentPort);
const { runInContext } = vm;
const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: false } });
const run = (code, timed) => runInContext(code, realm, timed ? { filename: 'scorer.mjs', timeout: workerData.limitMs } : {});
try {
  const strip = \`{
    const allowed = new Set(\${JSON.stringify(workerData.allowed)});
    for (const name of Reflect.ownKeys(globalThis)) if (!allowed.has(name)) delete globalThis[name];
    delete Math.random;
  }\`;
  run(strip);
  run("globalThis.Date = class Date { constructor() { throw new Error('no clock'); } static now() { throw new Error('no clock'); } };");
  const body = run('new Uint8Array(' + workerData.body.length + ')');
  new Uint8Array(body.buffer).set(workerData.body);
  vm.runInThisContext(strip);
  const score = run(workerData.script, true);
  Object.assign(realm, { score, body, header: workerData.header, assessment: workerData.assessment });
  const call = 'JSON.stringify(score({ header: JSON.parse(header), body, assessment: JSON.parse(assessment) }))';
  answer({ output: String(run(call, true)) });
} catch (error) {
  let problem = 'it does not say why';
  // What it throws is the scorer's own, and may throw again where it is looked at.
  try { problem = String(error && error.message).slice(0, 300); } catch {}
  answer({ problem });
}
`;

/**
 * Computes one attempt's result with a built scorer, in a thread of its own. The caller has made sure that the scorer
 * may be run. Throws `scorer-failed`, also where it takes longer than it may; `limitMs` is for tests.
 */
export function runIsolated(scorer: Uint8Array, input: ScorerInput, limitMs = timeLimit(input)): Promise<ScorerOutput> {
  return new Promise((resolve, reject) => {
    const script = scorerScript(text(scorer));
    const worker = new Worker(WORKER, {
      eval: true,
      env: {},
      // None of this process's own switches, and none that Electron's Node would have to know.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
      workerData: {
        script,
        header: canonicalJson(input.header),
        assessment: canonicalJson(input.assessment),
        body: input.body,
        allowed: SCORER_GLOBALS,
        limitMs,
      },
    });
    const fail = (why: string): void => {
      void worker.terminate();
      clearTimeout(timer);
      reject(new Fault('scorer-failed', why));
    };
    // The realm's own time limit ends a loop; this one ends whatever else a thread can hang in.
    const timer = setTimeout(() => fail('The scorer did not come to an end in its time.'), limitMs + 2000);
    worker.on('error', (error: unknown) =>
      fail(`The scorer broke off: ${error instanceof Error ? error.message.slice(0, 200) : 'it does not say why'}`),
    );
    worker.on('message', (answer: { readonly output: string } | { readonly problem: string }) => {
      if ('problem' in answer) return fail(`The scorer failed: ${answer.problem}`);
      const output = outputOf(answer.output);
      if (output === null) return fail('The scorer answered something that is no result.');
      void worker.terminate();
      clearTimeout(timer);
      resolve(output);
    });
  });
}

const timeLimit = ({ body }: ScorerInput): number => START_MS + Math.ceil(body.length / SECOND_BYTES) * SECOND_MS;

const Answer = z.looseObject({
  result: z.looseObject({}),
  traces: z.array(z.looseObject({ value: z.array(z.number().nullable()) })),
});

/** What the scorer said, or null where it is no answer. JSON has no NaN, which in a trace means "no data here". */
function outputOf(json: string): ScorerOutput | null {
  const output = parsed(json);
  if (output === null) return null;
  const traces = output.traces.map((trace) => ({ ...trace, value: trace.value.map((value) => value ?? Number.NaN) }));
  // The members of a published scorer's answer are known; whoever asked compares the result whole.
  return { result: output.result, traces } as unknown as ScorerOutput;
}

function parsed(json: string): z.infer<typeof Answer> | null {
  try {
    return Answer.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
