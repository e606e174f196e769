// Child processes of the scripts.
import { spawn } from 'node:child_process';
import { node24, node24Env, toolFile } from './n24.mjs';
import { root } from './places.mjs';
import { childStreams } from './say.mjs';

/**
 * Runs a program to its end, its output going where the scripts tell things. Resolves to its exit code: 1 if it could not be started or
 * was killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: childStreams(), ...options });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Runs a project file or an installed package's command line on Node 24.
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runTool(tool, args, options = {}) {
  const node = node24();
  return run(node, [toolFile(tool), ...args], { ...options, env: node24Env(node, { ...process.env, ...options.env }) });
}
