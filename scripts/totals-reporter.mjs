/** A jest reporter that writes how a run ended to the file that TEST_TOTALS names; .ci/run closes with it. */
import { writeFileSync } from 'node:fs';

export default class TotalsReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numPendingTests, numTotalTests, numTotalTestSuites, numPassedTestSuites } = results;
    // A file that cannot even be loaded has no tests that could fail.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    const seconds = Math.round((Date.now() - results.startTime) / 1000);
    const lines = [
      `Test Suites: ${numPassedTestSuites} passed, ${numTotalTestSuites} total`,
      `Tests:       ${numPassedTests} passed${skipped}, ${numTotalTests} total`,
      `Time:        ${seconds} s`,
      `${numPassedTests} passed, ${failed} failed${skipped}`,
    ];
    writeFileSync(process.env.TEST_TOTALS, `${lines.join('\n')}\n`);
  }
}
