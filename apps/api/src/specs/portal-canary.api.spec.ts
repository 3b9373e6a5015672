import { readFileSync, readdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Exporter } from '@zhurnal/export';
import { sql } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { Happenings, sendTo } from './arrange-portal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let folder: string;

/** Roots that stand in no other word of the school. */
const ROOTS = [
  'жмуркинск',
  'перепелькин',
  'златомир',
  'доброслав',
  'святогорович',
  'ильмар',
  'хрящев',
  'цветодар',
  ...['perepel', 'zhmurkin', 'zlatomir', 'dobroslav', 'khryashch'],
];
const FIGURES = [
  '9217654321',
  '7654321',
  '65-43-21',
  '17203948506',
  '172-039-485',
  '07.06.2011',
  '2011-06-07',
  '4011987654',
  'дрозд-канарейка',
  ...['76 54 321', '765 43 21', '765/43/21', '172–039', '172.039', 'июн. 2011', 'vi.2011'],
];

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'canary-'));
  api = await TestApi.start(database, {
    now: NOON,
    settings: { ZHURNAL_PORTAL_TARGETS: pathToFileURL(folder).href },
  });
  school = await ArrangedSchool.open(api);
  const name = async (id: string, ...[family, given, patronymic]: readonly string[]): Promise<unknown> =>
    database.query(
      `with who as (select set_config('app.actor', '//test//test', true))
       update person set family_name = $2, given_name = $3, patronymic = $4, birth_date = '2011-06-07', phone = '+79217654321', email = 'drozd-kanareika@mail.ru'
         from who where id = $1`,
      [id, family, given, patronymic],
    );
  await name(school.students.ageev, 'Жмуркинская', 'Златомира', 'Святогоровна');
  await name(school.students.zhukov, 'Перепелькин', 'Доброслав', 'Святогорович');
  await name(school.guardians.ofAgeev, 'Хрящева', 'Цветодара', 'Ильмаровна');
  const happen = new Happenings(school);
  const texts = [
    'Жмуркинской Златомире — повторить § 5, Перепелькин сдаёт завтра',
    'ЖМУРКИНСКАЯ, перепелькину, Доброслава и Доброславом, у Святогоровича',
    'Позвонить Хрящевой Ц. И.: +7 921 765-43-21 или 8(921)7654321, местный 765-43-21, почта дрозд-канарейка@школа.рф',
    'СНИЛС 172-039-485 06 и 17203948506, паспорт 40 11 987654, д. р. 07.06.2011, 7 июня 2011 г., 2011-06-07',
    'Живёт: ул. Канареечная, д. 17, корп. 2, кв. 45',
    'Perepelkin и ZHMURKINSKAYA Zlatomira, perepelkin_dobroslav, Khryashcheva; П е р е п е л ь к и н, ПерепелькинДоброслав',
    'Тел. 8 921 76 54 321, 007 921 765 43 21, 8/921/765/43/21; СНИЛС 172–039–485–06, 172.039.485.06; 7 июн. 2011, 7.VI.2011; Канареечная ул., 17',
    'Жмур\u00adкинскую и Пере\u200bпелькиных ждём, Цветодару Ильмаровну тоже',
  ];
  for (const [at, text] of texts.entries()) {
    const lesson = happen.lesson(at % 2 ? 'maths' : 'english', at % 2 ? MONDAY : TUESDAY);
    await happen.topic(lesson, text);
    await happen.task(lesson, text);
    await happen.remark(lesson, 'ageev', text);
  }
  const [one = '', two = '', three = '', four = ''] = texts;
  for (const [group, day, text] of [
    ['maths', MONDAY, one],
    ['english', TUESDAY, two],
    ['maths', TODAY, three],
    ['music', TODAY, four],
  ] as const)
    await happen.mark(happen.lesson(group, day), 'ageev', '4', text);
  await school.change(async (tx) => {
    await tx.rows(
      sql(
        'test.portal.titles',
        `update work set title = 'Работа Перепелькина', version = version + 1 where school_id = $1`,
      ),
    );
    await tx.rows(
      sql(
        'test.portal.groups',
        `update teaching_group set name = '8 А (Хрящева)', version = version + 1 where school_id = $1`,
      ),
    );
  });
  await sendTo(school, pathToFileURL(folder).href);
  const exporter = api.get(Exporter);
  await exporter.exportCurrent(school.schoolId);
  await happen.topic(happen.lesson('maths', TODAY), `Опять ${texts.join('; ')}`.slice(0, 480));
  await exporter.export(school.schoolId, 'delta', 'hand');
  await exporter.exportFull(school.schoolId);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

const bytes = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('nothing in any package says who somebody is', () => {
  it('three packages were written, with the text around the names', () => {
    const all = bytes();
    expect(all.length).toBe(30);
    expect(all.join('')).toContain('повторить § 5');
    expect(all.join('')).toContain('[имя]');
  });

  it('G272-11 G166-7 no canary of the school is in a byte of them', () => {
    const plain = bytes()
      .join('\n')
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[\u00ad\u200b]/g, '');
    const found = [...ROOTS, ...FIGURES].filter((canary) => plain.includes(canary));
    expect(found).toEqual([]);
    expect(plain.replace(/\D/g, ' ').match(/\b(?:17203948506|79217654321|89217654321)\b/g)).toBeNull();
    expect(plain).not.toMatch(/канареечн|кв\. ?45/);
  });

  it('G272-14 G166-10 no key of the database is in a byte of them, and numbers say nothing of it', async () => {
    const all = bytes().join('\n');
    expect(all.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g)).toBeNull();
    const rows = await database.query<{ id: string; uid: string }>(
      `select row_id::text as id, uid::text as uid from portal_vault.uid`,
    );
    expect(rows.every(({ uid }) => /^\d{15}$/.test(uid))).toBe(true);
    // Ids of this database grow with the time; numbers that follow them would be in their order.
    const inOrder = [...rows].sort((a, b) => a.id.localeCompare(b.id));
    const rising = inOrder.filter(
      ({ uid }, at) => at > 0 && BigInt(uid) > BigInt(inOrder[at - 1]?.uid ?? 0),
    ).length;
    expect(Math.abs(rising / rows.length - 0.5)).toBeLessThan(0.25);
  });
});

describe('numbers are kept apart', () => {
  it('the application reads them by one function alone, which leaves a line', async () => {
    const may = await database.query<{ what: string }>(
      `select c.relname as what from pg_class c where c.relnamespace = 'portal_vault'::regnamespace and c.relkind = 'r'
          and (has_table_privilege('zhurnal_app', c.oid, 'select') or has_table_privilege('zhurnal_owner', c.oid, 'select'))`,
    );
    expect(may).toEqual([]);
    const functions = await database.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'portal_vault'::regnamespace and has_function_privilege('zhurnal_app', oid, 'execute') order by 1`,
    );
    expect(functions.map(({ name }) => name)).toEqual(['enter_staff_uid', 'uids']);
    const log = await database.query<{ actor: string; act: string; n: number }>(
      `select actor, act, count(*)::int as n from portal_vault.uid_log where school_id = $1 group by 1, 2 order by 2`,
      [school.schoolId],
    );
    expect(log).toMatchObject([{ act: 'answered' }, { act: 'given' }]);
    expect(log[0]?.actor).toContain('job:portal');
  });
});
