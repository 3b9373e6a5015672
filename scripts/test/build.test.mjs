import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from '../build.mjs';
import { buildScreens, listStaleScreens } from '../launch/build-screens.mjs';
import { buildServer, isServerStale, listServerPackages, outputsOf } from '../launch/build-server.mjs';
import { ROOT } from '../launch/folders.mjs';
import { temporaryFolder, writeTree } from './fixtures.mjs';

const TREE = {
  '.swcrc': readFileSync(join(ROOT, '.swcrc'), 'utf8'),
  'package-lock.json': '{}',
  'libs/rules/package.json': '{"name":"@zhurnal/rules","type":"module"}',
  'libs/rules/src/index.ts': "export { weigh } from './marks/weigh.js';\n",
  'libs/rules/src/marks/weigh.ts':
    'export const weigh = (marks: readonly number[]): number => marks.length;\n',
  'libs/rules/src/marks/weigh.spec.ts': "throw new Error('a test is not part of the program');\n",
  'libs/server/app/package.json': '{"name":"@zhurnal/app","type":"module"}',
  'libs/server/app/src/first.sql': 'select 1;\n',
  'apps/staff/package.json': '{"name":"@zhurnal/staff","type":"module"}',
  'apps/staff/index.html': '<title>Staff</title>',
  'apps/staff/src/main.tsx': 'export {};\n',
  'libs/web/ui/src/button.tsx': 'export {};\n',
};

function repository() {
  const root = temporaryFolder();
  writeTree(root, TREE);
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

const read = (root, path) => readFileSync(join(root, path), 'utf8');

function touch(root, path) {
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(root, path), later, later);
}

