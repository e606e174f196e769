// What the scripts tell the person at the terminal. Plain JavaScript without packages: it runs before anything is installed.

/** @type {NodeJS.WriteStream} */
let output = process.stdout;

/** From now on everything is told on standard error: standard output belongs to a command's answer. */
export function tellOnStderr() {
  output = process.stderr;
}

/** Standard streams for children whose output is for the person, too. @returns {import('node:child_process').StdioOptions} */
export function childStreams() {
  return output === process.stdout ? 'inherit' : ['inherit', process.stderr, process.stderr];
}

/** One line. */
export function say(/** @type {string} */ line = '') {
  output.write(`${line}\n`);
}

/** One line on standard error. */
export function warn(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`);
}

/** Seconds since `start` (of `performance.now()`), for people: "2.3 s". */
export function since(/** @type {number} */ start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
