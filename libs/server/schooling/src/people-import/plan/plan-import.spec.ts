import { describe, expect, it } from '@jest/globals';
import type { PeopleImportKind, PeopleImportSettings } from '@zhurnal/rules';
import { cp1251, day, sheet, workbook } from '../fixtures/make-files.fixture.js';
import type { FixtureSheet } from '../fixtures/make-files.fixture.js';
import { readTableFile } from '../files/read-table-file.js';
import { isBook } from '../files/table-book.js';
import type { TableBook } from '../files/table-book.js';
import { chooseSheet, proposeSettings } from '../map/propose-settings.js';
import { planPeopleImport } from './plan-import.js';
import type { PlannedPeople } from './plan-import.js';
import type { Known } from './rows.js';
import type { KnownPerson, SchoolFacts } from './school-facts.js';

const TODAY = '2026-11-18';
const row = { version: 1, deletedAt: null } as const;

const student = (
  id: string,
  name: string,
  more: Partial<KnownPerson> & { fileNumber?: string } = {},
): KnownPerson => {
  const [familyName = '', givenName = '', patronymic = null] = name.split(' ');
  const { fileNumber = null, ...rest } = more;
  return {
    ...row,
    id,
    familyName,
    givenName,
    patronymic,
    birthDate: null,
    sex: null,
    phone: null,
    email: null,
    student: { ...row, id, fileNumber },
    staff: null,
    ...rest,
  };
};

const schoolClass = (
  id: string,
  name: string,
  gradeLevel: number,
  letter: string,
): Known<'school_class'> => ({
  ...row,
  id,
  name,
  gradeLevel,
  letter,
  yearId: 'year',
  bellScheduleId: null,
});

const stay = (studentId: string, classId: string, validFrom = '2026-09-01'): Known<'enrollment'> => ({
  ...row,
  id: `${studentId} ${classId}`,
  studentId,
  classId,
  validFrom,
  validTo: null,
});

const facts = (more: Partial<SchoolFacts> = {}): SchoolFacts => ({
  today: TODAY,
  year: { id: 'year', startsOn: '2026-09-01', endsOn: '2027-05-26' },
  people: [],
  classes: [schoolClass('5a', '5 А', 5, 'А'), schoolClass('5b', '5 Б', 5, 'Б')],
  subgroups: [],
  enrollments: [],
  members: [],
  guardianships: [],
  duties: [],
  links: new Map(),
  ...more,
});

interface Wish {
  readonly kind?: PeopleImportKind;
  readonly facts?: Partial<SchoolFacts>;
  readonly settings?: Partial<PeopleImportSettings>;
}

async function planBook(
  book: TableBook,
  { kind = 'students', facts: known = {}, settings = {} }: Wish,
): Promise<PlannedPeople> {
  let made = 0;
  const proposed = proposeSettings(book, kind, TODAY, chooseSheet(book, kind), {});
  return planPeopleImport({
    kind,
    book,
    settings: { ...proposed, ...settings },
    facts: facts(known),
    now: new Date('2026-11-18T09:00:00Z'),
    newId: () => {
      made += 1;
      return `new ${made}`;
    },
  });
}

async function planBytes(bytes: Uint8Array, wish: Wish = {}): Promise<PlannedPeople> {
  const reading = await readTableFile(bytes);
  if (!isBook(reading)) throw new Error(reading.fault.code);
  return planBook(reading.book, wish);
}

/** Lines of text as a sheet: cells are parted by «|». */
const plan = async (text: string, wish: Wish = {}): Promise<PlannedPeople> =>
  planBytes(
    await sheet(
      text
        .trim()
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim() || null)),
    ),
    wish,
  );

const codes = ({ findings }: PlannedPeople): string[] =>
  findings.filter((one) => one.row !== null).map((one) => `${one.row} ${one.code}`);
const results = ({ rows }: PlannedPeople): string[] => rows.map(({ result }) => result);
const writes = ({ units }: PlannedPeople): string[] =>
  units.flatMap((unit) => unit.listWrites().map((write) => `${write.before ? 'set' : 'add'} ${write.table}`));

