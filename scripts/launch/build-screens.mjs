import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { isSameContent, listFiles, printOf, readRecord, writeRecord } from './staleness.mjs';
import { Sentence } from './sentence.mjs';

/** The single-page applications; each is built by Vite into its own `dist`. */
export const SCREENS = ['apps/staff', 'apps/family'];

const isPassedOver = (name) => /(^|\/)(node_modules|dist|coverage)(\/|$)|\.spec\.tsx?$/.test(name);

function sharedSources(root) {
  const web = join(root, 'libs', 'web');
  const libraries = existsSync(web) ? readdirSync(web).map((name) => `libs/web/${name}`) : [];
  // The explorer shows the documents of the examples.
  const documents = ['examples/documents'].filter((name) => existsSync(join(root, name)));
  return ['libs/rules', 'libs/contract', ...libraries.sort(), ...documents];
}

/** Everything that the finished pages depend on, as paths from the repository's folder. */
export function listInputs(root, app) {
  const folders = [app, ...sharedSources(root)].flatMap((folder) =>
    listFiles(join(root, folder), isPassedOver).map((name) => `${folder}/${name}`),
  );
  const singles = ['tsconfig.base.json', 'tsconfig.web.json', 'package-lock.json'];
  return [...folders, ...singles.filter((name) => existsSync(join(root, name)))];
}

/** Has an input of the application changed, appeared or gone since it was built? Reads only. */
export function compareScreens({ root, app, record }) {
  const files = {};
  let isChanged = !existsSync(join(root, app, 'dist', 'index.html'));
  let isRecordOld = false;
  const inputs = listInputs(root, app);
  for (const name of inputs) {
    const known = record.files[name];
    files[name] = printOf(join(root, name), known);
    if (files[name] !== known) isRecordOld = true;
    if (!isSameContent(files[name], known)) isChanged = true;
  }
  if (Object.keys(record.files).length !== inputs.length) isChanged = true;
  return { isChanged, isRecordOld, files };
}

function runVite(root, app) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--emptyOutDir'], {
      cwd: join(root, app),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', NO_COLOR: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', failed);
    child.once('close', (code) => done({ code, said: stripVTControlCharacters(said).trim() }));
  });
}

/** What went wrong, without the way through the bundler's own code. */
const withoutStack = (said) =>
  said
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n');

function recipeOf(root) {
  const vite = join(root, 'node_modules', 'vite', 'package.json');
  const version = existsSync(vite) ? JSON.parse(readFileSync(vite, 'utf8')).version : 'none';
  return createHash('sha256').update(version).digest('hex');
}

const recordFile = (root, app) => join(root, 'dist', 'built', `${app.replaceAll('/', '-')}.json`);

/** The applications whose pages are older than what they are made from. */
export function listStaleScreens(root, apps = SCREENS) {
  const recipe = recipeOf(root);
  return apps
    .filter((app) => existsSync(join(root, app, 'index.html')))
    .filter(
      (app) => compareScreens({ root, app, record: readRecord(recordFile(root, app), recipe) }).isChanged,
    );
}

/** Builds the applications whose inputs differ. Answers the paths of those that were built. */
export async function buildScreens({ root, apps = SCREENS, note = () => {}, run = runVite }) {
  const recipe = recipeOf(root);
  const built = [];
  for (const app of apps) {
    if (!existsSync(join(root, app, 'index.html'))) continue;
    const { isChanged, isRecordOld, files } = compareScreens({
      root,
      app,
      record: readRecord(recordFile(root, app), recipe),
    });
    if (isChanged) {
      note(`bundling ${app}`);
      const { code, said } = await run(root, app);
      if (code !== 0) throw new Sentence(`${app} does not build. Vite said:\n${withoutStack(said)}`);
      built.push(app);
    }
    if (isChanged || isRecordOld) writeRecord(recordFile(root, app), { recipe, files });
  }
  return built;
}
