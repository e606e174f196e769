// What the scripts tell the person at the terminal. Plain JavaScript without packages: it runs before anything is installed.

/** One line on standard output. */
export function say(/** @type {string} */ line = '') {
  process.stdout.write(`${line}\n`);
}

/** One line on standard error. */
export function warn(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`);
}

/** Seconds since `start` (of `performance.now()`), for people: "2.3 s". */
export function since(/** @type {number} */ start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
