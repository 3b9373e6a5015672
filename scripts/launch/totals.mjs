import { readFileSync } from 'node:fs';

/**
 * What one part of the tests came to. `skipped` are sentences: why something was not even tried; `unsteady` are files
 * that passed only when they were run again, alone.
 */
export const passedOnce = { passed: 1, failed: 0, skipped: [] };
export const failedOnce = { passed: 0, failed: 1, skipped: [] };

/** Counts of a Jest run from its result file; a file of tests that could not be run counts as a failure. */
export function totalsOfJest(file) {
  let result;
  try {
    result = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return failedOnce;
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = result;
  const waiting = (numPendingTests ?? 0) + (numTodoTests ?? 0);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: result.success === false ? Math.max(failed, 1) : failed,
    skipped: waiting > 0 ? [`${waiting} tests that their files mark as skipped`] : [],
  };
}

/** The files of a Jest run in which something failed; nothing when the run left no result. */
export function failedFiles(file) {
  try {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
    return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  } catch {
    return [];
  }
}

/**
 * What a run came to after its failed files were run again, alone: the second reading of those files counts in place of
 * the first, and a sentence names those that passed only then.
 */
export function totalsAfterSecondTry(first, second) {
  const again = new Set(failedFiles(first));
  const { testResults } = JSON.parse(readFileSync(first, 'utf8'));
  const good = testResults
    .filter(({ name }) => !again.has(name))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length;
  const later = totalsOfJest(second);
  const still = new Set(failedFiles(second));
  return {
    passed: good + later.passed,
    failed: later.failed,
    skipped: totalsOfJest(first).skipped,
    unsteady: later.passed + later.failed === 0 ? [] : [...again].filter((name) => !still.has(name)),
  };
}

/** Counts of a run of node:test from its TAP output. */
export function totalsOfTap(text) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  const waiting = count('skipped') + count('todo');
  return {
    passed: count('pass'),
    failed: count('pass') + failed === 0 ? 1 : failed,
    skipped: waiting > 0 ? [`${waiting} tests that their files mark as skipped`] : [],
  };
}

export function sumTotals(list) {
  return list.reduce(
    (sum, { passed, failed, skipped, unsteady = [] }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: [...sum.skipped, ...skipped],
      unsteady: [...sum.unsteady, ...unsteady],
    }),
    { passed: 0, failed: 0, skipped: [], unsteady: [] },
  );
}

/** The last line of the output, by which other programs read the outcome. */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** Reads `--only=a,b`, options for Jest and paths from the words after `npm test --`. */
export function readWords(words, known) {
  const only = words.filter((word) => word.startsWith('--only=')).flatMap((word) => word.slice(7).split(','));
  const stranger = only.find((name) => !known.includes(name));
  const rest = words.filter((word) => !word.startsWith('--only='));
  const options = [];
  const paths = [];
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at];
    if (word === '-t') options.push(word, rest[(at += 1)] ?? '');
    else (word.startsWith('-') ? options : paths).push(word);
  }
  return { only: only.length > 0 ? only : known, stranger, options, paths };
}
