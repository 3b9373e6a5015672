import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId } from '@zhurnal/platform';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { ImportClerk, codesOf, resultsOf, snapshot, xlsx } from './arrange-people-import.js';
import type { Rows } from './arrange-people-import.js';

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});

afterAll(async () => {
  await api.stop();
  await database.close();
});

async function open(): Promise<{ school: ArrangedSchool; clerk: ImportClerk }> {
  const school = await ArrangedSchool.open(api);
  return { school, clerk: new ImportClerk(api, await school.signIn('administrator')) };
}

const HEADER = [
  'ФИО',
  'Класс',
  'Дата рождения',
  'Пол',
  'Личное дело',
  'Подгруппа',
  'Мать',
  'Телефон',
  'Отец',
  'Телефон',
];
const WIDE: Rows = [
  HEADER,
  [
    'Белов Глеб Ильич',
    '8а',
    '05.03.2012',
    'м',
    '8-101',
    '1',
    'Белова Ольга Львовна',
    '89000000001',
    'Белов Илья',
    null,
  ],
  [
    'Белова Вера Ильинична',
    '8 «А»',
    '05.03.2012',
    'ж',
    '8-102',
    '2',
    'Белова Ольга Львовна',
    '8 900 000-00-01',
    null,
    null,
  ],
  ['Ветров Иван', '1Б', '10.06.2019', 'м', '1-7', null, 'Ветрова Анна', '+79000000002', null, null],
];

