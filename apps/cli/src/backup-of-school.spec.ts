import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sealer } from '@zhurnal/audit';
import { loadDemo } from '@zhurnal/demo';
import { Database, Log, applicationSource, readConfig } from '@zhurnal/platform';
import { asDay } from '@zhurnal/rules';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { auditNoun } from './nouns/audit.js';
import { backupNoun } from './nouns/backup.js';
import { schoolNoun } from './nouns/school.js';
import { userNoun } from './nouns/user.js';
import { runCommand } from './run-command.js';

const SCHOOL = 'Школа № 1 (демо)';
/** Another school of the same database. */
const OTHER = 'Липа';
let [folder, evidence, key, recipient] = ['', '', '', ''];
let database: TestDatabase;
let media: readonly string[];

/** What a backup of one school does not hold. */
const LEFT_BEHIND: readonly string[] = ['idempotency', 'outbox', 'live_change'];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** The command on a new machine, or on the old one, where key and evidence lie. */
async function zhurnal(at: TestDatabase | undefined, ...words: readonly string[]): Promise<Ran> {
  return run(at, words);
}

async function run(at: TestDatabase | undefined, words: readonly string[], isOld = false): Promise<Ran> {
  const said = { out: '', error: '' };
  const env = {
    ...(at && { DATABASE_URL: at.url, ZHURNAL_ADMIN_DATABASE_URL: at.adminUrl }),
    ZHURNAL_DATA_DIR: join(folder, isOld ? '.' : 'new-machine'),
  };
  const code = await runCommand([auditNoun, backupNoun, schoolNoun, userNoun], words, env, {
    out: (line) => void (said.out += `${line}\n`),
    error: (line) => void (said.error += `${line}\n`),
  });
  return { code, ...said };
}

async function seal(): Promise<void> {
  const config = readConfig({
    DATABASE_URL: database.url,
    ZHURNAL_EVIDENCE_DIR: evidence,
    ZHURNAL_DATA_DIR: folder,
  });
  const db = new Database(await applicationSource(config, []).initialize());
  const sealer = new Sealer(config, db, Log.at('fatal'));
  await sealer.seal();
  await sealer.stop();
  await db.onModuleDestroy();
}

/**
 * How many rows each table holds and a digest of them, as the server itself counts; of one school only its own. Sessions
 * are ended by a restore.
 */
async function contentOf(at: TestDatabase, schoolId?: string): Promise<Readonly<Record<string, string>>> {
  const tables = await at.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not in ('schema_migration', 'session')
        and ($1::text is null or exists (
          select from pg_attribute a where a.attrelid = pg_class.oid and a.attname = 'school_id' and not a.attisdropped)) order by 1`,
    [schoolId ?? null],
  );
  const own = schoolId === undefined ? 'true' : `t.school_id = '${schoolId}'`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await at.query<{ said: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as said from "${name}" t where ${own}`,
    );
    found[name] = row?.said ?? '';
  }
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhurnal-school-'));
  [evidence, key] = [join(folder, 'evidence'), join(folder, 'key.txt')];
  database = await testDatabase();
  const date = asDay('2026-11-18');
  if (!date) throw new RangeError('no day');
  await loadDemo(database.adminUrl, { date, time: '09:40', classes: 1 });
  await zhurnal(database, 'school', 'open', OTHER);
  await zhurnal(
    database,
    ...['user', 'create', 'lipa', '--school', OTHER, '--role', 'director'],
    ...['--name', 'Орлова Анна Ивановна'],
  );
  await seal();
  const made = await zhurnal(database, 'backup', 'key', '--out', key, '--json');
  ({ recipient } = JSON.parse(made.out) as { recipient: string });
  const targets = `${join(folder, 'safe')},${join(folder, 'deputy')}`;
  const ran = await zhurnal(database, 'backup', 'create', '--to', targets, '--for', recipient, '--json');
  media = (JSON.parse(ran.out) as { copies: { folder: string }[] }).copies.map((copy) => copy.folder);
}, 120_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the backup of two schools', () => {
  /** A backup of one school, restored alone: its rows as they were, its trail proven, nobody else's row. */
  const restoredAlone = async (school: string): Promise<void> => {
    const target = join(folder, `alone ${school}`);
    const asked = ['--to', target, '--for', recipient, '--school', school, '--json'];
    const made = await zhurnal(database, 'backup', 'create', ...asked);
    const [copy] = (JSON.parse(made.out) as { copies: { folder: string }[] }).copies;
    const empty = await testDatabase();
    try {
      const back = await zhurnal(empty, 'backup', 'restore', copy?.folder ?? '', '--key', key);
      expect(back).toMatchObject({ code: 0, error: '' });
      const schools = await empty.query<{ school_id: string; name: string }>(
        'select school_id, name from school',
      );
      expect(schools.map(({ name }) => name)).toEqual([school]);
      const id = schools[0]?.school_id ?? '';
      const [was, is] = [await contentOf(database, id), await contentOf(empty, id)];
      // What is on its way and keys of requests stay behind.
      const left = Object.keys(was).filter((name) => was[name] !== is[name]);
      expect(left.filter((name) => !LEFT_BEHIND.includes(name))).toEqual([]);
      expect(is['audit']).not.toMatch(/^0 /);
      expect(await contentOf(empty)).toMatchObject(is);
      const record = join(folder, `record ${school}`);
      await zhurnal(empty, 'audit', 'export', '--school', school, '--out', record);
      const checked = await zhurnal(undefined, 'audit', 'verify', record, '--checkpoints', evidence);
      expect([checked.out, checked.code]).toEqual([expect.stringContaining('Нарушений нет.'), 0]);
    } finally {
      await empty.close();
    }
  };

  it('is tried out with the trail of each, against the seals that lie outside', async () => {
    const drilled = await run(database, ['backup', 'drill', media[0] ?? '', '--key', key], true);
    expect([drilled.code, drilled.error]).toEqual([0, '']);
    for (const school of [SCHOOL, OTHER])
      expect(drilled.out).toMatch(
        new RegExp(
          `${school.replaceAll(/[()]/g, '.')}: журнал изменений проверен, опечатанных записей [1-9]`,
        ),
      );
    const nowhere = await zhurnal(database, 'backup', 'drill', media[0] ?? '', '--key', key);
    expect([nowhere.code, nowhere.out]).toEqual([
      0,
      expect.stringContaining(`${OTHER}: журнал изменений не проверялся`),
    ]);
  }, 120_000);

  it('gives each of them back alone, with its trail', async () => {
    await restoredAlone(OTHER);
    await restoredAlone(SCHOOL);
  }, 180_000);
});

