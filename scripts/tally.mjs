// Counts tests from vitest's JSON report, and holds skipped tests against the list of those that may be skipped.

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number, readonly complaints: readonly string[] }} Tally
 * @typedef {{ readonly fullName: string, readonly status: string }} TestResult
 * @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly TestResult[] }} FileResult
 * @typedef {{ readonly testResults: readonly FileResult[] }} Report
 * @typedef {{ readonly name: string, readonly why: string }} AllowedSkip
 */

/** @type {Tally} */
export const emptyTally = { passed: 0, failed: 0, skipped: 0, complaints: [] };

/** @returns {Tally} */
export function addTallies(/** @type {Tally} */ a, /** @type {Tally} */ b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    complaints: [...a.complaints, ...b.complaints],
  };
}

/**
 * What a run of vitest comes to. A skip that is not on the list counts as failed; so does a file that could not be run, and a
 * run that ended badly for any other reason.
 * @param {Report} report
 * @param {number} exitCode
 * @param {readonly AllowedSkip[]} allowed
 * @returns {Tally}
 */
export function tallyOf(report, exitCode, allowed) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skips = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const unlisted = skips.filter((test) => !allowed.some((skip) => skip.name === test.fullName));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const complaints = [
    ...unlisted.map((test) => `Skipped, but not in test/allowed-skips.json: ${test.fullName}`),
    ...brokenFiles.map((file) => `Could not be run to its end: ${file.name}`),
  ];
  const failed = tests.filter((test) => test.status === 'failed').length + complaints.length;
  const unexplained = exitCode !== 0 && failed === 0;
  return {
    passed,
    failed: failed + (unexplained ? 1 : 0),
    skipped: skips.length - unlisted.length,
    complaints: unexplained ? [...complaints, `vitest ended with exit code ${exitCode}.`] : complaints,
  };
}