describe('a dirty file', () => {
  it('with titles above, names over groups of columns, joined cells and days is read as it is meant', async () => {
    const rows: FixtureSheet['rows'] = [
      ['Список учащихся школы № 5 (телефон 12-34-56)', null, null, null, null, null],
      [null, null, null, null, null, null],
      ['№', 'Ученик', null, 'Мать', null, 'Класс'],
      [null, 'ФИО', 'Дата рождения', 'ФИО', 'Телефон', null],
      [1, 'Иванов  Пётр ', day('2015-03-05'), 'Иванова Анна', 89000000001, '5 а'],
      [2, 'Семёнова Ия', 42068, 'Семёнова Ольга', '8-900-000-00-02', null],
      ['Итого: 2', null, null, null, null, null],
    ];
    const joined = (startRow: number, endRow: number, startCol: number, endCol: number) => {
      return { startRow, endRow, startCol, endCol };
    };
    const merges = [
      joined(0, 0, 0, 5),
      joined(2, 2, 1, 2),
      joined(2, 2, 3, 4),
      joined(2, 3, 5, 5),
      joined(4, 5, 5, 5),
    ];
    const planned = await planBytes(await sheet(rows, { merges }));
    expect(planned.titles.slice(1)).toEqual([
      'Ученик ФИО',
      'Ученик Дата рождения',
      'Мать ФИО',
      'Мать Телефон',
      'Класс',
    ]);
    expect(results(planned)).toEqual(['created', 'created']);
    expect(planned.units.map(({ name, changes }) => [name, ...changes.map(({ after }) => after)])).toEqual([
      ['Иванов Пётр', '05.03.2015', '5 А, 18.11.2026', 'Иванова Анна'],
      ['Иванова Анна', 'female', '+7 900 000-00-01'],
      ['Семёнова Ия', '05.03.2015', '5 А, 18.11.2026', 'Семёнова Ольга'],
      ['Семёнова Ольга', 'female', '+7 900 000-00-02'],
    ]);
    expect(planned.findings.map(({ code }) => code)).toEqual(['MERGED_CELLS', 'DATE_FROM_NUMBER']);
  });

  it('in the code page of Windows has a finding for every bad row, and rows that are good are good', async () => {
    const planned = await planBytes(
      cp1251(
        [
          'ФИО;Класс;Дата рождения;Пол;Телефон;E-mail;Мать;Тел. матери',
          'Иванов Пётр;5А;05.03.2015;м;89000000001;a@b.ru;Иванова Анна;8900',
          'Сидоров;5А;;;;;;',
          'Петров П.П.;5А;;;;;;',
          'Ивaнов Олег;5А;31.02.2015;;;;;',
          'Котова Анна Ильич;5А;05.03.15;ж;нет;нет;;89000000002',
          'Котов Анатолий;5Ъ1;05.03.2035;х;12345;a.b.ru;—;',
          ';;;;;;;',
          'Лисин Ян;;05.03.1985;;;;;',
        ].join('\r\n'),
      ),
    );
    expect(codes(planned)).toEqual([
      '2 PHONE_UNREADABLE',
      '3 NAME_INCOMPLETE',
      '4 NAME_INITIALS',
      '5 NAME_MIXED_LETTERS',
      '5 DATE_INVALID',
      '6 DATE_TWO_DIGIT_YEAR',
      '6 SEX_MISMATCH',
      '6 GUARDIAN_WITHOUT_NAME',
      '7 DATE_IMPOSSIBLE',
      '7 SEX_UNREADABLE',
      '7 PHONE_UNREADABLE',
      '7 EMAIL_UNREADABLE',
      '9 CLASS_MISSING',
    ]);
    expect(results(planned)).toEqual(['created', 'error', 'error', 'error', 'error', 'error', 'error']);
    expect(planned.findings.find(({ code }) => code === 'CSV_READ_AS')?.params).toEqual({
      encoding: 'Windows-1251',
      delimiter: 'semicolon',
    });
    expect(planned.findings.find(({ code }) => code === 'NAME_MIXED_LETTERS')).toMatchObject({
      row: 5,
      column: 0,
      value: 'Ивaнов Олег',
      suggestion: 'Иванов Олег',
    });
  });

  it('that counts days from 1904 has the right days, typed and untyped', async () => {
    const rows = [
      ['ФИО', 'Класс', 'Дата рождения'],
      ['Иванов Пётр', '5А', day('2015-03-05')],
      ['Петров Пётр', '5А', 40606],
    ];
    const planned = await planBytes(await workbook([{ rows }], '1904'));
    expect(planned.units.map(({ changes }) => changes[0]?.after)).toEqual(['05.03.2015', '05.03.2015']);
  });

  it('of several sheets is read on the one with people', async () => {
    const reading = await readTableFile(
      await workbook([
        {
          name: 'Справка',
          rows: [
            ['Всего', 2],
            ['Класс', '5А'],
          ],
        },
        {
          name: 'Список',
          rows: [
            ['ФИО', 'Класс', 'Пол'],
            ['Иванов Пётр', '5А', 'м'],
          ],
        },
      ]),
    );
    expect(isBook(reading) && chooseSheet(reading.book, 'students')).toBe(1);
  });

  it('with a cell of an error says so', async () => {
    expect(codes(await plan('ФИО|Класс\nИванов Пётр|#Н/Д'))).toEqual(['2 CELL_ERROR']);
  });

  it('without needed columns, or with one chosen twice, is looked at no further', async () => {
    const planned = await plan('ФИО|Класс|Код\nИванов Пётр|5А|1', {
      settings: { columns: ['fullName', null, 'fullName'] },
    });
    expect(planned).toMatchObject({ status: 'blocked', digest: '' });
    expect(planned.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'COLUMN_MISSING',
      'COLUMN_TWICE',
    ]);
    const early = await plan('ФИО|Класс\nИванов Пётр|5А', { settings: { from: '2026-08-01' } });
    expect(early.findings.map(({ code }) => code)).toContain('FROM_OUTSIDE_YEAR');
  });
});

