import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { identify, isAlive, isRunning } from '../launch/living.mjs';
import { tryLock, withLock } from '../launch/lock.mjs';
import { run, temporaryFolder } from './fixtures.mjs';

test('one holds a lock at a time, and what a dead program left is cleared away', async (t) => {
  const file = join(temporaryFolder(), 'build.lock');
  const release = tryLock(file);
  assert.equal(tryLock(file), undefined);
  release();
  assert.equal(existsSync(file), false);

  const program = run(t, ['-e', '']);
  const gone = identify(program.child.pid);
  await program.ended;
  writeFileSync(file, JSON.stringify(gone));
  const after = tryLock(file);
  assert.equal(typeof after, 'function');
  after();
});

test('many wait in turn and none overtakes the one inside', async () => {
  const file = join(temporaryFolder(), 'build.lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (inside += 1));
    await new Promise((done) => setTimeout(done, 5));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(file, work)));
  assert.equal(most, 1);
});

test('the lock is given back when the work fails', async () => {
  const file = join(temporaryFolder(), 'build.lock');
  await assert.rejects(
    withLock(file, async () => {
      throw new Error('broken');
    }),
    /broken/,
  );
  assert.equal(existsSync(file), false);
});

test('a number given to another program later is not mistaken for the first', () => {
  assert.equal(isAlive(identify()), true);
  assert.equal(isRunning(process.pid), true);
  if (process.platform === 'linux') assert.equal(isAlive({ ...identify(), since: '1' }), false);
  assert.equal(isAlive(undefined), false);
  assert.equal(isRunning(0), false);
});
