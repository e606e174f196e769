import { Fault } from '../../core/base/fault.ts';

/** How a built scorer ends: one export list with `score` in it, then nothing but comments. */
const ENDING =
  /\bexport\s*\{\s*(?:([\w$]+)\s+as\s+)?score\s*,?\s*\}\s*;?(?:\s|\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/;

/**
 * A built scorer as a script whose value is its `score` function: running modules in a realm of their own would need an
 * experimental switch of Node's that a packaged desktop app has not. A scorer is one module without imports whose exports
 * stand at its end, so the two differ in nothing else: strict, `this` undefined, names of its own. Throws `scorer-failed` for
 * a module of another form; what is left over of exports is no script and does not run either.
 */
export function scorerScript(module: string): string {
  const ending = ENDING.exec(module);
  if (ending === null) throw new Fault('scorer-failed', 'The scorer does not end in the export of its score.');
  // A late import answers with an error of the outer realm; the word has no other use. Comments of HTML are a script's alone.
  if (/\bimport\b/.test(module)) throw new Fault('scorer-failed', 'A scorer imports nothing.');
  if (/<!--|-->/.test(module)) throw new Fault('scorer-failed', 'The scorer reads as something else in a script.');
  const body = module.slice(0, ending.index);
  return `'use strict';(function(){${body}\n;return ${ending[1] ?? 'score'};})()`;
}