describe('classes', () => {
  it.each(['5а', '5 «А»', '5-А', '5A', 'V А', '5 А '])('«%s» is 5 А', async (name) => {
    const planned = await plan(`ФИО|Класс\nИванов Пётр|${name}`);
    expect(planned.units[0]?.changes[0]).toEqual({ field: 'class', before: null, after: '5 А, 18.11.2026' });
  });

  it('are checked against the age, which only warns', async () => {
    const planned = await plan(
      'ФИО|Класс|Дата рождения\nМалый Ян|5А|01.01.2020\nСтарый Ян|5А|01.01.2005\nСредний Ян|5А|01.01.2015',
    );
    expect(codes(planned)).toEqual(['2 AGE_UNUSUAL', '3 AGE_UNUSUAL']);
    expect(planned.findings[0]?.params).toEqual({ age: '6', class: '5 А' });
    expect(planned.status).toBe('ready');
  });
});

describe('students are matched', () => {
  const known: Partial<SchoolFacts> = {
    people: [
      student('fyodor', 'Ёлкин Фёдор Ильич', { birthDate: '2015-03-05', fileNumber: 'А-1' }),
      student('semyon', 'Ёлкин Семён Ильич', { birthDate: '2015-03-05', fileNumber: 'А-2' }),
      student('oleg', 'Котов Олег'),
      student('oleg2', 'Котов Олег', { birthDate: '2014-01-01' }),
    ],
    enrollments: [stay('fyodor', '5a'), stay('semyon', '5a'), stay('oleg', '5a'), stay('oleg2', '5b')],
  };

  it('by the personal file, whatever else is written otherwise', async () => {
    const planned = await plan('ФИО|Класс|Личное дело|Дата рождения\nЕлкин федор|5А|№ а-1|06.03.2015', {
      facts: known,
    });
    expect(planned.units.map(({ id, changes }) => [id, changes])).toEqual([
      ['fyodor', [{ field: 'birthDate', before: '05.03.2015', after: '06.03.2015' }]],
    ]);
  });

  it('by name and birth date, so that twins stay two', async () => {
    const planned = await plan(
      'ФИО|Класс|Дата рождения\nЕЛКИН  ФЕДОР|5А|05.03.2015\nЕлкин Семен|5А|05.03.2015\nЕлкин Савва|5А|05.03.2015',
      { facts: known },
    );
    expect(planned.units.map(({ id, result }) => [id, result])).toEqual([
      ['fyodor', 'same'],
      ['semyon', 'same'],
      ['new 1', 'created'],
    ]);
  });

  it('by name within the class only after a question', async () => {
    const asked = await plan('ФИО|Класс\nКотов Олег|5А', { facts: known });
    expect(codes(asked)).toEqual(['2 SAME_PERSON']);
    expect(asked.status).toBe('blocked');
    const yes = await plan('ФИО|Класс\nКотов Олег|5А', {
      facts: known,
      settings: { answers: { 'SAME_PERSON:2': 'yes' } },
    });
    expect(yes).toMatchObject({ status: 'unchanged' });
    const no = await plan('ФИО|Класс\nКотов Олег|5А', {
      facts: known,
      settings: { answers: { 'SAME_PERSON:2': 'no' } },
    });
    expect(results(no)).toEqual(['created']);
  });

  it('and a number that is another one’s is refused or asked about', async () => {
    const taken = await plan('ФИО|Класс|Личное дело|Дата рождения\nЕлкин Семен|5А|А-1|05.03.2015', {
      facts: known,
    });
    expect(codes(taken)).toEqual(['2 FILE_NUMBER_OTHER_NAME']);
    const renamed = await plan('ФИО|Класс|Личное дело\nПалкин Фёдор|5А|А-1', {
      facts: known,
      settings: { answers: { 'FILE_NUMBER_OTHER_NAME:2': 'yes' } },
    });
    expect(renamed.units[0]?.changes).toEqual([
      { field: 'name', before: 'Ёлкин Фёдор Ильич', after: 'Палкин Фёдор Ильич' },
    ]);
  });

  it('once: two rows that mean one person contradict each other', async () => {
    const planned = await plan('ФИО|Класс|Дата рождения\nЕлкин Семен|5А|05.03.2015\nЁлкин Семён||', {
      facts: known,
      settings: { answers: { 'SAME_PERSON:3': 'yes' } },
    });
    expect(results(planned)).toEqual(['same', 'error']);
    const fresh = await plan('ФИО|Класс|Дата рождения\nНовый Семен|5А|05.03.2015\nНовый Семён|5 «а»|');
    expect(codes(fresh)).toEqual(['3 DUPLICATE_IN_FILE']);
  });

  it('and cannot be moved before the day they came', async () => {
    const planned = await plan(
      'ФИО|Класс|Дата рождения|Дата зачисления\nЕлкин Семен|5Б|05.03.2015|10.09.2026',
      {
        facts: { ...known, enrollments: [stay('semyon', '5a', '2026-10-01')] },
      },
    );
    expect(codes(planned)).toEqual(['2 MOVE_TOO_EARLY']);
  });

  it('and moved on the very day they came, the first place never was', async () => {
    const planned = await plan(
      'ФИО|Класс|Дата рождения|Дата зачисления\nЕлкин Семен|5Б|05.03.2015|01.10.2026',
      {
        facts: { ...known, enrollments: [stay('semyon', '5a', '2026-10-01')] },
      },
    );
    expect(writes(planned)).toEqual(['set enrollment', 'add enrollment']);
    const [left] = planned.units[0]?.listWrites() ?? [];
    expect(left?.after.deletedAt).toBe('2026-11-18T09:00:00.000Z');
  });
});