describe('a file of students with their parents', () => {
  it('is previewed: what would be made, changed, left', async () => {
    const { clerk } = await open();
    const preview = await clerk.load(WIDE);
    expect(preview.status).toBe('ready');
    expect(preview.titles).toEqual(HEADER);
    expect(preview.settings.columns).toEqual([
      'fullName',
      'className',
      'birthDate',
      'sex',
      'fileNumber',
      'subgroup',
      'guardian1.fullName',
      'guardian1.phone',
      'guardian2.fullName',
      'guardian2.phone',
    ]);
    expect(resultsOf(preview)).toEqual(['created', 'created', 'created']);
    expect(preview.lines.map(({ subject, result, name, rows }) => [subject, result, name, rows])).toEqual([
      ['student', 'created', 'Белов Глеб Ильич', [2]],
      ['guardian', 'created', 'Белова Ольга Львовна', [2, 3]],
      ['guardian', 'created', 'Белов Илья', [2]],
      ['student', 'created', 'Белова Вера Ильинична', [3]],
      ['student', 'created', 'Ветров Иван', [4]],
      ['guardian', 'created', 'Ветрова Анна', [4]],
    ]);
    expect(preview.onlyInSchool.map(({ name }) => name).sort()).toEqual(
      [
        'Агеев Семён Ильич',
        'Еремин Марк Львович',
        'Ежиков Пётр'.replace('Е', 'Ё'),
        'Жуков Олег Петрович',
        'Малышев Глеб',
      ].sort(),
    );
  });

  it('is written at once, and the second time there is nothing to do', async () => {
    const { school, clerk } = await open();
    await clerk.bring(WIDE);
    const [row] = await database.query<{ rows: unknown }>(
      `select json_agg(json_build_object('name', p.family_name || ' ' || p.given_name, 'born', p.birth_date, 'sex', p.sex, 'file', s.file_number,
          'class', c.name, 'from', e.valid_from, 'group', g.name,
          'guardians', (select json_agg(x.family_name || ' ' || x.given_name || ' ' || k.kind || ' ' || coalesce(x.phone, '-') order by k.kind desc)
             from guardianship k join person x on x.school_id = k.school_id and x.id = k.guardian_id where k.school_id = p.school_id and k.student_id = p.id))
          order by s.file_number) as rows
        from person p join student s on s.school_id = p.school_id and s.id = p.id
        join enrollment e on e.school_id = p.school_id and e.student_id = p.id join school_class c on c.school_id = p.school_id and c.id = e.class_id
        left join subgroup_member m on m.school_id = p.school_id and m.student_id = p.id left join subgroup g on g.school_id = p.school_id and g.id = m.subgroup_id
        where p.school_id = $1 and s.file_number is not null`,
      [school.schoolId],
    );
    const mother = 'Белова Ольга mother +7 900 000-00-01';
    expect(row?.rows).toEqual([
      {
        name: 'Ветров Иван',
        born: '2019-06-10',
        sex: 'male',
        file: '1-7',
        class: '1 Б',
        from: '2026-11-18',
        group: null,
        guardians: ['Ветрова Анна mother +7 900 000-00-02'],
      },
      {
        name: 'Белов Глеб',
        born: '2012-03-05',
        sex: 'male',
        file: '8-101',
        class: '8 А',
        from: '2026-11-18',
        group: '1',
        guardians: [mother, 'Белов Илья father -'],
      },
      {
        name: 'Белова Вера',
        born: '2012-03-05',
        sex: 'female',
        file: '8-102',
        class: '8 А',
        from: '2026-11-18',
        group: '2',
        guardians: [mother],
      },
    ]);
    const before = await snapshot(database, school.schoolId);
    const again = await clerk.load(WIDE);
    expect(again.status).toBe('unchanged');
    expect(again.counts).toMatchObject({ created: 0, changed: 0, same: 6, open: 0, error: 0 });
    await clerk.apply(again);
    expect(await snapshot(database, school.schoolId)).toEqual(before);
  });

  it('leaves out rows with errors when a person says so, and loads the others', async () => {
    const { clerk } = await open();
    const preview = await clerk.load([
      ...WIDE,
      ['Совин', '8А', '05.03.12'],
      ['Совин П. А.', '8А'],
      ['Орлов Олег', '13 Ю'],
    ]);
    expect(preview.status).toBe('blocked');
    expect(codesOf(preview).filter(([row]) => row > 4)).toEqual([
      [5, 'NAME_INCOMPLETE'],
      [5, 'DATE_TWO_DIGIT_YEAR'],
      [6, 'NAME_INITIALS'],
      [7, 'CLASS_UNREADABLE'],
    ]);
    expect(await clerk.apply(preview)).toMatchObject({ status: 409, refusal: { code: 'IMPORT_BLOCKED' } });
    const skipping = await clerk.check(preview, { skipErrors: true });
    expect(skipping.status).toBe('ready');
    expect((await clerk.apply(skipping)).run.counts).toMatchObject({ created: 6, error: 3, skipped: 3 });
  });

  it('is put right in place, and what was put right is remembered with the file', async () => {
    const { clerk } = await open();
    const rows: Rows = [...WIDE, ['Совин', '8А', '05.03.12']];
    const preview = await clerk.load(rows);
    const [, date] = preview.findings.filter(({ row }) => row === 5);
    expect(date).toMatchObject({ column: 2, value: '05.03.12', suggestion: '05.03.2012' });
    const mended = await clerk.check(preview, {
      corrections: { '5:0': 'Совин Пётр', '5:2': date?.suggestion },
    });
    expect(mended.status).toBe('ready');
    expect(mended.rows[3]?.cells.slice(0, 3)).toEqual(['Совин Пётр', '8А', '05.03.2012']);
    const unmended = await clerk.check(mended, { corrections: { '5:0': null } });
    expect(resultsOf(unmended).at(-1)).toBe('error');
    await clerk.apply(await clerk.check(unmended, { corrections: { '5:0': 'Совин Пётр' } }));
    const again = await clerk.load(rows);
    expect(codesOf(again)).toContainEqual([0, 'REMEMBERED']);
    expect(again.status).toBe('unchanged');
  });

  it('finds a student without a birth date by name and class, and asks', async () => {
    const { school, clerk } = await open();
    const rows: Rows = [
      ['ФИО', 'Класс', 'Дата рождения', 'Телефон'],
      ['ЕЖИКОВ  петр', '8-А', '07.07.2012', '89000000009'],
    ];
    const preview = await clerk.load(rows);
    expect(resultsOf(preview)).toEqual(['open']);
    const question = preview.findings.find(({ code }) => code === 'SAME_PERSON');
    expect(question?.params).toEqual({ name: 'Ёжиков Пётр', about: '8 А' });
    const same = await clerk.check(preview, { answers: { [question?.question ?? '']: 'yes' } });
    expect(same.lines).toEqual([
      {
        subject: 'student',
        result: 'changed',
        name: 'Ёжиков Пётр',
        rows: [2],
        changes: [
          { field: 'birthDate', before: null, after: '07.07.2012' },
          { field: 'phone', before: null, after: '+7 900 000-00-09' },
        ],
      },
    ]);
    const other = await clerk.check(same, { answers: { [question?.question ?? '']: 'no' } });
    expect(resultsOf(other)).toEqual(['created']);
    await clerk.apply(other);
    expect((await clerk.load(rows)).status).toBe('unchanged');
    const [count] = await database.query<{ n: number }>(
      `select count(*)::int as n from person where school_id = $1 and given_name in ('Пётр', 'Петр')`,
      [school.schoolId],
    );
    expect(count?.n).toBe(2);
  });

  it('tells repeated rows from contradicting ones, and twins from both', async () => {
    const { clerk } = await open();
    const preview = await clerk.load([
      ['ФИО', 'Класс', 'Дата рождения'],
      ['Семёнов Лев', '8А', '01.02.2012'],
      ['Семенов  лев ', '8 А', '2012-02-01'],
      ['Семёнов Лев', '8А', '01.02.2012 '],
      ['Семенов Лев', '1Б', '01.02.2012'],
      ['Семёнов Ян', '8А', '01.02.2012'],
    ]);
    expect(codesOf(preview).filter(([row, code]) => row > 0 && code !== 'NAME_CASE')).toEqual([
      [3, 'DUPLICATE_ROW'],
      [4, 'DUPLICATE_ROW'],
      [5, 'DUPLICATE_IN_FILE'],
    ]);
    expect(resultsOf(preview)).toEqual(['created', 'duplicate', 'duplicate', 'error', 'created']);
  });

  it('opens a class that is not there only after a yes', async () => {
    const { clerk } = await open();
    const preview = await clerk.load([
      ['ФИО', 'Класс'],
      ['Семёнов Лев', '7г'],
      ['Семёнов Ян', '7 «Г»'],
    ]);
    expect(codesOf(preview)).toEqual([
      [2, 'CLASS_NEW'],
      [3, 'CLASS_NEW'],
    ]);
    const [key] = preview.findings.map(({ question }) => question ?? '');
    const yes = await clerk.check(preview, { answers: { [key ?? '']: 'yes' } });
    expect(yes.lines.map(({ subject, name }) => [subject, name])).toEqual([
      ['class', '7 Г'],
      ['student', 'Семёнов Лев'],
      ['student', 'Семёнов Ян'],
    ]);
    const no = await clerk.check(yes, { answers: { [key ?? '']: 'no' } });
    expect(resultsOf(no)).toEqual(['excluded', 'excluded']);
  });

  it('moves a student to another class from the day on, and says so before', async () => {
    const { school, clerk } = await open();
    const rows: Rows = [
      ['ФИО', 'Класс', 'Дата зачисления'],
      ['Жуков Олег Петрович', '1 Б', '20.11.2026'],
    ];
    const preview = await clerk.load(rows);
    const key = preview.findings.find(({ code }) => code === 'SAME_PERSON')?.question ?? '';
    const sure = await clerk.check(preview, { answers: { [key]: 'yes' } });
    expect(sure.findings.find(({ code }) => code === 'CLASS_MOVE')?.params).toEqual({
      before: '8 А',
      after: '1 Б',
      day: '20.11.2026',
    });
    await clerk.apply(sure);
    const stays = await database.query(
      `select c.name, e.valid_from as from, e.valid_to as to from enrollment e join school_class c on c.school_id = e.school_id and c.id = e.class_id
        where e.school_id = $1 and e.student_id = $2 and e.deleted_at is null order by e.valid_from`,
      [school.schoolId, school.students.zhukov],
    );
    expect(stays).toEqual([
      { name: '8 А', from: '2026-09-01', to: '2026-11-19' },
      { name: '1 Б', from: '2026-11-20', to: null },
    ]);
    const [member] = await database.query<{ to: string }>(
      `select valid_to as to from subgroup_member where school_id = $1 and student_id = $2`,
      [school.schoolId, school.students.zhukov],
    );
    expect(member?.to).toBe('2026-11-19');
    const listMovements = (): Promise<object[]> =>
      database.query(
        `select m.kind, m.day, f.name as from, t.name as to, m.order_number as order, m.entered_by as by, m.deleted_at is null as stands
           from movement m join school_class f on f.school_id = m.school_id and f.id = m.from_class_id
           join school_class t on t.school_id = m.school_id and t.id = m.to_class_id
          where m.school_id = $1 and m.student_id = $2`,
        [school.schoolId, school.students.zhukov],
      );
    const movement = {
      kind: 'transfer',
      day: '2026-11-20',
      from: '8 А',
      to: '1 Б',
      order: '',
      by: expect.any(String) as unknown,
    };
    expect(await listMovements()).toEqual([{ ...movement, stands: true }]);
    await clerk.undo(sure.id);
    expect(await listMovements()).toEqual([{ ...movement, stands: false }]);
  });
});

