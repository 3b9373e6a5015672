import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { resolve } from '../jest/loader.mjs';
import { ROOT } from '../launch/folders.mjs';
import { programOf } from '../launch/tools.mjs';
import { run, writeTree } from './fixtures.mjs';

/** Runs spec files in one process, and answers how that ended. They stand in the repository, as others do. */
async function runSpecs(t, files) {
  mkdirSync(join(ROOT, 'tmp'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'tmp', 'specs-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeTree(folder, files);
  const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' };
  const path = relative(ROOT, folder);
  const jest = run(t, [programOf(ROOT, 'jest'), '--runInBand', path], { cwd: ROOT, env });
  return { path, ...(await jest.ended) };
}

test('a spec that fails names its file and the line of the source', async (t) => {
  const { path, code, said } = await runSpecs(t, {
    'src/lesson.ts': `export interface Lesson {\n  readonly place: number;\n}\n\nexport function placeOf(lesson: Lesson): number {\n  if (lesson.place < 1) throw new RangeError('no such place');\n  return lesson.place;\n}\n`,
    'src/lesson.spec.ts': `import { expect, it } from '@jest/globals';\nimport type { Lesson } from './lesson.js';\nimport { placeOf } from './lesson.js';\n\ninterface Seen {\n  readonly lesson: Lesson;\n}\nconst seen: Seen = { lesson: { place: 3 } };\n\nit('stands', () => {\n  expect(placeOf(seen.lesson)).toBe(4);\n});\n\nit('is nowhere', () => {\n  expect(placeOf({ place: 0 })).toBe(0);\n});\n\nit.each([[1], [2]])('stands at %s', (place) => expect(placeOf({ place })).toBe(place));\n`,
    'src/broken.spec.ts': `import { it } from '@jest/globals';\nimport { nobody } from './lesson.js';\n\nit('is not reached', () => nobody());\n`,
  });
  assert.equal(code, 1);
  assert.match(said, /Expected: 4\n\s+Received: 3/);
  assert.ok(said.includes(`(${path}/src/lesson.spec.ts:11:32)`), said);
  assert.ok(said.includes(`(${path}/src/lesson.ts:6:31)`), said);
  assert.match(said, /broken\.spec\.ts\n.*Test suite failed to run\n\n.*nobody/s);
  assert.match(said, /Tests: +2 failed, 2 passed, 4 total/);
});

test('a spec finds nothing of what another one bent', async (t) => {
  const spec = `import { expect, it, jest } from '@jest/globals';

it('starts clean', () => {
  expect(process.env['ZHURNAL_BENT']).toBeUndefined();
  expect(Math.max(1, 2)).toBe(2);
  expect(new Date().getFullYear()).toBeGreaterThan(2000);
  process.env['ZHURNAL_BENT'] = 'yes';
  delete process.env['NO_COLOR'];
  jest.spyOn(Math, 'max').mockReturnValue(7);
  jest.useFakeTimers({ now: new Date('1999-09-01') });
  expect([Math.max(1, 2), new Date().getFullYear()]).toEqual([7, 1999]);
});

it('has its settings', () => expect(process.env['NO_COLOR']).toBeUndefined());
`;
  const { code, said } = await runSpecs(t, { 'src/one.spec.ts': spec, 'src/two.spec.ts': spec });
  assert.equal(code, 0, said);
  assert.match(said, /Tests: +4 passed, 4 total/);
});

test('a test is heard by as many as in the first spec', async (t) => {
  const spec = `import { expect, it } from '@jest/globals';

const count = (): number => Reflect.get(globalThis, Symbol.for('EVENT_HANDLERS')).length;

it('counts who hears it', () => {
  const first = Reflect.get(process, 'heardByFirst') ?? count();
  Reflect.set(process, 'heardByFirst', first);
  expect(count()).toBeGreaterThan(1);
  expect(count()).toBe(first);
});
`;
  const { code, said } = await runSpecs(t, { 'src/one.spec.ts': spec, 'src/two.spec.ts': spec });
  assert.equal(code, 0, said);
});

test('helpers and pages are loaded for every spec, the server and packages once', async () => {
  const urlOf = (path) => new URL(path, pathToFileURL(`${ROOT}/`)).href;
  const find = async (specifier, parent, found) => {
    const next = async () => ({ url: urlOf(found), format: 'module' });
    const { url } = await resolve(specifier, { parentURL: urlOf(parent), conditions: ['node'] }, next);
    return url.slice(urlOf('').length);
  };
  const spec = 'apps/api/src/specs/bells.api.spec.ts?spec=3';
  assert.equal(await find('./teach.js', spec), 'apps/api/src/specs/teach.ts?spec=3');
  assert.equal(
    await find('@zhurnal/web-client', spec, 'libs/web/client/src/index.ts'),
    'libs/web/client/src/index.ts?spec=3',
  );
  for (const once of [
    'libs/server/app/src/index.ts',
    'libs/rules/src/index.ts',
    'node_modules/pg/lib/index.js',
  ])
    assert.equal(await find('a-package', spec, once), once);
  assert.equal(await find('@jest/globals', spec), 'scripts/jest/globals.mjs');
});
