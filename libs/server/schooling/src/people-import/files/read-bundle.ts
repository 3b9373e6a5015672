import { unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { peopleFinding } from '@zhurnal/rules';
import { cleanText } from './read-csv.js';
import type { BookReading, TableSheet } from './table-book.js';

type Row = Readonly<Record<string, string>>;

/** Files that say who is in a school; the rest of a bundle is passed by. */
const WANTED = new Set(['users.csv', 'roles.csv', 'enrollments.csv', 'classes.csv', 'demographics.csv']);

const GUARDIAN_SLOTS = [1, 2, 3] as const;
/** Kinds of guardians, as lists of people name them. */
const KINDS: Readonly<Record<string, string>> = {
  mother: 'мать',
  father: 'отец',
  adopter: 'усыновитель',
  guardian: 'опекун',
  other: 'иной',
};
const SEXES: Readonly<Record<string, string>> = { female: 'ж', male: 'м' };

const STUDENT_HEADERS = [
  ...['Фамилия', 'Имя', 'Отчество', 'Класс', 'Дата рождения', 'Пол', 'Личное дело', 'Телефон', 'Email'],
  'Дата зачисления',
  ...GUARDIAN_SLOTS.flatMap((slot) =>
    ['Фамилия', 'Имя', 'Отчество', 'Степень родства', 'Телефон', 'Email'].map(
      (title) => `${title} родителя ${slot}`,
    ),
  ),
];
const STAFF_HEADERS = [
  ...['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Пол', 'Телефон', 'Email', 'Должность', 'Дата приёма'],
];

const dayOf = (text = ''): string => /^(\d{4})-(\d\d)-(\d\d)/.exec(text)?.slice(1).reverse().join('.') ?? '';

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Rows of a file of a bundle by their columns; rows that are to be deleted are none. */
function rowsOf(files: Readonly<Record<string, Uint8Array>>, name: string): Row[] {
  const bytes = files[name];
  if (!bytes) return [];
  const rows = parse(Buffer.from(bytes), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  }) as unknown as Row[];
  return rows.filter(({ status }) => status !== 'tobedeleted');
}

function sheetOf(
  name: string,
  headers: readonly string[],
  lines: readonly (readonly string[])[],
): TableSheet {
  const rows = [headers, ...lines].map((cells, at) => ({
    row: at + 1,
    cells: headers.map((_, column) => ({ text: cleanText(cells[column] ?? '') })),
  }));
  return { name, rows, width: headers.length, merges: [], formulas: 0 };
}

const byId = (rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row['sourcedId'] ?? '', row]));

/** Names and contacts of the people named as agents of a student; their kinds where the bundle tells them. */
function guardiansOf(user: Row, users: ReadonlyMap<string, Row>): string[] {
  const kinds = listOf(user['metadata.guardianKinds']);
  const agents = listOf(user['agentSourcedIds']).flatMap((id, at) => {
    const agent = users.get(id);
    return agent ? [{ agent, kind: KINDS[kinds[at] ?? ''] ?? '' }] : [];
  });
  return agents
    .slice(0, GUARDIAN_SLOTS.length)
    .flatMap(({ agent, kind }) => [...nameOf(agent), kind, agent['phone'] ?? '', agent['email'] ?? '']);
}

const nameOf = (user: Row): string[] => [
  user['familyName'] ?? '',
  user['givenName'] ?? '',
  user['middleName'] ?? '',
];

/** Where each student is: of several classes the one entered last that has no end. */
function placesOf(
  enrollments: readonly Row[],
  classes: ReadonlyMap<string, Row>,
): Map<string, Row & { title: string }> {
  const places = new Map<string, Row & { title: string }>();
  for (const row of enrollments) {
    const found = classes.get(row['classSourcedId'] ?? '');
    if (row['role'] !== 'student' || row['endDate'] || found?.['classType'] !== 'homeroom') continue;
    const user = row['userSourcedId'] ?? '';
    const before = places.get(user)?.['beginDate'] ?? '';
    if (!places.has(user) || before < (row['beginDate'] ?? ''))
      places.set(user, { ...row, title: found['title'] ?? '' });
  }
  return places;
}

/**
 * Reads a bundle by the CSV binding of OneRoster 1.2 as two lists: students with their class and their guardians, and
 * people who work in the school. Ids of others mean nothing here: people are recognised as in any list.
 */
export function readBundle(bytes: Uint8Array): BookReading {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => WANTED.has(name) });
    const users = byId(rowsOf(files, 'users.csv'));
    const places = placesOf(rowsOf(files, 'enrollments.csv'), byId(rowsOf(files, 'classes.csv')));
    const born = byId(rowsOf(files, 'demographics.csv'));
    const roles = new Map<string, Set<string>>();
    for (const { userSourcedId = '', role = '' } of rowsOf(files, 'roles.csv'))
      roles.set(userSourcedId, new Set([...(roles.get(userSourcedId) ?? []), role]));
    const own = (id: string): string[] => [
      dayOf(born.get(id)?.['birthDate']),
      SEXES[born.get(id)?.['sex'] ?? ''] ?? '',
    ];
    const students: string[][] = [];
    const staff: string[][] = [];
    for (const [id, user] of users) {
      const held = roles.get(id) ?? new Set();
      const place = places.get(id);
      const contacts = [user['phone'] ?? '', user['email'] ?? ''];
      if (place)
        students.push([
          ...nameOf(user),
          place.title,
          ...own(id),
          user['identifier'] ?? '',
          ...contacts,
          dayOf(place['beginDate']),
          ...guardiansOf(user, users),
        ]);
      if ([...held].some((role) => !['student', 'parent', 'guardian', 'relative'].includes(role)))
        staff.push([
          ...nameOf(user),
          ...own(id),
          ...contacts,
          user['metadata.position'] ?? '',
          dayOf(user['metadata.hiredOn']),
        ]);
    }
    const sheets = [
      sheetOf('Ученики', STUDENT_HEADERS, students),
      sheetOf('Сотрудники', STAFF_HEADERS, staff),
    ];
    return { book: { format: 'csv', sheets, isFrom1904: false } };
  } catch {
    return { fault: peopleFinding('FILE_DAMAGED') };
  }
}