describe('other files', () => {
  it('of parents link them to students the school has, once each', async () => {
    const { school, clerk } = await open();
    await clerk.bring(
      [
        ['ФИО ребёнка', 'Класс', 'ФИО родителя', 'Кем приходится', 'Телефон'],
        ['Агеев Семен Ильич', '8А', 'Агеева Инна', 'мать', '89000000003'],
        ['Агеев Семен Ильич', '8А', 'Агеев Илья Львович', 'отец', '89000000004'],
        ['Еремин Марк', '8А', 'Агеев Илья Львович', 'опекун', '8(900)000-00-04'],
      ],
      'guardians',
    );
    const links = await database.query(
      `select s.family_name as child, g.family_name || ' ' || g.given_name as guardian, k.kind, g.phone
         from guardianship k join person s on s.school_id = k.school_id and s.id = k.student_id
         join person g on g.school_id = k.school_id and g.id = k.guardian_id
        where k.school_id = $1 and k.deleted_at is null order by s.family_name, g.given_name`,
      [school.schoolId],
    );
    expect(links).toEqual([
      { child: 'Агеев', guardian: 'Агеев Илья', kind: 'father', phone: '+7 900 000-00-04' },
      { child: 'Агеев', guardian: 'Агеева Инна', kind: 'mother', phone: '+7 900 000-00-03' },
      { child: 'Еремин', guardian: 'Агеев Илья', kind: 'guardian', phone: '+7 900 000-00-04' },
      { child: 'Жуков', guardian: 'Жукова Раиса', kind: 'mother', phone: null },
    ]);
  });

  it('of parents do not make students', async () => {
    const { clerk } = await open();
    const preview = await clerk.load(
      [
        ['ФИО ребёнка', 'Класс', 'Мать'],
        ['Никтов Никто', '8А', 'Никтова Нина'],
      ],
      'guardians',
    );
    expect(codesOf(preview).filter(([row]) => row > 0)).toEqual([[2, 'STUDENT_UNKNOWN']]);
  });

  it('of staff make people who work, and teachers of those who teach', async () => {
    const { school, clerk } = await open();
    const rows: Rows = [
      ['Фамилия', 'Имя', 'Отчество', 'Должность', 'E-mail'],
      ['Новая', 'Нина', 'Павловна', 'учитель физики', 'nina@school.ru'],
      ['Охранник', 'Олег', null, 'вахтёр', null],
    ];
    await clerk.bring(rows, 'staff');
    const staff = await database.query(
      `select p.family_name as name, m.position, p.email, (select d.role from duty d where d.school_id = p.school_id and d.person_id = p.id) as duty
         from person p join staff_member m on m.school_id = p.school_id and m.id = p.id
        where p.school_id = $1 and m.position <> '' order by p.family_name`,
      [school.schoolId],
    );
    expect(staff).toEqual([
      { name: 'Новая', position: 'учитель физики', email: 'nina@school.ru', duty: 'teacher' },
      { name: 'Охранник', position: 'вахтёр', email: null, duty: null },
    ]);
    expect((await clerk.load(rows, 'staff')).counts).toMatchObject({ created: 0, changed: 0 });
  });

  it('of subgroups move students between the subgroups of a division', async () => {
    const { school, clerk } = await open();
    const rows: Rows = [
      ['Класс', 'ФИО', 'Подгруппа (англ.)'],
      ['8а', 'Агеев Семён', '2'],
      ['8а', 'Ежиков Петр', '1 подгруппа'],
    ];
    const preview = await clerk.load(rows, 'subgroups');
    expect(resultsOf(preview)).toEqual(['changed', 'same']);
    await clerk.apply(preview);
    const members = await database.query(
      `select g.name, m.valid_from as from, m.valid_to as to from subgroup_member m join subgroup g on g.school_id = m.school_id and g.id = m.subgroup_id
        where m.school_id = $1 and m.student_id = $2 and m.deleted_at is null order by m.valid_from`,
      [school.schoolId, school.students.ageev],
    );
    expect(members).toEqual([
      { name: '1', from: '2026-09-01', to: '2026-11-17' },
      { name: '2', from: '2026-11-18', to: null },
    ]);
    expect((await clerk.load(rows, 'subgroups')).status).toBe('unchanged');
  });
});