describe('guardians', () => {
  it('are one person for all children when a contact is the same, and two when it is not', async () => {
    const planned = await plan(
      `ФИО|Класс|Мать|Телефон|E-mail
       Иванов Пётр|5А|Иванова Анна|89000000001|
       Иванова Ия|5Б|ИВАНОВА  анна|+7(900)000-00-01|anna@b.ru
       Иванов Ян|5Б|Иванова Анна||ANNA@b.ru
       Чужая Ия|5Б|Иванова Анна|89000000009|`,
    );
    const guardians = planned.units.filter(({ subject }) => subject === 'guardian');
    expect(guardians.map(({ rows }) => [...rows])).toEqual([[2, 3, 4], [5]]);
    expect(guardians[0]?.changes.map(({ after }) => after)).toEqual([
      'female',
      '+7 900 000-00-01',
      'anna@b.ru',
    ]);
  });

  it('whose rows contradict each other keep the first contact, with a warning', async () => {
    const planned = await plan(
      `ФИО|Класс|Мать|Телефон|E-mail
       Иванов Пётр|5А|Иванова Анна|89000000001|anna@b.ru
       Иванова Ия|5Б|Иванова Анна|89000000002|anna@b.ru`,
    );
    expect(codes(planned)).toEqual(['3 GUARDIAN_VALUES_DIFFER']);
    expect(planned.units.filter(({ subject }) => subject === 'guardian')).toHaveLength(1);
  });

  it('may work in the school', async () => {
    const teacher = student('teacher', 'Иванова Анна', {
      phone: '+7 900 000-00-01',
      student: null,
      staff: { ...row, id: 'teacher', position: 'учитель', hiredOn: null, dismissedOn: null },
    });
    const planned = await plan('ФИО|Класс|Мать|Телефон\nИванов Пётр|5А|Иванова Анна|89000000001', {
      facts: { people: [teacher] },
    });
    expect(planned.units.map(({ id, result }) => [id, result])).toEqual([
      ['new 1', 'created'],
      ['teacher', 'same'],
    ]);
    expect(writes(planned)).toContain('add guardianship');
  });
});

