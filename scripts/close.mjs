// Prints the closing line of a CI run from Jest's JSON result, and fails when a test or any other step failed.
import { readFileSync } from 'node:fs';

const [file, failedSteps] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const failed = numFailedTests + numRuntimeErrorTestSuites;
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';

console.log(`${numPassedTests} passed, ${failed} failed${skipped}`);
if (failed > 0 || numPassedTests === 0 || Number(failedSteps) > 0) process.exitCode = 1;