describe('decisions', () => {
  it('about columns are remembered for the next file with the same headers', async () => {
    const { clerk } = await open();
    const rows = (name: string): Rows => [
      ['Кто', 'Где', 'Личный код'],
      [name, '8А', '77'],
    ];
    const preview = await clerk.load(rows('Белов Глеб'));
    expect(preview.settings.headerRow).toBe(0);
    const chosen = await clerk.check(preview, {
      headerRow: 1,
      columns: ['fullName', 'className', 'fileNumber'],
    });
    expect(resultsOf(chosen)).toEqual(['created']);
    const next = await clerk.load(rows('Котов Пётр'));
    expect(next.settings).toMatchObject({ headerRow: 1, columns: ['fullName', 'className', 'fileNumber'] });
  });

  it('made on an old page are refused', async () => {
    const { clerk } = await open();
    const preview = await clerk.load(WIDE);
    await clerk.check(preview, { skipErrors: true });
    expect(await clerk.tryCheck(preview, { skipErrors: false })).toMatchObject({
      status: 409,
      refusal: { code: 'STALE_VERSION' },
    });
  });

  it.each([
    { columns: ['password'] },
    { corrections: { x: 'y' } },
    { answers: { q: 'maybe' } },
    { from: '2026-02-30' },
    { strange: true },
    { sheet: -1 },
  ])('that mean nothing are refused: %j', async (change) => {
    const { clerk } = await open();
    expect((await clerk.tryCheck(await clerk.load(WIDE), change)).status).toBe(400);
  });
});

