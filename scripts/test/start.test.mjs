import assert from 'node:assert/strict';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../launch/folders.mjs';
import { isRunning, until } from '../launch/living.mjs';
import { readState } from '../launch/pg-leases.mjs';
import { freePort } from '../launch/ports.mjs';
import { run, temporaryFolder, writeTree } from './fixtures.mjs';

// A small house in the shape of the real one: a server that answers, a command line that knows three commands.
const API = `
import { createServer } from 'node:http';
const answers = { '/readyz': '{}', '/environment': JSON.stringify(process.env), '/pid': String(process.pid) };
const server = createServer((request, response) => response.end(answers[request.url] ?? ''));
process.on('SIGTERM', () => { server.close(() => process.exit(0)); server.closeAllConnections(); });
server.listen(Number(process.env.ZHURNAL_PORT), process.env.ZHURNAL_HOST);
`;
const CLI = `
import pg from 'pg';
const words = process.argv.slice(2).join(' ');
const client = new pg.Client({ connectionString: process.env.ZHURNAL_ADMIN_DATABASE_URL });
client.on('error', () => {});
await client.connect();
if (words === 'db migrate') await client.query('create table if not exists school (name text)');
if (words === 'demo load --json') {
  await client.query("insert into school values ('Demo')");
  console.log(JSON.stringify({ signIns: [{ role: 'Директор', login: 'director', password: 'public-1' }] }));
}
if (words === 'db status') console.log((await client.query('select count(*)::int as schools from school')).rows[0].schools);
await client.end();
`;

function house(t, files = {}) {
  const root = temporaryFolder();
  for (const name of [
    'scripts',
    'package.json',
    'package-lock.json',
    '.swcrc',
    'apps/cli/bin',
    'apps/cli/package.json',
  ])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  writeTree(root, {
    'apps/api/package.json': '{"name":"@zhurnal/api","type":"module"}',
    'apps/api/src/main.ts': API,
    'apps/cli/src/main.ts': CLI,
    ...files,
  });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL$|REDIS_URL$|ZHURNAL_)/.test(name)),
);

async function begin(t, root, env = {}) {
  const port = env.ZHURNAL_PORT ?? String(await freePort());
  const program = run(t, [join(root, 'scripts/start.mjs')], {
    cwd: dirname(root),
    env: { ...inherited, ZHURNAL_PORT: port, ...env },
  });
  return Object.assign(program, { base: `http://127.0.0.1:${port}`, port });
}

const ready = /Ctrl\+C stops everything/;
const read = async (url) => (await fetch(url)).text();
const isStopped = (root) => until(() => readState(join(root, '.data')).phase === 'stopped', 60_000);

test('npm start in a clean clone: everything is made, shown and stopped; the second time nothing is made', async (t) => {
  const root = house(t);
  const first = await begin(t, root, { ZHURNAL_NOW: '2026-10-05T09:00:00Z', ZHURNAL_DEMO: '' });
  await first.until(ready);
  assert.match(first.said, /Build [^]*2 files compiled[^]*Migrations +done[^]*Demo school +done/);
  assert.match(
    first.said,
    new RegExp(`Families +${first.base}/\\n +Staff +${first.base}/staff/\\n +GraphQL +${first.base}/graphql`),
  );
  assert.match(first.said, / Role +Login +Password\n +Директор +director +public-1\n/);

  const environment = JSON.parse(await read(`${first.base}/environment`));
  assert.equal(environment.ZHURNAL_NOW, '2026-10-05T09:00:00Z');
  assert.equal(environment.ZHURNAL_DATA_DIR, join(root, '.data'));
  assert.match(environment.DATABASE_URL, /^postgres:\/\/zhurnal:/);
  assert.match(environment.ZHURNAL_ADMIN_DATABASE_URL, /^postgres:\/\/postgres:/);
  assert.equal('ZHURNAL_DEMO' in environment, false);

  const twin = await (await begin(t, root, { ZHURNAL_PORT: first.port })).ended;
  assert.equal(twin.code, 1);
  assert.match(twin.said, new RegExp(`runs already, on port ${first.port} \\(process ${first.child.pid}\\)`));

  const command = run(t, [join(root, 'apps/cli/bin/zhurnal.mjs'), 'db', 'status'], { env: inherited });
  assert.deepEqual(await command.ended, { code: 0, said: '1\n' });
  assert.equal(readState(join(root, '.data')).phase, 'ready');

  first.child.kill('SIGINT');
  const { code, said } = await first.ended;
  assert.equal(code, 0);
  assert.match(said, /Server +stopped[^]*Database +stopped/);
  assert.equal(readState(join(root, '.data')).phase, 'stopped');

  const second = await begin(t, root);
  await second.until(ready);
  assert.match(second.said, /Build +up to date/);
  assert.doesNotMatch(second.said, /Demo school/);
  assert.match(second.said, /director +public-1/);
  second.child.kill('SIGTERM');
  assert.equal((await second.ended).code, 0);
});

