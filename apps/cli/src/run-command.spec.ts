import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { dbNoun } from './nouns/db.js';
import { schoolNoun } from './nouns/school.js';
import { timetableNoun } from './nouns/timetable.js';
import { userNoun } from './nouns/user.js';
import { runCommand } from './run-command.js';

const FILE = new URL('../../../libs/server/timetable/src/files/fixtures/grades.fet', import.meta.url)
  .pathname;
const NOUNS = [dbNoun, schoolNoun, timetableNoun, userNoun];
const DAYS = ['--from', '2026-09-01', '--to', '2027-05-26'];

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function zhurnal(...words: string[]): Promise<Ran> {
  const said = { out: '', error: '' };
  const env = { DATABASE_URL: database.url, ZHURNAL_NOW: '2026-08-25T09:00:00Z' };
  const code = await runCommand(NOUNS, words, env, {
    out: (line) => void (said.out += `${line}\n`),
    error: (line) => void (said.error += `${line}\n`),
  });
  return { code, ...said };
}

const countSchools = async (name: string): Promise<number> =>
  (await database.query(`select from school where name = $1`, [name])).length;

describe('a command line', () => {
  it.each([
    [['nothing']],
    [['timetable', 'burn']],
    [['timetable', 'import']],
    [['timetable', 'import', FILE]],
    [['timetable', 'import', FILE, '--colour', 'red']],
    [['timetable', 'import', FILE, '--school', 'X', '--from', '2026-02-30', '--to', '2026-03-01']],
    [['timetable', 'import', FILE, '--school', 'X', '--from', '2026-03-02', '--to', '2026-03-01']],
    [['school', 'open', 'X', '--zone', 'Mars/Base']],
    [['school', 'open', 'X', '--regulation', 'g25']],
  ])('that is wrong ends with 2: %j', async (words) => {
    expect((await zhurnal(...words)).code).toBe(2);
  });

  it('helps', async () => {
    expect(await zhurnal('--help')).toMatchObject({ code: 0, error: '' });
    expect((await zhurnal('timetable', 'import', '--help')).out).toContain('--dry-run');
  });

  it('tells whether the database is ready', async () => {
    const { code, out } = await zhurnal('db', 'status', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ missing: [] });
    expect(JSON.parse((await zhurnal('db', 'migrate', '--json')).out)).toEqual({ ran: [] });
  });
});

describe('timetable import', () => {
  it('opens a new school and imports in one command, and the second time changes nothing', async () => {
    const first = await zhurnal(
      'timetable',
      'import',
      FILE,
      '--school',
      'Берёзка',
      '--new',
      ...DAYS,
      '--json',
    );
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({
      status: 'applied',
      plan: { totals: { weeklyPeriods: 6, lessonsCreated: 208 } },
    });
    const second = await zhurnal('timetable', 'import', FILE, '--school', 'берёзка', ...DAYS);
    expect(second.code).toBe(0);
    expect(second.out).toContain('менять нечего');
    expect(await countSchools('Берёзка')).toBe(1);
  });

  it('opens the year that the lessons are in, also when they begin in August', async () => {
    const days = ['--from', '2026-08-31', '--to', '2027-05-26'];
    expect((await zhurnal('timetable', 'import', FILE, '--school', 'Липа', '--new', ...days)).code).toBe(0);
    const years = await database.query(
      `select y.name, y.starts_on::text as first from academic_year y join school s using (school_id) where s.name = 'Липа'`,
    );
    expect(years).toEqual([{ name: '2026/2027', first: '2026-08-31' }]);
  });

  it('takes the name of a new school as a word of its own', async () => {
    expect((await zhurnal('timetable', 'import', FILE, 'Сосна', '--school', 'new', ...DAYS)).code).toBe(0);
    expect(await countSchools('Сосна')).toBe(1);
  });

  it('only shows what it would do when it is asked to', async () => {
    const { code, out } = await zhurnal(
      'timetable',
      'import',
      FILE,
      '--school',
      'Ель',
      '--new',
      '--dry-run',
      ...DAYS,
    );
    expect(code).toBe(0);
    expect(out).toContain('уроки недели: 6');
    expect(await countSchools('Ель')).toBe(0);
    expect(await database.query(`select from directory_school where name = 'Ель'`)).toHaveLength(0);
  });

  it('ends with 3 when findings stop it, and leaves no school behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhurnal-'));
    const broken = join(folder, 'broken.fet');
    writeFileSync(broken, '<fet version="6.0.0"><Days_List>');
    const stopped = await zhurnal('timetable', 'import', broken, '--school', 'Клён', '--new', ...DAYS);
    expect(stopped.code).toBe(3);
    expect(stopped.out).toContain('[FILE_CUT_SHORT]');

    // Two lessons of one teacher at one time.
    const clash = join(folder, 'clash.fet');
    const place = '<Activity_Id>4</Activity_Id>\n\t<Preferred_Day>Вт</Preferred_Day>\n\t<Preferred_Hour>';
    const text = readFileSync(FILE, 'utf8');
    expect(text).toContain(`${place}9:25 - 10:10`);
    writeFileSync(clash, text.replace(`${place}9:25 - 10:10`, `${place}8:30 - 9:15`));
    const asked = await zhurnal('timetable', 'import', clash, '--school', 'Клён', '--new', ...DAYS);
    expect(asked.code).toBe(3);
    expect(asked.out).toContain('--confirm-clashes');
    expect(await countSchools('Клён')).toBe(0);

    const words = ['timetable', 'import', clash, '--school', 'Клён', '--new', '--confirm-clashes', ...DAYS];
    expect((await zhurnal(...words)).code).toBe(0);
    expect(await countSchools('Клён')).toBe(1);
  });

  it('ends with 1 when there is no such school or file', async () => {
    expect((await zhurnal('timetable', 'import', FILE, '--school', 'Нет такой', ...DAYS)).code).toBe(1);
    expect((await zhurnal('timetable', 'import', '/no/such/file', '--school', 'Берёзка', ...DAYS)).code).toBe(
      1,
    );
  });
});