describe('subgroups', () => {
  const divided: Partial<SchoolFacts> = {
    people: [student('petr', 'Иванов Пётр')],
    enrollments: [stay('petr', '5a')],
    subgroups: [
      ['e1', 'английский', '1'],
      ['e2', 'английский', '2'],
      ['t1', 'технология', '1'],
    ].map(([id = '', division = '', name = '']) => ({ ...row, id, division, name, classId: '5a' })),
  };
  const joined = async (header: string, cell: string): Promise<string> => {
    const planned = await plan(`ФИО|Класс|${header}\nИванов Пётр|5А|${cell}`, {
      kind: 'subgroups',
      facts: divided,
    });
    return [
      ...codes(planned),
      ...planned.units.flatMap(({ changes }) => changes.map(({ after }) => after)),
    ].join();
  };

  it.each([
    ['Подгруппа', 'английский 2', 'английский 2'],
    ['Подгруппа', 'англ. 1', 'английский 1'],
    ['Подгруппа', '2', 'английский 2'],
    ['Подгруппа (английский язык)', '1', 'английский 1'],
    ['Подгруппа по технологии', '1 группа', 'технология 1'],
    ['Подгруппа', '1', '2 SUBGROUP_AMBIGUOUS'],
    ['Подгруппа', 'немецкий 1', '2 SUBGROUP_NEW'],
  ])('«%s: %s» is %s', async (header, cell, found) => {
    expect(await joined(header, cell)).toBe(found);
  });
});

describe('staff', () => {
  const member = (id: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
    ...student(id, name),
    student: null,
    staff: { ...row, id, position: 'учитель', hiredOn: null, dismissedOn: null },
    ...more,
  });

  it('whose names the timetable brought as initials get their names after a question', async () => {
    const wish = (answers: Record<string, 'yes'>): Wish => ({
      kind: 'staff',
      facts: { people: [member('ivanova', 'Иванова М. П.')] },
      settings: { answers },
    });
    const text = 'ФИО|Должность\nИванова Мария Петровна|учитель';
    expect(codes(await plan(text, wish({})))).toEqual(['2 SAME_PERSON']);
    const planned = await plan(text, wish({ 'SAME_PERSON:2': 'yes' }));
    expect(planned.units[0]?.changes[0]).toEqual({
      field: 'name',
      before: 'Иванова М. П.',
      after: 'Иванова Мария Петровна',
    });
  });

  it('gets no rights out of a file but those of teaching', async () => {
    const planned = await plan(
      'ФИО|Должность\nВолков Олег|директор\nЗайцев Олег|администратор\nЛисина Анна|учитель химии\nКотов Ян|воспитатель',
      { kind: 'staff' },
    );
    const duties = planned.units.flatMap((unit) =>
      unit.listWrites().flatMap((write) => (write.table === 'duty' ? [[unit.name, write.after.role]] : [])),
    );
    expect(duties).toEqual([['Лисина Анна', 'teacher']]);
  });
});

describe('a plan', () => {
  it('has the same digest as long as nothing that matters is otherwise', async () => {
    const text = 'ФИО|Класс|Телефон\nИванов Пётр|5А|89000000001';
    const digest = async (wish: Wish = {}): Promise<string> => (await plan(text, wish)).digest;
    expect(await digest()).toBe(await digest());
    expect(await digest()).not.toBe(await digest({ settings: { from: '2026-11-19' } }));
    const stranger = { people: [student('x', 'Чужой Ян')] };
    expect(await digest({ facts: stranger })).toBe(await digest());
    expect(await digest({ facts: { classes: [] } })).not.toBe(await digest());
  });
});