describe('the import', () => {
  it('is refused when the school has changed in what matters, and only then', async () => {
    const { school, clerk } = await open();
    const rows: Rows = [
      ['ФИО', 'Класс', 'Личное дело'],
      ['Агеев Семён Ильич', '8А', '8-1'],
    ];
    const asked = await clerk.load(rows);
    const preview = await clerk.check(asked, { answers: { [asked.findings[0]?.question ?? '']: 'yes' } });
    const set = (column: string, value: string): Promise<unknown> =>
      database.query(
        `set app.actor = '//test//test'; update ${column === 'phone' ? 'person' : 'student'} set ${column} = '${value}', version = version + 1 where id = '${school.students.ageev}'`,
      );
    await set('file_number', '8-2');
    expect(await clerk.apply(preview)).toMatchObject({ status: 409, refusal: { code: 'IMPORT_CHANGED' } });
    const anew = (await clerk.show(preview.id)).preview;
    expect(anew.lines[0]?.changes).toEqual([{ field: 'fileNumber', before: '8-2', after: '8-1' }]);
    await set('phone', '+7 900 000-00-00');
    expect(await clerk.apply(anew)).toMatchObject({ status: 200, run: { status: 'applied' } });
  });

  it('is done once, however often it is asked for', async () => {
    const { school, clerk } = await open();
    const preview = await clerk.load(WIDE);
    const key = newId<'key'>();
    const answers = await Promise.all([1, 2, 3].map(() => clerk.apply(preview, key)));
    expect(answers.map(({ status, run }) => [status, run.status])).toEqual(Array(3).fill([200, 'applied']));
    expect(await clerk.apply(preview)).toMatchObject({ status: 409, refusal: { code: 'IMPORT_NOT_OPEN' } });
    const [count] = await database.query<{ n: number }>(
      `select count(*)::int as n from student where school_id = $1 and file_number is not null`,
      [school.schoolId],
    );
    expect(count?.n).toBe(3);
  });

  it('of 1,000 rows asks the database as often as one of 500, but for the rows themselves', async () => {
    const letters = 'абвгдежзиклмнопрст';
    const word = (at: number): string =>
      [at % 18, Math.floor(at / 18) % 18, Math.floor(at / 324)].map((one) => letters[one]).join('');
    const many = (count: number): Rows => [
      HEADER,
      ...Array.from({ length: count }, (_, at): Rows[number] => [
        `Первов${word(at)} Пётр Ильич`,
        '8А',
        '05.03.2012',
        'м',
        `П-${at}`,
        '1',
        `Матерева${word(at)} Ольга`,
        `8901${String(at).padStart(7, '0')}`,
        null,
        null,
      ]),
    ];
    const recorder = new StatementRecorder(api.get(Database));
    const asked: number[] = [];
    for (const count of [500, 1000]) {
      const { clerk } = await open();
      const loaded = await recorder.during(() => clerk.load(many(count)));
      expect(loaded.result.counts).toMatchObject({ rows: count, created: count * 2, error: 0 });
      asked.push(loaded.statements.filter(({ name }) => name.startsWith('schooling.')).length);
      const applied = await recorder.during(() => clerk.apply(loaded.result));
      expect(applied.result.run.status).toBe('applied');
      expect(applied.statements.length).toBeLessThan(40 + (count / 500) * 20);
    }
    expect(asked[1]).toBe(asked[0]);
  }, 60_000);

  it('has a report with the rows of the file, results and errors', async () => {
    const { clerk } = await open();
    const preview = await clerk.load([...WIDE, ['=1+1', '8А']]);
    const { readXlsx } = await import('hucre/xlsx');
    const rowsOf = async (bytes: Buffer): Promise<unknown[][]> =>
      ((await readXlsx(bytes)).sheets[0]?.rows ?? []).map((row) => [...row]);
    const draft = await clerk.report(preview.id);
    expect(draft.headers.get('content-disposition')).toContain('attachment');
    const rows = await rowsOf(draft.bytes);
    expect(rows[0]).toEqual(['Строка', 'Итог', 'Замечания', ...HEADER]);
    expect(rows[1]?.slice(0, 5)).toEqual(['2', 'Создать', null, 'Белов Глеб Ильич', '8а']);
    expect(rows[4]?.slice(0, 2)).toEqual(['5', 'Ошибка']);
    expect(rows[4]?.[3]).toBe('=1+1');
    await clerk.apply(await clerk.check(preview, { skipErrors: true }));
    expect(await rowsOf((await clerk.report(preview.id)).bytes)).toEqual(rows);
  });

  it('stands in the list with who, when and how much; a draft can be dropped', async () => {
    const { clerk } = await open();
    const run = await clerk.bring(WIDE);
    const draft = await clerk.load([
      ['ФИО', 'Класс'],
      ['Белов Глеб', '8А'],
    ]);
    const runs = await clerk.list();
    expect(runs.map(({ id, status, createdBy, fileName }) => [id, status, createdBy, fileName])).toEqual([
      [draft.id, 'draft', 'Зайцев Анна Ивановна', 'список.xlsx'],
      [run.id, 'applied', 'Зайцев Анна Ивановна', 'список.xlsx'],
    ]);
    expect(runs[1]).toMatchObject({
      appliedAt: '2026-11-18T09:00:00.000Z',
      undoUntil: '2026-11-19T09:00:00.000Z',
    });
    expect(await clerk.drop(run.id)).toMatchObject({ status: 409, refusal: { code: 'IMPORT_NOT_OPEN' } });
    expect((await clerk.drop(draft.id)).status).toBe(200);
    expect((await clerk.show(draft.id)).status).toBe(404);
    expect((await clerk.list()).map(({ id }) => id)).toEqual([run.id]);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['an archive that is none', Buffer.from('PK\u0003\u0004 no archive')],
    ['more than the door takes', Buffer.alloc(10 * 1024 * 1024 + 100, 'a')],
    ['bytes', Uint8Array.from({ length: 4000 }, (_, at) => (at * 31) % 251)],
  ])('answers a hostile file with findings: %s', async (_, bytes) => {
    const { clerk } = await open();
    const answer = await clerk.send(bytes);
    expect(answer.status).toBe(422);
    expect(answer.findings).toHaveLength(1);
  });

  it('wants a file and a kind', async () => {
    const { clerk } = await open();
    expect((await clerk.send(await xlsx(WIDE), 'cats')).status).toBe(400);
  });

  it('is not there for a teacher, nor for another school', async () => {
    const { school, clerk } = await open();
    const { id } = await clerk.send(await xlsx(WIDE));
    const teacher = new ImportClerk(api, await school.signIn('maths'));
    const other = (await open()).clerk;
    for (const stranger of [teacher, other]) {
      expect((await stranger.show(id ?? '')).status).toBe(404);
      expect((await stranger.apply({ id: id ?? '', digest: '' })).status).toBe(404);
    }
  });
});
