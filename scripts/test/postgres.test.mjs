import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isAlive, isRunning, until } from '../launch/living.mjs';
import { readState } from '../launch/pg-leases.mjs';
import { findRunningServer, readServerFile } from '../launch/pg-server.mjs';
import { openDatabase, useEmbeddedDatabase } from '../postgres.mjs';
import { ask, run, temporaryFolder } from './fixtures.mjs';

const USE_DATABASE = fileURLToPath(new URL('./use-database.mjs', import.meta.url));
const env = { ...process.env, ZHURNAL_PG_BIN: '', DATABASE_URL: '' };

const isStopped = (folder) => until(() => readState(folder).phase === 'stopped', 30_000);

test('a database is made under a closed folder with a Russian name, kept, and found again', async () => {
  const folder = join(temporaryFolder(), 'данные школы');
  const first = await useEmbeddedDatabase({ folder, env });
  assert.equal(first.isNew, true);
  const facts = await ask(
    first.adminUrl,
    `select current_setting('server_version_num')::int / 10000 as major,
            current_setting('listen_addresses') as host,
            current_setting('unix_socket_directories') as sockets,
            current_setting('fsync') as fsync,
            current_setting('data_checksums') as checksums,
            current_setting('jit') as jit,
            (select datlocprovider::text || ' ' || pg_encoding_to_char(encoding)
               from pg_database where datname = 'zhurnal') as locale,
            (select string_agg(name, '' order by name) from unnest(array['Ж', 'Ё', 'Е', 'А']) as name) as sorted,
            lower('ЁЖ') as lowered`,
  );
  assert.deepEqual(facts, {
    major: 18,
    host: '127.0.0.1',
    sockets: '',
    fsync: 'on',
    checksums: 'on',
    jit: 'off',
    locale: 'i UTF8',
    sorted: 'АЕЁЖ',
    lowered: 'ёж',
  });
  const login = await ask(
    first.applicationUrl,
    `select current_user as login, rolsuper as "isSuperuser", rolbypassrls as "seesAll",
            pg_has_role('zhurnal_app', 'member') as "isMember",
            (select rolcanlogin from pg_roles where rolname = 'zhurnal_app') as "roleMayLogIn"
       from pg_roles where rolname = current_user`,
  );
  assert.deepEqual(login, {
    login: 'zhurnal',
    isSuperuser: false,
    seesAll: false,
    isMember: true,
    roleMayLogIn: false,
  });
  await assert.rejects(ask(first.adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1'), { code: '28P01' });
  assert.equal(statSync(join(folder, 'secrets.json')).mode & 0o777, 0o600);

  await ask(first.adminUrl, 'create table kept as select 7 as value');
  await first.release({ wait: true });
  assert.equal(readState(folder).phase, 'stopped');
  assert.equal(findRunningServer(first.cluster), undefined);

  const second = await useEmbeddedDatabase({ folder, env });
  assert.equal(second.isNew, false);
  assert.equal(second.port, first.port);
  assert.deepEqual(await ask(second.adminUrl, 'select value from kept'), { value: 7 });
  await second.release({ wait: true });
});

test('the server outlives one of two users and ends with the last, even one that was killed', async (t) => {
  const folder = temporaryFolder();
  const wish = JSON.stringify({ folder, throwaway: true });
  const other = run(t, [USE_DATABASE, wish], { env });
  const { port, login } = JSON.parse((await other.until(/^\{.*\}$/m))[0]);
  assert.equal(login, 'zhurnal');

  const mine = await useEmbeddedDatabase({ folder, throwaway: true, env });
  assert.equal(mine.port, port);
  await mine.release({ wait: true });
  assert.equal(readState(folder).phase, 'ready');

  other.child.kill('SIGKILL');
  assert.equal(await isStopped(folder), true);
  assert.equal(findRunningServer(mine.cluster), undefined);
});

test('a server killed while in use comes back on the same port with everything that was confirmed', async (t) => {
  const folder = temporaryFolder();
  const database = await useEmbeddedDatabase({ folder, env });
  t.after(() => database.release({ wait: true }));
  await ask(database.adminUrl, 'create table kept as select 7 as value');
  const { pid } = readServerFile(database.cluster);
  process.kill(pid, 'SIGKILL');
  const isBack = () => {
    const state = readState(folder);
    return state.phase === 'ready' && state.server !== pid;
  };
  assert.equal(await until(isBack, 60_000), true);
  assert.equal(readState(folder).port, database.port);
  assert.deepEqual(await ask(database.adminUrl, 'select value from kept'), { value: 7 });
});

test('after a power cut, with the server and its keeper gone, the next start recovers', async () => {
  const folder = temporaryFolder();
  const first = await useEmbeddedDatabase({ folder, env });
  await ask(first.adminUrl, 'create table kept as select 7 as value');
  const { keeper, server } = readState(folder);
  process.kill(keeper.pid, 'SIGKILL');
  process.kill(server, 'SIGKILL');
  assert.equal(await until(() => !isAlive(keeper) && !isRunning(server), 30_000), true);
  assert.equal(existsSync(join(first.cluster, 'postmaster.pid')), true);

  const second = await useEmbeddedDatabase({ folder, env });
  assert.deepEqual(await ask(second.adminUrl, 'select value from kept'), { value: 7 });
  await first.release();
  await second.release({ wait: true });
});

test('a server whose keeper is gone is joined, not started a second time, and stopped in the end', async () => {
  const folder = temporaryFolder();
  const first = await useEmbeddedDatabase({ folder, throwaway: true, env });
  const { keeper, server } = readState(folder);
  process.kill(keeper.pid, 'SIGKILL');
  assert.equal(await until(() => !isAlive(keeper), 30_000), true);
  const second = await useEmbeddedDatabase({ folder, throwaway: true, env });
  assert.equal(readState(folder).server, server);
  await first.release();
  await second.release({ wait: true });
  assert.equal(isRunning(server), false);
});

test('a process file left by another boot, whose number now belongs to a stranger, is no obstacle', async () => {
  const folder = temporaryFolder();
  const first = await useEmbeddedDatabase({ folder, env });
  await first.release({ wait: true });
  const stale = [process.pid, first.cluster, 1_700_000_000, first.port, '', '127.0.0.1', '', 'ready   ', ''];
  writeFileSync(join(first.cluster, 'postmaster.pid'), stale.join('\n'));
  const second = await useEmbeddedDatabase({ folder, env });
  assert.deepEqual(await ask(second.applicationUrl, 'select 1 as one'), { one: 1 });
  await second.release({ wait: true });
});

test('another port is chosen when the remembered one is taken', async (t) => {
  const folder = temporaryFolder();
  const first = await useEmbeddedDatabase({ folder, env });
  await first.release({ wait: true });
  const stranger = createServer();
  await new Promise((done) => stranger.listen(first.port, '127.0.0.1', done));
  t.after(() => stranger.close());
  const second = await useEmbeddedDatabase({ folder, env });
  assert.notEqual(second.port, first.port);
  assert.deepEqual(await ask(second.applicationUrl, 'select 1 as one'), { one: 1 });
  await second.release({ wait: true });
});

test('files of another major version are refused with a sentence that says what to do', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'postgres'), { mode: 0o700 });
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '14\n');
  await assert.rejects(useEmbeddedDatabase({ folder, env }), {
    name: 'Sentence',
    message: /made by PostgreSQL 14, and the server here is 18.*ZHURNAL_PG_BIN.*ZHURNAL_DATA_DIR/,
  });
});

