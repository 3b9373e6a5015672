import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { isSameContent, listFiles, printOf, readRecord, writeRecord } from './staleness.mjs';
import { Sentence } from './sentence.mjs';

/** How many files are compiled at once. */
const ABREAST = 8;
/** Changes whenever this file compiles differently, so that everything is made anew. */
const FORM = 1;

const GROUPS = ['libs/server'];
const SINGLES = ['libs/rules', 'libs/testing', 'libs/demo', 'apps/api', 'apps/cli', 'apps/bench'];

/** The packages that run on Node.js, as paths from the repository's folder. */
export function listServerPackages(root) {
  const grouped = GROUPS.flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
  );
  return [...SINGLES, ...grouped.sort()].filter((path) => existsSync(join(root, path, 'package.json')));
}

const isSource = (name) => /\.[cm]?ts$/.test(name) && !/\.d\.[cm]?ts$/.test(name);
const isForTests = (name) => /\.spec\.[cm]?tsx?$/.test(name);

/** The files that a source becomes in `dist`. */
export function outputsOf(name) {
  if (isForTests(name) || /\.d\.[cm]?ts$/.test(name)) return [];
  if (!isSource(name)) return [name];
  const compiled = name.replace(/ts$/, 'js');
  return [compiled, `${compiled}.map`];
}

function removeEmptyFolders(folder, at = folder) {
  for (const entry of readdirSync(at, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(folder, join(at, entry.name));
  if (at !== folder && readdirSync(at).length === 0) rmdirSync(at);
}

/** What must be made, what may stay and what must go in one package. Reads only. */
export function comparePackage({ root, path, record }) {
  const source = join(root, path, 'src');
  const target = join(root, path, 'dist');
  const stale = [];
  const files = {};
  const expected = new Set();
  for (const name of listFiles(source)) {
    const outputs = outputsOf(name);
    if (outputs.length === 0) continue;
    const known = record.files[name];
    files[name] = printOf(join(source, name), known);
    outputs.forEach((output) => expected.add(output));
    const isWhole = outputs.every((output) => existsSync(join(target, output)));
    if (!isWhole || !isSameContent(files[name], known)) stale.push(name);
  }
  const orphans = listFiles(target).filter((name) => !expected.has(name));
  const isRecordOld =
    Object.keys(record.files).length !== Object.keys(files).length ||
    Object.entries(files).some(([name, print]) => print !== record.files[name]);
  return { path, source, target, stale, orphans, files, isRecordOld };
}

async function compile({ source, target, name, root, transformFile }) {
  const [output, map] = outputsOf(name);
  const into = join(target, output);
  mkdirSync(dirname(into), { recursive: true });
  if (!isSource(name)) {
    copyFileSync(join(source, name), into);
    return;
  }
  const result = await transformFile(join(source, name), {
    configFile: join(root, '.swcrc'),
    cwd: root,
    swcrc: false,
    sourceMaps: true,
  });
  writeFileSync(join(target, map), result.map ?? '{"version":3,"sources":[],"mappings":""}');
  writeFileSync(into, `${result.code.trimEnd()}\n//# sourceMappingURL=${basename(into)}.map\n`);
}

async function makeAll(names, make) {
  const faults = [];
  const queue = [...names];
  const worker = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      try {
        await make(name);
      } catch (error) {
        faults.push({ name, message: error.message ?? String(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
  return faults;
}

/** The recipe of the compiled files: the compiler, its settings and our own way of calling it. */
export function recipeOf(root) {
  const compiler = join(root, 'node_modules', '@swc', 'core', 'package.json');
  const version = existsSync(compiler) ? JSON.parse(readFileSync(compiler, 'utf8')).version : 'none';
  const settings = readFileSync(join(root, '.swcrc'));
  return createHash('sha256').update(settings).update(`${version} ${FORM}`).digest('hex');
}

/**
 * Compiles what has changed in the server packages. Answers the number of files made and removed.
 * @param {object} wish
 * @param {string} wish.root the repository's folder
 * @param {string[]} [wish.packages] paths of the packages, all of them when not given
 * @param {(words: string) => void} [wish.note] told before a long piece of work
 */
export async function buildServer({
  root,
  packages = listServerPackages(root),
  note = () => {},
  transformFile,
}) {
  const recipe = recipeOf(root);
  const recordFile = (path) => join(root, 'dist', 'built', `${path.replaceAll('/', '-')}.json`);
  const compared = packages.map((path) =>
    comparePackage({ root, path, record: readRecord(recordFile(path), recipe) }),
  );
  const count = compared.reduce((sum, { stale }) => sum + stale.length, 0);
  if (count > 0) note(`compiling ${count} file${count === 1 ? '' : 's'}`);
  const compiler = count > 0 ? (transformFile ?? (await import('@swc/core')).transformFile) : undefined;
  let removed = 0;
  const faults = [];
  for (const { path, source, target, stale, orphans, files, isRecordOld } of compared) {
    for (const name of orphans) rmSync(join(target, name));
    removed += orphans.length;
    const broken = await makeAll(stale, (name) =>
      compile({ source, target, name, root, transformFile: compiler }),
    );
    const whole = Object.entries(files).filter(([name]) => !broken.some((fault) => fault.name === name));
    if (orphans.length > 0) removeEmptyFolders(target);
    if (isRecordOld || stale.length > 0)
      writeRecord(recordFile(path), { recipe, files: Object.fromEntries(whole) });
    faults.push(...broken.map(({ name, message }) => `${path}/src/${name}\n${message.trim()}`));
  }
  if (faults.length > 0) throw new Sentence(`These files do not compile:\n\n${faults.join('\n\n')}`);
  return { made: count, removed };
}

/** Is there anything to compile or to remove? */
export function isServerStale(root, packages = listServerPackages(root)) {
  const recipe = recipeOf(root);
  return packages.some((path) => {
    const record = readRecord(join(root, 'dist', 'built', `${path.replaceAll('/', '-')}.json`), recipe);
    const { stale, orphans } = comparePackage({ root, path, record });
    return stale.length > 0 || orphans.length > 0;
  });
}
