import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  closingLine,
  failedFiles,
  readWords,
  sumTotals,
  totalsAfterSecondTry,
  totalsOfJest,
  totalsOfTap,
} from '../launch/totals.mjs';
import { temporaryFolder } from './fixtures.mjs';

test('what a Jest run came to', () => {
  const file = join(temporaryFolder(), 'jest.json');
  const come = (result) => {
    writeFileSync(file, JSON.stringify(result));
    const { passed, failed, skipped } = totalsOfJest(file);
    return [passed, failed, skipped.length];
  };
  const quiet = { numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 0, success: true };
  assert.deepEqual(come(quiet), [3, 0, 0]);
  assert.deepEqual(come({ ...quiet, numFailedTests: 2, success: false }), [3, 2, 0]);
  assert.deepEqual(come({ ...quiet, numRuntimeErrorTestSuites: 1, success: false }), [3, 1, 0]);
  assert.deepEqual(come({ ...quiet, success: false }), [3, 1, 0]);
  assert.deepEqual(come({ ...quiet, numPendingTests: 1, numTodoTests: 1 }), [3, 0, 1]);
  assert.deepEqual(totalsOfJest(join(file, 'nowhere')), { passed: 0, failed: 1, skipped: [] });
});

test('what a run came to when its failed files were run again', () => {
  const folder = temporaryFolder();
  const write = (name, ...files) => {
    const testResults = files.map(([file, ...statuses]) => ({
      name: file,
      status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
      assertionResults: statuses.map((status) => ({ status })),
    }));
    const all = files.flatMap(([, ...statuses]) => statuses);
    const count = (wanted) => all.filter((status) => status === wanted).length;
    const broken = files.filter((file) => file.length === 1).length;
    writeFileSync(
      join(folder, name),
      JSON.stringify({
        testResults,
        numPassedTests: count('passed'),
        numFailedTests: count('failed'),
        numRuntimeErrorTestSuites: broken,
        success: count('failed') + broken === 0,
      }),
    );
    return join(folder, name);
  };
  const first = write('first', ['a', 'passed', 'passed'], ['b', 'passed', 'failed'], ['c']);
  assert.deepEqual(failedFiles(first), ['b', 'c']);
  assert.deepEqual(failedFiles(join(folder, 'nowhere')), []);
  const come = (...files) => {
    const { passed, failed, unsteady } = totalsAfterSecondTry(first, write('second', ...files));
    return [passed, failed, unsteady];
  };
  assert.deepEqual(come(['b', 'passed', 'passed'], ['c', 'passed']), [5, 0, ['b', 'c']]);
  assert.deepEqual(come(['b', 'passed', 'failed'], ['c', 'passed']), [4, 1, ['c']]);
  assert.deepEqual(come(['b', 'passed', 'passed'], ['c']), [4, 1, ['b']]);
});

test('what a run of the scripts came to', () => {
  assert.deepEqual(totalsOfTap('# tests 5\n# pass 4\n# fail 1\n# cancelled 0\n# skipped 0\n# todo 0\n'), {
    passed: 4,
    failed: 1,
    skipped: [],
  });
  assert.equal(totalsOfTap('# pass 4\n# fail 0\n# cancelled 2\n').failed, 2);
  assert.equal(totalsOfTap('').failed, 1);
});

test('the closing line sums every part', () => {
  const sum = sumTotals([
    { passed: 1, failed: 0, skipped: [] },
    { passed: 10, failed: 2, skipped: ['no Chromium: browser stories'] },
  ]);
  assert.deepEqual(sum, {
    passed: 11,
    failed: 2,
    skipped: ['no Chromium: browser stories'],
    unsteady: [],
  });
  assert.equal(closingLine(sum), '11 passed, 2 failed');
});

test('the words after npm test --', () => {
  const known = ['lint', 'jest', 'e2e'];
  assert.deepEqual(readWords([], known), { only: known, stranger: undefined, options: [], paths: [] });
  assert.deepEqual(readWords(['--only=jest,lint', 'libs/rules', '-t', 'a mark', '--verbose'], known), {
    only: ['jest', 'lint'],
    stranger: undefined,
    options: ['-t', 'a mark', '--verbose'],
    paths: ['libs/rules'],
  });
  assert.equal(readWords(['--only=jset'], known).stranger, 'jset');
});
