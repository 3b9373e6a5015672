import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { backupNoun } from './nouns/backup.js';
import { schoolNoun } from './nouns/school.js';
import { userNoun } from './nouns/user.js';
import { runCommand } from './run-command.js';

let database: TestDatabase;
let folder: string;
let key: string;
let recipient: string;
/** One backup on two media, which several tests look at. */
let kept: Copies;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function zhurnal(at: TestDatabase, ...words: readonly string[]): Promise<Ran> {
  const said = { out: '', error: '' };
  const env = { DATABASE_URL: at.url, ZHURNAL_ADMIN_DATABASE_URL: at.adminUrl };
  const code = await runCommand([backupNoun, schoolNoun, userNoun], words, env, {
    out: (line) => void (said.out += `${line}\n`),
    error: (line) => void (said.error += `${line}\n`),
  });
  return { code, ...said };
}

async function answer<T>(at: TestDatabase, ...words: readonly string[]): Promise<T> {
  const { out, error } = await zhurnal(at, ...words, '--json');
  if (out === '') throw new Error(error);
  return JSON.parse(out) as T;
}

interface Copies {
  readonly copies: readonly { readonly folder: string; readonly digest: string; readonly rows: number }[];
  readonly failed: readonly { readonly target: string; readonly why: string }[];
}

const medium = (name: string): string => join(folder, name);
const create = (...words: readonly string[]): Promise<Copies> =>
  answer<Copies>(database, 'backup', 'create', '--for', recipient, ...words);

/** A copy of the backup on a medium of its own, to be harmed. */
async function another(name: string): Promise<string> {
  await cp(first(), medium(name), { recursive: true });
  return medium(name);
}
const first = (): string => kept.copies[0]?.folder ?? '';

/** Digest of every table as the server itself counts it, by another way than backups do. */
async function contentOf(at: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const tables = await at.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables.filter((one) => one.name !== 'schema_migration' && one.name !== 'session')) {
    const [row] = await at.query<{ digest: string }>(
      `select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest from "${name}" t`,
    );
    found[name] = row?.digest ?? '';
  }
  return found;
}