describe('the backup of a school at work, on an empty machine', () => {
  let empty: TestDatabase;
  const verified = async (name: string): Promise<Ran> => {
    const record = join(folder, name);
    const taken = await zhurnal(empty, 'audit', 'export', '--school', SCHOOL, '--out', record);
    expect(taken).toMatchObject({ code: 0, error: '' });
    return zhurnal(undefined, 'audit', 'verify', record, '--checkpoints', evidence);
  };
  beforeAll(async () => {
    empty = await testDatabase();
  });
  afterAll(() => empty.close());

  it('is restored from the second medium when the first is damaged, byte for byte', async () => {
    const [safe = '', deputy = ''] = media;
    const bad = join(folder, 'bad');
    await cp(safe, bad, { recursive: true });
    const file = join(bad, 'mark.copy.gz.age');
    const bytes = await readFile(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const harmed = await zhurnal(empty, 'backup', 'restore', bad, '--key', key);
    expect([harmed.code, harmed.error]).toEqual([1, expect.stringContaining('mark.copy.gz.age')]);
    expect(await zhurnal(empty, 'backup', 'restore', deputy, '--key', key)).toMatchObject({
      code: 0,
      error: '',
    });
    const [was, is] = [await contentOf(database), await contentOf(empty)];
    expect(Object.keys(was).length).toBeGreaterThan(80);
    expect(was['mark']).not.toMatch(/^0 /);
    expect(is).toEqual(was);
  }, 120_000);

  it('passes the check of its trail against the checkpoints that lay outside', async () => {
    const ran = await verified('record');
    expect([ran.out, ran.code]).toEqual([expect.stringContaining('Нарушений нет.'), 0]);
  }, 60_000);

  it('and no longer when one mark was changed past the trail meanwhile', async () => {
    await empty.query(
      `begin; set local session_replication_role = replica;
       update mark set value = case value when '5' then '4' else '5' end where id = (select id from mark where value is not null order by id limit 1); commit`,
    );
    const ran = await verified('changed');
    expect([ran.out, ran.code]).toEqual([expect.stringMatching(/в обход журнала изменений: mark /), 3]);
    const asked = ['--to', join(folder, 'later'), '--for', recipient, '--json'];
    const made = await zhurnal(empty, 'backup', 'create', ...asked);
    const [later] = (JSON.parse(made.out) as { copies: { folder: string }[] }).copies;
    const drilled = await run(empty, ['backup', 'drill', later?.folder ?? '', '--key', key], true);
    expect([drilled.out, drilled.code]).toEqual([
      expect.stringContaining('в журнале изменений нарушений 1.'),
      3,
    ]);
  }, 60_000);
});