test('sources become programs with source maps, assets are copied, tests are left out', async (t) => {
  const root = repository(t);
  assert.deepEqual(await buildServer({ root }), { made: 3, removed: 0 });
  const { weigh } = await import(join(root, 'libs/rules/dist/index.js'));
  assert.equal(weigh([5, 4]), 2);
  assert.equal(read(root, 'libs/server/app/dist/first.sql'), 'select 1;\n');
  assert.equal(existsSync(join(root, 'libs/rules/dist/marks/weigh.spec.js')), false);
  const compiled = read(root, 'libs/rules/dist/marks/weigh.js');
  assert.match(compiled, /\/\/# sourceMappingURL=weigh\.js\.map\n$/);
  const map = JSON.parse(read(root, 'libs/rules/dist/marks/weigh.js.map'));
  assert.match(map.sources[0] + map.sourcesContent?.[0], /weigh\.ts|readonly number/);
});

test('only what has changed is made again', async (t) => {
  const root = repository(t);
  await buildServer({ root });
  assert.equal(isServerStale(root), false);
  assert.deepEqual(await buildServer({ root }), { made: 0, removed: 0 });

  writeFileSync(join(root, 'libs/rules/src/marks/weigh.ts'), 'export const weigh = (): number => 41;\n');
  assert.equal(isServerStale(root), true);
  assert.deepEqual(await buildServer({ root }), { made: 1, removed: 0 });
  assert.match(read(root, 'libs/rules/dist/marks/weigh.js'), /41/);
});

test('a file that was only touched is not made again', async (t) => {
  const root = repository(t);
  await buildServer({ root });
  touch(root, 'libs/rules/src/marks/weigh.ts');
  assert.equal(isServerStale(root), false);
  assert.deepEqual(await buildServer({ root }), { made: 0, removed: 0 });
});

test('what lost its source goes, with its empty folder', async (t) => {
  const root = repository(t);
  await buildServer({ root });
  rmSync(join(root, 'libs/rules/src/marks'), { recursive: true });
  writeFileSync(join(root, 'libs/rules/src/index.ts'), 'export {};\n');
  assert.equal(isServerStale(root), true);
  assert.deepEqual(await buildServer({ root }), { made: 1, removed: 2 });
  assert.equal(existsSync(join(root, 'libs/rules/dist/marks')), false);
});

test('a program that somebody deleted comes back', async (t) => {
  const root = repository(t);
  await buildServer({ root });
  rmSync(join(root, 'libs/rules/dist/index.js'));
  assert.equal(isServerStale(root), true);
  assert.deepEqual(await buildServer({ root }), { made: 1, removed: 0 });
});

test('other settings of the compiler make everything again', async (t) => {
  const root = repository(t);
  await buildServer({ root });
  const settings = JSON.parse(TREE['.swcrc']);
  writeFileSync(
    join(root, '.swcrc'),
    JSON.stringify({ ...settings, jsc: { ...settings.jsc, target: 'es2023' } }),
  );
  assert.deepEqual(await buildServer({ root }), { made: 3, removed: 0 });
});

test('a faulty file is named, the others are made, and it is tried again next time', async (t) => {
  const root = repository(t);
  writeFileSync(join(root, 'libs/rules/src/marks/weigh.ts'), 'export const = ;\n');
  await assert.rejects(buildServer({ root }), {
    name: 'Sentence',
    message: /libs\/rules\/src\/marks\/weigh\.ts/,
  });
  assert.equal(existsSync(join(root, 'libs/rules/dist/index.js')), true);
  writeFileSync(join(root, 'libs/rules/src/marks/weigh.ts'), TREE['libs/rules/src/marks/weigh.ts']);
  assert.deepEqual(await buildServer({ root }), { made: 1, removed: 0 });
});

test('what a source becomes', () => {
  assert.deepEqual(outputsOf('a/mark.ts'), ['a/mark.js', 'a/mark.js.map']);
  assert.deepEqual(outputsOf('a/mark.spec.ts'), []);
  assert.deepEqual(outputsOf('a/names.d.ts'), []);
  assert.deepEqual(outputsOf('a/pt-sans.ttf'), ['a/pt-sans.ttf']);
});

test('the server packages of this repository are found', () => {
  const found = listServerPackages(ROOT);
  for (const path of ['libs/rules', 'libs/server/platform', 'apps/api', 'apps/cli'])
    assert.ok(found.includes(path), path);
  assert.equal(
    found.some((path) => path.startsWith('libs/web') || path === 'apps/staff'),
    false,
  );
});

/** Stands for Vite: leaves a page. */
function fakeVite(root) {
  const calls = [];
  const run = async (_root, app) => {
    calls.push(app);
    mkdirSync(join(root, app, 'dist'), { recursive: true });
    writeFileSync(join(root, app, 'dist/index.html'), `page ${calls.length}`);
    return { code: 0, said: '' };
  };
  return Object.assign(run, { calls });
}

test('pages are bundled when the application or a library it stands on has changed', async (t) => {
  const root = repository(t);
  const run = fakeVite(root);
  assert.deepEqual(await buildScreens({ root, run }), ['apps/staff']);
  assert.deepEqual(await buildScreens({ root, run }), []);
  touch(root, 'apps/staff/src/main.tsx');
  assert.deepEqual(await buildScreens({ root, run }), []);
  for (const path of ['apps/staff/src/main.tsx', 'libs/web/ui/src/button.tsx', 'libs/rules/src/index.ts']) {
    writeFileSync(join(root, path), `// ${path}\nexport {};\n`);
    assert.deepEqual(listStaleScreens(root), ['apps/staff'], path);
    assert.deepEqual(await buildScreens({ root, run }), ['apps/staff'], path);
  }
  rmSync(join(root, 'libs/web/ui/src/button.tsx'));
  assert.deepEqual(await buildScreens({ root, run }), ['apps/staff']);
  writeFileSync(join(root, 'libs/server/app/src/first.sql'), 'select 2;\n');
  writeFileSync(join(root, 'libs/rules/src/marks/weigh.spec.ts'), '// another test\n');
  assert.deepEqual(await buildScreens({ root, run }), []);
});

test('a bundle that failed is not taken for a fresh one', async (t) => {
  const root = repository(t);
  const failing = async () => ({ code: 1, said: 'Unexpected token in main.tsx' });
  await assert.rejects(buildScreens({ root, run: failing }), {
    name: 'Sentence',
    message: /Unexpected token/,
  });
  assert.deepEqual(listStaleScreens(root), ['apps/staff']);
});

test('a part can be built alone, and an unknown one is refused', async (t) => {
  const root = repository(t);
  assert.equal(await build({ root, only: ['libs/server/app'] }), '1 file compiled');
  assert.equal(existsSync(join(root, 'libs/rules/dist')), false);
  await assert.rejects(build({ root, only: ['libs/ruels'] }), { name: 'Sentence', message: /libs\/ruels/ });
});
