#!/usr/bin/env node
// `npm run -s proofbench -- COMMAND`: the command line, from a checkout. Installs and builds what the command needs and is not
// there yet, and tells that on standard error: standard output is the command's answer alone. Any Node can begin here.
import { build, isBuilt } from './build.mjs';
import { isScorerBuilt } from './build-scorer.mjs';
import { ensureInstalled } from './install.mjs';
import { becomeTool } from './n24.mjs';
import { runTool } from './run.mjs';
import { say, tellOnStderr, warn } from './say.mjs';

tellOnStderr();
const args = process.argv.slice(2);

/** Only the host serves pages; everything else that scores needs the scorer alone. */
async function ensureBuilt() {
  if (args.includes('--help')) return true;
  if (args[0] === 'serve') {
    if (isBuilt()) return true;
    say('Building ...');
    return build();
  }
  return isScorerBuilt() || (await runTool('scripts/build-scorer.mjs', [])) === 0;
}

try {
  if (!(await ensureInstalled())) throw new Error('The packages could not be installed; npm says why above.');
  if (!(await ensureBuilt())) throw new Error('The build failed; what went wrong is printed above.');
  becomeTool('src/cli/main.ts', args);
} catch (error) {
  warn(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
