import { fullNameOf } from '@zhurnal/rules';
import type { ClassRecord } from './class-record.js';
import { sayValue } from './journal-tables.js';
import type { ArchiveWords } from './words/words.js';

const quoted = (cell: string | number): string =>
  /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

/** The record as one table: a line for every lesson, absence, mark, final mark and remark. */
export function csvOf(record: ClassRecord, words: ArchiveWords): string {
  const names = new Map(record.students.map(({ id, name }) => [id, fullNameOf(name)]));
  const periods = new Map(record.periods.map(({ id, name }) => [id, name]));
  const lines: (string | number)[][] = [
    ['kind', 'date', 'slot', 'subject', 'group', 'student', 'value', 'text'],
  ];
  for (const { subject, group, lessons, marks, absences } of record.journals) {
    const places = new Map(lessons.map(({ id, date, slot }) => [id, [date, slot, subject, group] as const]));
    const placeOf = (id: string) => places.get(id) ?? ['', '', subject, group];
    for (const { id, topic, homework, cancelled } of lessons) {
      lines.push(['lesson', ...placeOf(id), '', cancelled ? 'cancelled' : '', topic]);
      if (homework !== '') lines.push(['homework', ...placeOf(id), '', '', homework]);
    }
    for (const [lesson, student, fact, reason] of absences)
      lines.push(['attendance', ...placeOf(lesson), names.get(student) ?? '', fact, reason ?? '']);
    for (const [lesson, student, type, value] of marks)
      lines.push(['mark', ...placeOf(lesson), names.get(student) ?? '', sayValue(value, words), type]);
  }
  for (const { studentId, subject, kind, periodId, value } of record.finals)
    lines.push([
      'final',
      ...['', '', subject, '', names.get(studentId) ?? '', sayValue(value, words)],
      periods.get(periodId ?? '') ?? kind,
    ]);
  for (const { date, studentId, subject, kind, text } of record.remarks)
    lines.push(['remark', date, '', subject, '', names.get(studentId) ?? '', kind, text]);
  // The mark of the order of bytes lets programs for tables read Cyrillic letters.
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const dayOrNone = { type: ['string', 'null'], format: 'date' };
const whole = { type: 'integer' };
const yes = { type: 'boolean' };
const list = (items: object) => ({ type: 'array', items });
const object = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const name = object({ familyName: text, givenName: text, patronymic: { type: ['string', 'null'] } });

/** JSON schema of `data.json`. */
export const DATA_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'zhurnal-class-record-1',
  ...object({
    format: { const: 'zhurnal-class-record-1' },
    school: text,
    schoolId: text,
    classId: text,
    className: text,
    gradeLevel: { type: ['integer', 'null'] },
    year: text,
    from: day,
    to: day,
    periods: list(object({ id: text, name: text, startsOn: day, endsOn: day })),
    students: list(object({ id: text, name, since: day, until: dayOrNone })),
    finals: list(
      object({
        ...{ studentId: text, subjectId: text, subject: text, short: text, kind: text },
        ...{ periodId: { type: ['string', 'null'] }, value: text },
      }),
    ),
    remarks: list(object({ date: day, studentId: text, subject: text, kind: text, text, by: name })),
    letters: { type: 'object', additionalProperties: text },
    journals: list(
      object({
        ...{ groupId: text, group: text, subjectId: text, subject: text, short: text, teachers: list(name) },
        students: list(object({ id: text, since: day, until: dayOrNone })),
        lessons: list(
          object({
            ...{ id: text, date: day, slot: whole, cancelled: yes, held: yes, topic: text, homework: text },
          }),
        ),
        marks: { ...list({ type: 'array', prefixItems: [text, text, text, text] }) },
        absences: {
          ...list({ type: 'array', prefixItems: [text, text, text, { type: ['string', 'null'] }] }),
        },
      }),
    ),
  }),
} as const;
