import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveMedium } from '@zhurnal/archive';
import { Sealer } from '@zhurnal/audit';
import { Database, Log, applicationSource, newId, readConfig, sql, systemActor } from '@zhurnal/platform';
import { addStaff, openClasses } from '@zhurnal/schooling';
import { ENTITIES } from '@zhurnal/app';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { getSchool } from './find-school.js';
import { archiveNoun } from './nouns/archive.js';
import { schoolNoun } from './nouns/school.js';
import { runCommand } from './run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'zhurnal-archive-'));
const [first, second] = [join(folder, 'first'), join(folder, 'second')];
const LABELS = 'Флешка 1,Флешка 2';
const YEARS = sql(
  'test.cli.archive.year',
  `select id, name from academic_year where school_id = $1 order by starts_on`,
);
let database: TestDatabase;
let env: Record<string, string>;
let year = '';

async function zhurnal(given: Record<string, string>, ...words: string[]) {
  const said = { out: '', error: '' };
  const code = await runCommand([schoolNoun, archiveNoun], words, given, {
    out: (line) => void (said.out += `${line}\n`),
    error: (line) => void (said.error += `${line}\n`),
  });
  return { code, ...said };
}

beforeAll(async () => {
  database = await testDatabase();
  env = { DATABASE_URL: database.url, ZHURNAL_DATA_DIR: join(folder, 'data') };
  await zhurnal(env, 'school', 'open', 'Липа');
  const config = readConfig(env);
  const source = await applicationSource(config, ENTITIES).initialize();
  const db = new Database(source);
  const { schoolId } = await getSchool(db, 'Липа');
  await db.write(systemActor('cli'), schoolId, async (tx) => {
    const [{ id: yearId = '', name = '' } = {}] = await tx.rows<{ id: string; name: string }>(YEARS);
    year = name;
    await openClasses(tx, [{ yearId, name: '7А', gradeLevel: 7, letter: 'А' }]);
    const holders = await addStaff(tx, [
      { familyName: 'Волкова', givenName: 'Анна', position: 'Директор' },
      { familyName: 'Лебедева', givenName: 'Ольга', position: 'Заместитель' },
    ]);
    const media = LABELS.split(',').map((label, at) => ({ label, holderId: holders[at] ?? '', at }));
    await tx.insert(
      ArchiveMedium,
      media.map(({ label, holderId, at }) => ({
        ...{ id: newId(), label, kind: 'usb' as const, holderId },
        ...{ room: `Кабинет ${at}`, since: '2026-09-01' },
      })),
    );
  });
  const sealer = new Sealer(config, db, Log.at('fatal'));
  await sealer.seal();
  await sealer.stop();
  await db.onModuleDestroy();
});
afterAll(() => database.close());

describe('zhurnal archive', () => {
  it('writes the package of a class on two media of the register, with the sealed trail in it', async () => {
    const made = await zhurnal(
      env,
      ...['archive', 'create', '--school', 'Липа', '--class', '7А', '--year', year],
      ...['--to', `${first},${second}`, '--medium', LABELS],
    );
    expect(made).toMatchObject({ code: 0, error: '' });
    const names = readdirSync(first);
    expect(names).toHaveLength(2);
    expect(readdirSync(second)).toEqual(names);
    const key = join(folder, 'data', 'evidence', 'seal.pub');
    expect(await zhurnal({}, 'archive', 'verify', first, '--key', key)).toMatchObject({ code: 0, error: '' });
    expect((await zhurnal({}, 'archive', 'list', second)).out).toContain(': цел');
  });

  it('finds an altered byte on one medium without a database, and takes the copy of the other', async () => {
    const name = readdirSync(first).find((one) => one.endsWith('.zip')) ?? '';
    const bytes = readFileSync(join(first, name));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(first, name), bytes);
    const check = ['archive', 'check', `${first},${second}`];
    const found = await zhurnal({}, ...check);
    expect(found.code).toBe(3);
    expect(found.out).toContain('повреждён');
    expect((await zhurnal({}, ...check, '--mend')).out).toContain('заменён целым');
    expect((await zhurnal({}, ...check)).code).toBe(0);
    expect(readFileSync(join(first, name)).equals(readFileSync(join(second, name)))).toBe(true);
  });

  it('enters a check into the register of the school, and refuses a medium that is not in it', async () => {
    const check = ['archive', 'check', `${first},${second}`, '--record', '--school', 'Липа'];
    const recorded = await zhurnal(env, ...check, '--medium', LABELS);
    expect(recorded).toMatchObject({ code: 0, error: '' });
    expect(recorded.out).toContain('Проверка внесена в реестр: экземпляров 2, нарушений 0.');
    const unknown = await zhurnal(env, ...check, '--medium', 'Флешка 1,Флешка 9');
    expect(unknown.code).not.toBe(0);
    expect(unknown.error).toContain('Флешка 9');
  });
});
