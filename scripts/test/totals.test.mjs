import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { closingLine, readWords, sumTotals, totalsOfJest, totalsOfTap } from '../launch/totals.mjs';
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
  assert.deepEqual(sum, { passed: 11, failed: 2, skipped: ['no Chromium: browser stories'] });
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