test('a lost server is started again a few times, then given up; the database stops in good order', async (t) => {
  const root = house(t);
  const program = await begin(t, root);
  await program.until(ready);
  for (const time of [1, 2, 3, 4]) {
    let pid;
    const hasAnswered = async () => {
      pid = Number(await read(`${program.base}/pid`).catch(() => ''));
      return pid > 0;
    };
    assert.equal(await until(hasAnswered, 60_000), true);
    process.kill(pid, 'SIGKILL');
    await program.until(time < 4 ? new RegExp(`${time} of 3`) : /lost again/);
  }
  assert.equal((await program.ended).code, 1);
  assert.equal(await isStopped(root), true);
});

test('killed without warning, npm start leaves neither server nor database behind', async (t) => {
  const root = house(t);
  const program = await begin(t, root);
  await program.until(ready);
  const pid = Number(await read(`${program.base}/pid`));
  program.child.kill('SIGKILL');
  assert.equal(await isStopped(root), true);
  assert.equal(await until(() => !isRunning(pid), 60_000), true);
});

test('a command without npm start brings the database up for its own time', async (t) => {
  const root = house(t);
  const zhurnal = (...words) =>
    run(t, [join(root, 'apps/cli/bin/zhurnal.mjs'), ...words], { env: inherited }).ended;
  assert.equal((await zhurnal('db', 'migrate')).code, 0);
  assert.deepEqual(await zhurnal('db', 'status'), { code: 0, said: '0\n' });
  assert.equal(await isStopped(root), true);
});

test('no demo school where none is wanted', async (t) => {
  const root = house(t);
  const program = await begin(t, root, { ZHURNAL_DEMO: 'off' });
  await program.until(ready);
  assert.doesNotMatch(program.said, /Demo/);
  program.child.kill('SIGINT');
  await program.ended;
});

test('a demo school whose loading was cut short is loaded again', async (t) => {
  const root = house(t, {
    'apps/cli/src/main.ts': CLI.replace('console.log(JSON', 'process.exit(7); console.log(JSON'),
  });
  const first = await (await begin(t, root)).ended;
  assert.match(first.said, /«zhurnal demo load --json» did not succeed \(7\)/);
  writeTree(root, { 'apps/cli/src/main.ts': CLI });
  const second = await begin(t, root);
  await second.until(ready);
  assert.match(second.said, /Demo school +done[^]*director +public-1/);
  second.child.kill('SIGINT');
  assert.equal((await second.ended).code, 0);
});

test('a taken port is named, with the setting that chooses another', async (t) => {
  const root = house(t);
  const stranger = createServer();
  await new Promise((done) => stranger.listen(0, '127.0.0.1', done));
  t.after(() => stranger.close());
  const { port } = stranger.address();
  const { code, said } = await (await begin(t, root, { ZHURNAL_PORT: String(port) })).ended;
  assert.equal(code, 1);
  assert.match(
    said,
    new RegExp(`Port ${port} is taken by another program\\. Choose another with ZHURNAL_PORT`),
  );
});

test('a server that cannot start says why, and nothing is left running', async (t) => {
  const root = house(t, { 'apps/api/src/main.ts': "throw new Error('no such setting');\n" });
  const { code, said } = await (await begin(t, root)).ended;
  assert.equal(code, 1);
  assert.match(said, /did not become ready\. Its log ends with:[^]*no such setting/);
  assert.equal(await isStopped(root), true);
  assert.match(readFileSync(join(root, '.data/logs/api.log'), 'utf8'), /no such setting/);
});

test('a command that fails is shown with its own words', async (t) => {
  const root = house(t, {
    'apps/cli/src/main.ts': "console.error('table mark is locked'); process.exit(4);\n",
  });
  const { code, said } = await (await begin(t, root)).ended;
  assert.equal(code, 1);
  assert.match(said, /«zhurnal db migrate» did not succeed \(4\)\. It said:\ntable mark is locked/);
});
