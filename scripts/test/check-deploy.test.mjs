import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkDeploy } from '../check-deploy.mjs';
import { checkMonitoring } from '../deploy/check-monitoring.mjs';
import { isPinned } from '../deploy/facts.mjs';
import { mergePatch } from '../deploy/read-manifests.mjs';
import { ROOT } from '../launch/folders.mjs';
import { FAULTS } from './deploy-faults.mjs';
import { temporaryFolder, writeTree } from './fixtures.mjs';

/** The real images and manifests beside a small stand-in for the code they speak of. */
function house() {
  const root = temporaryFolder();
  for (const path of [
    'docker',
    'examples/documents',
    'k8s',
    'docs/operations.md',
    'docs/monitoring',
    'package.json',
    'libs/server/platform/src/config.ts',
    'libs/server/platform/src/health.controller.ts',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  writeTree(root, {
    'apps/api/src/main.ts': '',
    'apps/cli/src/main.ts': '',
    'scripts/build.mjs': '',
    'package-lock.json': '{}',
    '.npmrc': '',
    '.swcrc': '{}',
    'tsconfig.base.json': '{}',
    'tsconfig.web.json': '{}',
  });
  return root;
}

test('the images and manifests of this repository are accepted', (t) => {
  assert.deepEqual(checkDeploy(house(t)), []);
});

test('the roles are made in one way only', (t) => {
  const root = house(t);
  writeFileSync(join(root, 'docker/create-roles.sh'), '#!/bin/sh\n');
  assert.match(checkDeploy(root).join('\n'), /must be the same/);
});

test('a file that belongs to nothing is found', (t) => {
  const root = house(t);
  writeTree(root, { 'k8s/base/worker.yaml': 'kind: Deployment\n' });
  assert.deepEqual(checkDeploy(root), ['k8s/base/worker.yaml belongs to no kustomization']);
});

test('every fault that matters is refused, and named', async (t) => {
  for (const [name, file, right, wrong, expected] of FAULTS)
    await t.test(name, (t) => {
      const root = house(t);
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      assert.equal(text.includes(right), true, `${file} no longer says ${right}`);
      rmSync(path);
      writeFileSync(path, text.replaceAll(right, wrong));
      assert.match(checkDeploy(root).join('\n'), expected);
    });
});

test('which images are pinned', () => {
  assert.deepEqual(['node:24-slim', `node@sha256:${'a'.repeat(64)}`].map(isPinned), [true, true]);
  assert.deepEqual(['node', 'node:latest', 'node:', ''].map(isPinned), [false, false, false, false]);
});

test('a patch changes what it names and leaves the rest', () => {
  const object = { spec: { replicas: 2, template: { a: [1], b: 1 } } };
  assert.deepEqual(mergePatch(object, { spec: { replicas: null, template: { a: [2] } } }), {
    spec: { template: { a: [2], b: 1 } },
  });
});

test('a patch of a named list changes the item of that name', () => {
  const object = {
    containers: [{ name: 'api', image: 'a', env: [{ name: 'X', value: '1' }] }, { name: 'b' }],
  };
  const patch = { containers: [{ name: 'api', env: [{ name: 'Y', value: '2' }] }] };
  assert.deepEqual(mergePatch(object, patch), {
    containers: [
      {
        name: 'api',
        image: 'a',
        env: [
          { name: 'X', value: '1' },
          { name: 'Y', value: '2' },
        ],
      },
      { name: 'b' },
    ],
  });
});

test('the dashboard and the alerts speak of figures that are printed', async (t) => {
  assert.deepEqual(await checkMonitoring(ROOT), []);
  const root = house(t);
  const path = join(root, 'docs/monitoring/alerts.yml');
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  writeFileSync(
    path,
    text.replaceAll('zhurnal_queue_jobs', 'zhurnal_queue_jabs').replaceAll('action:', 'acts:'),
  );
  const faults = (await checkMonitoring(root)).join('\n');
  assert.match(faults, /no program prints zhurnal_queue_jabs/);
  assert.match(faults, /ZhurnalDown must say/);
});