test('a folder with strange contents is left alone', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'postgres'), { mode: 0o700 });
  writeFileSync(join(folder, 'postgres', 'letter.txt'), 'mine');
  await assert.rejects(useEmbeddedDatabase({ folder, env }), {
    name: 'Sentence',
    message: /holds no PostgreSQL database/,
  });
  assert.equal(readFileSync(join(folder, 'postgres', 'letter.txt'), 'utf8'), 'mine');
});

test('secrets that do not belong to the database are told apart from a broken server', async () => {
  const folder = temporaryFolder();
  const first = await useEmbeddedDatabase({ folder, env });
  await first.release({ wait: true });
  writeFileSync(join(folder, 'secrets.json'), '{"superuserPassword":"other","cookieKey":"kept"}');
  await assert.rejects(useEmbeddedDatabase({ folder, env }), { name: 'Sentence', message: /secrets\.json/ });
  assert.equal(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')).cookieKey, 'kept');
  assert.equal(await isStopped(folder), true);
});

test('a database of the operator is used as it is, and a wrong address is told in a sentence', async (t) => {
  const folder = temporaryFolder();
  const own = await useEmbeddedDatabase({ folder, throwaway: true, env });
  t.after(() => own.release({ wait: true }));
  const found = await openDatabase({ env: { DATABASE_URL: own.adminUrl } });
  assert.deepEqual(found.env, { DATABASE_URL: own.adminUrl, ZHURNAL_ADMIN_DATABASE_URL: own.adminUrl });
  assert.equal(found.version, '18');
  const wrong = own.adminUrl.replace(/:[^:@]+@/, ':wrong@');
  await assert.rejects(openDatabase({ env: { DATABASE_URL: wrong } }), {
    name: 'Sentence',
    message: /^The database that DATABASE_URL names cannot be used: password authentication failed/,
  });
});

test('a folder that cannot be made is told in a sentence', async () => {
  await assert.rejects(useEmbeddedDatabase({ folder: '/dev/null/данные', env }), {
    name: 'Sentence',
    message: /^\/dev\/null\/данные /,
  });
});

test('the temporary folder of a test cluster goes with the server', async () => {
  const folder = join(temporaryFolder(), 'cluster');
  const database = await useEmbeddedDatabase({ folder, throwaway: true, removeFolder: true, env });
  const settings = await ask(
    database.adminUrl,
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages`,
  );
  assert.deepEqual(settings, { fsync: 'off', pages: 'off' });
  await database.release({ wait: true });
  assert.equal(existsSync(folder), false);
});