describe('school', () => {
  it('open follows the regulation that is named', async () => {
    expect((await zhurnal('school', 'open', 'Ясень', '--regulation', 'tkk')).code).toBe(0);
    const found = await database.query(`select profile, regulation from school where name = 'Ясень'`);
    expect(found).toEqual([{ profile: 'tkk', regulation: 'tkk' }]);
  });
});

describe('user', () => {
  beforeEach(async () => {
    if ((await countSchools('Дуб')) === 0) expect((await zhurnal('school', 'open', 'Дуб')).code).toBe(0);
  });

  it('create gives a known member of staff the roles that are missing, and a password', async () => {
    const create = (login: string, role: string): Promise<Ran> =>
      zhurnal(
        'user',
        'create',
        login,
        '--school',
        'Дуб',
        '--name',
        'Иванова Мария Петровна',
        '--role',
        role,
        '--json',
      );
    const first = await create('ivanova', 'teacher');
    expect(first.code).toBe(0);
    const { password, personId } = JSON.parse(first.out) as { password: string; personId: string };
    expect(password.length).toBeGreaterThan(15);
    const second = await create('ivanova2', 'teacher,deputy');
    expect(JSON.parse(second.out)).toMatchObject({ personId });
    const duties = await database.query(`select role from duty where person_id = $1 order by role`, [
      personId,
    ]);
    expect(duties).toEqual([{ role: 'deputy' }, { role: 'teacher' }]);
    expect((await create('ivanova', 'teacher')).code).toBe(1);
    expect((await create('ivanova3', 'king')).code).toBe(2);
  });

  it('reset-password changes the password and ends the sessions', async () => {
    await zhurnal(
      'user',
      'create',
      'petrov',
      '--school',
      'Дуб',
      '--name',
      'Петров Пётр',
      '--role',
      'director',
    );
    const [account] = await database.query<{ id: string; hash: string }>(
      `select a.account_id as id, a.password_hash as hash from login_claim l join account a using (account_id) where l.login = 'petrov'`,
    );
    await database.query(
      `insert into session (session_id, token_hash, account_id, audience, idle_minutes, expires_at)
       values (gen_random_uuid(), '\\x01', $1, 'staff', 30, now() + interval '1 day')`,
      [account?.id],
    );
    const { out } = await zhurnal('user', 'reset-password', 'petrov', '--json');
    expect(JSON.parse(out)).toMatchObject({ endedSessions: 1 });
    const [now] = await database.query<{ hash: string }>(
      `select password_hash as hash from account where account_id = $1`,
      [account?.id],
    );
    expect(now?.hash).not.toBe(account?.hash);
    expect((await zhurnal('user', 'reset-password', 'nobody')).code).toBe(1);
  });
});
