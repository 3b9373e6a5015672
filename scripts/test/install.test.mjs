import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { installPackages, isSupportedNode, requireNode, whyInstall } from '../launch/install.mjs';
import { temporaryFolder, writeTree } from './fixtures.mjs';

const lockOf = (packages) => JSON.stringify({ lockfileVersion: 3, packages });
const WISHED = {
  '': { name: 'zhurnal' },
  'libs/rules': { name: '@zhurnal/rules' },
  'node_modules/@zhurnal/rules': { resolved: 'libs/rules', link: true },
  'node_modules/fastify': { version: '5.6.0' },
  'node_modules/server-for-another-machine': { version: '1.0.0', optional: true },
};
const without = (packages, place) =>
  Object.fromEntries(Object.entries(packages).filter(([key]) => key !== place));
const INSTALLED = without(WISHED, 'node_modules/server-for-another-machine');

function cloned(t, installed) {
  const root = temporaryFolder();
  writeTree(root, { 'package-lock.json': lockOf(WISHED) });
  if (installed) writeTree(root, { 'node_modules/.package-lock.json': lockOf(installed) });
  return root;
}

/** Stands for npm: notes that it was called and leaves what npm would leave. */
function fakeNpm(root, answer = { code: 0, said: '\nadded 725 packages in 35s\n' }) {
  const calls = [];
  const runIt = async () => {
    calls.push(root);
    writeTree(root, { 'node_modules/.package-lock.json': lockOf(INSTALLED) });
    return answer;
  };
  return Object.assign(runIt, { calls });
}

test('which versions of Node.js are taken', () => {
  const taken = ['20.19.0', '20.20.2', '22.12.0', '24.21.0'];
  const refused = ['18.20.4', '20.18.3', '21.7.3', '22.11.0'];
  assert.deepEqual(taken.filter(isSupportedNode), taken);
  assert.deepEqual(refused.filter(isSupportedNode), []);
  assert.throws(() => requireNode('18.20.4'), { name: 'Sentence', message: /20\.19 or later.*18\.20\.4/ });
});

test('a clean clone is installed once, and not again', async (t) => {
  const root = cloned(t);
  const run = fakeNpm(root);
  assert.equal(whyInstall(root), 'missing');
  assert.equal(await installPackages({ root, run }), 'added 725 packages');
  assert.equal(await installPackages({ root, run }), 'up to date');
  assert.equal(run.calls.length, 1);
});

test('a changed lock file installs again, and the old packages are not believed if that fails', async (t) => {
  const root = cloned(t);
  await installPackages({ root, run: fakeNpm(root) });
  writeFileSync(
    join(root, 'package-lock.json'),
    lockOf({ ...WISHED, 'node_modules/new': { version: '1.0.0' } }),
  );
  assert.equal(whyInstall(root), 'changed');
  const failing = fakeNpm(root, { code: 1, said: 'npm error code ENOTFOUND' });
  await assert.rejects(installPackages({ root, run: failing }), {
    name: 'Sentence',
    message: /npm error code ENOTFOUND/,
  });
  assert.equal(whyInstall(root), 'changed');
});

test('packages installed by hand are believed when every version is that of the lock file', (t) => {
  const root = cloned(t, INSTALLED);
  assert.equal(whyInstall(root), undefined);
  assert.equal(existsSync(join(root, 'node_modules', '.zhurnal-installed')), true);
});

test('packages installed by hand with another version, or one missing, are not', (t) => {
  const older = cloned(t, { ...INSTALLED, 'node_modules/fastify': { version: '5.5.0' } });
  assert.equal(whyInstall(older), 'changed');
  assert.equal(whyInstall(cloned(t, without(INSTALLED, 'node_modules/fastify'))), 'changed');
});

test('an installation that was cut short is begun again', async (t) => {
  const root = cloned(t);
  await installPackages({ root, run: fakeNpm(root) });
  rmSync(join(root, 'node_modules', '.package-lock.json'));
  assert.equal(whyInstall(root), 'missing');
});

test('two at once: the second waits and finds the work done', async (t) => {
  const root = cloned(t);
  const run = fakeNpm(root);
  const words = await Promise.all([installPackages({ root, run }), installPackages({ root, run })]);
  assert.deepEqual(words.sort(), ['added 725 packages', 'up to date']);
  assert.equal(run.calls.length, 1);
  assert.equal(readFileSync(join(root, 'node_modules', '.zhurnal-installed'), 'utf8').length, 64);
});