/** Rows that name a row that is not there, over every foreign key of the database. */
async function orphans(at: TestDatabase): Promise<readonly string[]> {
  const keys = await at.query<{ name: string; from: string; to: string; pairs: string; given: string }>(
    `select c.conname as name, c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to",
            string_agg(format('p.%I = f.%I', b.attname, a.attname), ' and ') as pairs,
            string_agg(format('f.%I is not null', a.attname), ' and ') as given
       from pg_constraint c
       cross join unnest(c.conkey, c.confkey) as k(mine, theirs)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
       join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
      where c.contype = 'f' group by 1, 2, 3`,
  );
  const found: string[] = [];
  for (const { name, from, to, pairs, given } of keys) {
    const [row] = await at.query<{ count: number }>(
      `select count(*)::int as count from ${from} f where ${given} and not exists (select from ${to} p where ${pairs})`,
    );
    if (row && row.count > 0) found.push(`${name}: ${row.count}`);
  }
  return found;
}

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zhurnal-backup-'));
  key = join(folder, 'key.txt');
  ({ recipient } = await answer<{ recipient: string }>(database, 'backup', 'key', '--out', key));
  for (const school of ['Липа', 'Клён']) {
    await zhurnal(database, 'school', 'open', school);
    const login = school === 'Липа' ? 'lipa' : 'klen';
    await zhurnal(
      database,
      ...['user', 'create', login, '--school', school, '--role', 'director'],
      ...['--name', 'Орлова Анна Ивановна'],
    );
  }
  kept = await create('--to', `${medium('safe')},${medium('deputy')}`);
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('lies on two media, the same on both, and nothing in it can be read without the key', async () => {
    const { copies, failed } = kept;
    expect(failed).toEqual([]);
    expect(copies.map(({ folder: place }) => place.startsWith(folder))).toEqual([true, true]);
    expect(new Set(copies.map(({ digest }) => digest)).size).toBe(1);
    for (const { folder: place } of copies) {
      expect((await zhurnal(database, 'backup', 'verify', place, '--key', key)).code).toBe(0);
      for (const name of await readdir(place)) {
        const text = await readFile(join(place, name), 'latin1');
        expect([name, /Орлова|Липа/.test(Buffer.from(text, 'latin1').toString())]).toEqual([name, false]);
        if (name !== 'manifest.json') expect(text.startsWith('age-encryption.org/v1')).toBe(true);
      }
    }
  });

  it('is restored into an empty database byte for byte, and everybody signs in again', async () => {
    const empty = await testDatabase();
    try {
      const ran = await zhurnal(empty, 'backup', 'restore', first(), '--key', key);
      expect([ran.code, ran.error]).toEqual([0, '']);
      expect(await contentOf(empty)).toEqual(await contentOf(database));
      expect(await orphans(empty)).toEqual([]);
      const open = await empty.query(`select from session where revoked_at is null`);
      expect(open).toEqual([]);
      // What is there now is nobody's to overwrite.
      const again = await zhurnal(empty, 'backup', 'restore', first(), '--key', key);
      expect([again.code, again.error]).toEqual([1, expect.stringContaining('База не пуста')]);
    } finally {
      await empty.close();
    }
  });

  it('of one school has its rows and nobody else’s, and can be restored alone', async () => {
    const { copies } = await create('--to', medium('one'), '--school', 'Клён');
    const empty = await testDatabase();
    try {
      const ran = await zhurnal(empty, 'backup', 'restore', copies[0]?.folder ?? '', '--key', key);
      expect([ran.code, ran.error]).toEqual([0, '']);
      expect(await empty.query('select name from school')).toEqual([{ name: 'Клён' }]);
      expect(await empty.query('select login from login_claim')).toEqual([{ login: 'klen' }]);
      expect(await orphans(empty)).toEqual([]);
    } finally {
      await empty.close();
    }
  });

  it('that was damaged on one medium is known, and the other is used', async () => {
    const [bad, good] = [await another('bad'), first()];
    const file = join(bad, 'person.copy.gz.age');
    const bytes = await readFile(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const check = await zhurnal(database, 'backup', 'verify', bad);
    expect([check.code, check.out]).toEqual([1, 'person.copy.gz.age: файл изменён или повреждён\n']);
    const empty = await testDatabase();
    try {
      expect((await zhurnal(empty, 'backup', 'restore', bad, '--key', key)).code).toBe(1);
      // Nothing of what could be read is left there.
      expect(await empty.query('select from school')).toEqual([]);
      expect((await zhurnal(empty, 'backup', 'restore', good, '--key', key)).code).toBe(0);
      expect(await contentOf(empty)).toEqual(await contentOf(database));
    } finally {
      await empty.close();
    }
  });

  it('that was exchanged file by file, list and all, has another digest than the receipt says', async () => {
    const place = await another('receipt/zhurnal-exchanged');
    const manifest = join(place, 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"rows": 2', '"rows": 3'));
    const [found] = await answer<Copies['copies']>(database, 'backup', 'list', '--to', medium('receipt'));
    expect(found?.digest).not.toBe(kept.copies[0]?.digest);
    const check = await zhurnal(database, 'backup', 'verify', place, '--key', key);
    expect([check.code, check.out]).toEqual([1, expect.stringContaining('строки не те')]);
  });

  it('is not opened by another key, nor written for something that is no key', async () => {
    const other = join(folder, 'other.txt');
    await zhurnal(database, 'backup', 'key', '--out', other);
    const check = await zhurnal(database, 'backup', 'verify', first(), '--key', other);
    expect([check.code, check.out]).toEqual([1, expect.stringContaining('этот ключ не подходит')]);
    const wrong = await zhurnal(database, 'backup', 'create', '--to', medium('x'), '--for', 'ssh-rsa AAAA');
    expect([wrong.code, wrong.error]).toEqual([1, expect.stringContaining('не открытый ключ')]);
    const again = await zhurnal(database, 'backup', 'key', '--out', other);
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('не перезаписывается')]);
  });

  it('is not made by a login that sees only some rows', async () => {
    const login = `backup_${newId().slice(0, 8)}`;
    await database.query(`create role ${login} login password '${login}' in role zhurnal_app`);
    const url = new URL(database.url);
    [url.username, url.password] = [login, login];
    const blind = { ...database, adminUrl: url.href };
    const ran = await zhurnal(blind, 'backup', 'create', '--for', recipient, '--to', medium('blind'));
    expect([ran.code, ran.error]).toEqual([1, expect.stringContaining('видит не все строки')]);
    expect(await readdir(medium('blind'))).toEqual([]);
  });

  it('that one medium does not take lies on the other, and says so', async () => {
    await writeFile(medium('full'), 'a file where a folder should be');
    const { copies, failed } = await create('--to', `${medium('full')},${medium('free')}`);
    expect(copies.map(({ folder: place }) => place.startsWith(medium('free')))).toEqual([true]);
    expect(failed.map(({ target }) => target)).toEqual([medium('full')]);
  });

  it('of a newer program is refused before anything is touched', async () => {
    const place = await another('newer');
    const manifest = join(place, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    await writeFile(
      manifest,
      text.replace('"migrations": [', '"migrations": [\n  "FromTomorrow9999999999999",'),
    );
    const empty = await testDatabase();
    try {
      const ran = await zhurnal(empty, 'backup', 'restore', place, '--key', key);
      expect([ran.code, ran.error]).toEqual([1, expect.stringContaining('более новая версия')]);
    } finally {
      await empty.close();
    }
  });

  it('is tried out beside the database at work, and the trial is taken away', async () => {
    const ran = await zhurnal(database, 'backup', 'drill', first(), '--key', key);
    expect([ran.code, ran.error]).toEqual([0, '']);
    // Other processes may be at their trials.
    const drills = await database.query(
      `select from pg_database where datname like 'zhurnal\\_drill\\_${process.pid}\\_%'`,
    );
    expect(drills).toEqual([]);
  });
});
