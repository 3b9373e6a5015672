import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { say, seconds } from './launch/console.mjs';
import { ROOT } from './launch/folders.mjs';
import { installPackages, requireNode } from './launch/install.mjs';
import { Sentence, speakingPlainly } from './launch/sentence.mjs';
import { listFiles } from './launch/staleness.mjs';
import { startTestCluster, startTestRedis, stopTestCluster } from './launch/test-servers.mjs';
import { findBrowser, hasRedis, programOf, runProgram } from './launch/tools.mjs';
import {
  closingLine,
  failedFiles,
  failedOnce,
  passedOnce,
  readWords,
  sumTotals,
  totalsAfterSecondTry,
  totalsOfJest,
  totalsOfTap,
} from './launch/totals.mjs';

const STORIES = 'apps/e2e/';
/** The tests choose their own database and settings, whatever the shell of the caller holds. */
const own = Object.entries(process.env).filter(
  ([name]) => !/^(DATABASE_URL|REDIS_URL|ZHURNAL_(?!PG_BIN$|PICTURES$)\w+)$/.test(name),
);
const env = {
  ...Object.fromEntries(own),
  NX_DAEMON: 'false',
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};
const mustHaveEverything = process.env.CI === 'true';
const scratch = mkdtempSync(join(tmpdir(), 'zhurnal-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const once = (isGood) => (isGood ? passedOnce : failedOnce);
const missing = (what, concern) => ({
  ...(mustHaveEverything ? failedOnce : { passed: 0, failed: 0 }),
  skipped: [`${what}: ${concern}`],
});

const runTool = (name, args, command) =>
  runProgram(process.execPath, [programOf(ROOT, name, command), ...args], { cwd: ROOT, env });

/** The native compiler checks several times faster; the linter and the generators still read the API of the one before. */
async function checkTypes() {
  const parts = [];
  for (const part of ['rules', 'server', 'web']) {
    const isGood = (await runTool('typescript-native', ['-p', `tsconfig.${part}.json`], 'tsc')) === 0;
    say(`  ${part}: ${isGood ? 'no fault' : 'faults, see above'}`);
    parts.push(once(isGood));
  }
  return sumTotals(parts);
}

async function checkContract() {
  const printer = join(ROOT, 'apps/api/dist/print-schema.js');
  const isDrawn = (await runProgram(process.execPath, [printer, '--check'], { cwd: ROOT, env })) === 0;
  const isTyped =
    (await runTool('@graphql-codegen/cli', ['--check', '--config', 'codegen.ts'], 'graphql-codegen')) === 0;
  if (!isDrawn || !isTyped) say('  `npm run schema` writes the contract and its types anew.');
  const ask = async (script, ...args) =>
    once((await runProgram(process.execPath, [join('scripts', script), ...args], { cwd: ROOT, env })) === 0);
  return sumTotals([
    once(isDrawn),
    once(isTyped),
    await ask('check-schema.mjs'),
    await ask('reference.mjs', '--check'),
  ]);
}

async function testScripts() {
  const tap = join(scratch, 'scripts.tap');
  const tests = readdirSync(join(ROOT, 'scripts/test')).filter((name) => name.endsWith('.test.mjs'));
  const reporters = ['spec', 'stdout', 'tap', tap].map((word, at) =>
    at % 2 === 0 ? `--test-reporter=${word}` : `--test-reporter-destination=${word}`,
  );
  const files = tests.map((name) => join('scripts/test', name));
  await runProgram(process.execPath, ['--test', '--test-concurrency=2', ...reporters, ...files], {
    cwd: ROOT,
    env,
  });
  return totalsOfTap(readFileSync(tap, 'utf8'));
}

const isSpecOfRedis = (name) => name.endsWith('.redis.spec.ts');

/** So many files that failed are run again, alone: a neighbour may have taken the machine from them. More are no accident. */
const FEW = 4;

async function runJest(name, args, more = {}) {
  const first = await runJestOnce(name, args, more);
  const files = failedFiles(first);
  if (files.length === 0 || files.length > FEW || args.includes('-t')) return totalsOfJest(first);
  say(`  Again, alone: ${files.map((file) => relative(ROOT, file)).join(', ')}`);
  const second = await runJestOnce(`${name}-again`, ['--runInBand', '--runTestsByPath', ...files], more);
  return totalsAfterSecondTry(first, second);
}

async function runJestOnce(name, args, more) {
  const results = join(scratch, `${name}.json`);
  // A worker lives long and throws away much: more room for what is young means fewer collections.
  const jest = [
    '--max-semi-space-size=64',
    programOf(ROOT, 'jest'),
    '--json',
    `--outputFile=${results}`,
    `--testSequencer=${join(ROOT, 'scripts/jest/longest-first.mjs')}`,
    ...args,
  ];
  await runProgram(process.execPath, jest, {
    cwd: ROOT,
    env: { ...env, ZHURNAL_TEST_DATABASE_URL: (await startTestCluster(scratch)).adminUrl, ...more },
    quietly: true,
    result: results,
    lingered: () => say('  Jest did not end by itself: a test left a connection or a timer open.'),
  });
  return results;
}

async function testCode({ options, paths }) {
  const wanted = paths.filter((path) => !path.startsWith(STORIES));
  const needsRedis = listFiles(ROOT, (name) => /(^|\/)(node_modules|dist|\.git|\.data)$/.test(name)).some(
    isSpecOfRedis,
  );
  const redis = needsRedis && hasRedis() ? await startTestRedis() : undefined;
  const passedOver = ['/node_modules/', '/dist/', `/${STORIES}`, ...(redis ? [] : ['\\.redis\\.spec\\.ts$'])];
  const totals = await runJest(
    'jest',
    // One more than cores: while the database works, its test waits.
    ['--maxWorkers=3', ...options, ...wanted, '--testPathIgnorePatterns', ...passedOver],
    {
      ...(redis && { ZHURNAL_TEST_REDIS_URL: redis.url }),
    },
  );
  await redis?.stop();
  return needsRedis && !redis
    ? sumTotals([totals, missing('no redis-server', 'specs of the queue on Redis')])
    : totals;
}

async function tellStories({ options, paths }) {
  const browser = findBrowser();
  if (!browser) return missing('no Chromium at /usr/bin/chromium', 'browser stories');
  const wanted = paths.filter((path) => path.startsWith(STORIES));
  // One more than cores: browsers wait for pages, and pages for the server.
  const args = ['--maxWorkers=3', ...options, ...(wanted.length > 0 ? wanted : [STORIES])];
  return runJest('e2e', args, { CHROMIUM: browser });
}

const anywhere = (paths) => (paths.length > 0 ? paths : ['.']);
let isBuilt = false;
async function buildOnce() {
  if (!isBuilt) say(`  ${await build({ note: (text) => say(`  ${text} …`) })}`);
  isBuilt = true;
  return passedOnce;
}

/**
 * The parts in the order in which a fault is cheapest to find. `needsBuild`: what it runs must have been built;
 * `isAlone`: it only reads, with one core, so that neighbours of its kind run beside it.
 */
const PARTS = {
  format: {
    title: 'Format',
    isAlone: true,
    run: async ({ paths }) => once((await runTool('prettier', ['--check', ...anywhere(paths)])) === 0),
  },
  lint: {
    title: 'Lint',
    isAlone: true,
    // The rule of the ladder reads the kept project graph and is silent without one.
    run: async ({ paths }) =>
      once(
        (await runTool('nx', ['graph', '--file=tmp/graph.json'])) === 0 &&
          (await runTool('eslint', ['--max-warnings=0', ...anywhere(paths)])) === 0,
      ),
  },
  types: { title: 'Types', isAlone: true, run: checkTypes },
  build: { title: 'Build', run: buildOnce },
  contract: { title: 'Contract', needsBuild: true, run: checkContract },
  requirements: {
    title: 'Clauses and their tests',
    run: async () =>
      once(
        (await runProgram(process.execPath, ['scripts/requirements.mjs', '--check'], { cwd: ROOT, env })) ===
          0,
      ),
  },
  deploy: {
    title: 'Images and manifests',
    run: async () =>
      once((await runProgram(process.execPath, ['scripts/check-deploy.mjs'], { cwd: ROOT, env })) === 0),
  },
  scripts: { title: 'Scripts', run: testScripts },
  jest: { title: 'Rules and server', run: testCode },
  e2e: { title: 'Stories in the browser', needsBuild: true, run: tellStories },
};

async function runPart({ title, needsBuild, run }, words) {
  const begun = performance.now();
  say(`\n=== ${title} ===`);
  let totals;
  try {
    if (needsBuild) await buildOnce();
    totals = await run(words);
  } catch (error) {
    say(error instanceof Sentence ? error.message : error.stack);
    totals = failedOnce;
  }
  say(`--- ${title}: ${closingLine(totals)} (${seconds(begun)})`);
  return { title, ...totals };
}

await speakingPlainly(async () => {
  requireNode();
  const words = readWords(process.argv.slice(2), Object.keys(PARTS));
  if (words.stranger)
    throw new Sentence(`There is no part «${words.stranger}». Parts: ${Object.keys(PARTS).join(', ')}.`);
  say(`Packages: ${await installPackages({ note: (text) => say(`${text} …`) })}`);
  const results = [];
  const waiting = Object.entries(PARTS).filter(([name]) => words.only.includes(name));
  while (waiting.length > 0) {
    const alone = waiting.findIndex(([, { isAlone }]) => !isAlone);
    const count = alone === 0 ? 1 : alone < 0 ? waiting.length : alone;
    const parts = waiting.splice(0, count).map(([, part]) => runPart(part, words));
    results.push(...(await Promise.all(parts)));
  }

  const sum = sumTotals(results);
  const width = Math.max(...results.map(({ title }) => title.length));
  say(`\n${results.map((result) => `${result.title.padEnd(width)}  ${closingLine(result)}`).join('\n')}`);
  for (const reason of sum.skipped) say(`skipped: ${reason}`);
  for (const file of sum.unsteady) say(`passed only when run again, alone: ${relative(ROOT, file)}`);
  await stopTestCluster();
  say(closingLine(sum));
  process.exitCode = sum.failed === 0 ? 0 : 1;
});
