import { fullNameOf, letterOf, listNameOf } from '@zhurnal/rules';
import type { GradingValue, MarkValue } from '@zhurnal/rules';
import type { SheetColumn, SheetTable } from '@zhurnal/documents';
import type { ClassRecord, RecordFinal, RecordJournal, RecordLesson, RecordPeriod } from './class-record.js';
import type { ArchiveWords } from './words/words.js';

/** How many lessons stand side by side on the left page of a spread. */
export const LESSONS_OF_SPREAD = 30;

/** A mark as it stands on paper. */
export function sayValue(value: MarkValue | GradingValue, words: ArchiveWords): string {
  return /^\d$/.test(value) ? value : words[value as 'pass' | 'fail' | 'due' | 'na' | 'exempt'];
}

const mark = (key: string, title: string): SheetColumn => ({ key, title, kind: 'mark', width: 3 });
const text = (key: string, title: string, width: number): SheetColumn => ({
  key,
  title,
  kind: 'text',
  width,
});

/** One spread of a journal: who was there and what they got, and what was taught. */
export interface Spread {
  readonly left: SheetTable;
  readonly right: SheetTable;
}

/** What stands in the cells of a journal: absences and marks of a lesson and a student, in their order. */
export function cellsOf(
  journal: RecordJournal,
  { letters }: ClassRecord,
  words: ArchiveWords,
): ReadonlyMap<string, string> {
  const cells = new Map<string, string[]>();
  const put = (key: string, said: string) => cells.set(key, [...(cells.get(key) ?? []), said]);
  for (const [lesson, student, fact, reason] of journal.absences)
    put(`${lesson}|${student}`, letterOf(fact, reason, letters));
  for (const [lesson, student, , value] of journal.marks) put(`${lesson}|${student}`, sayValue(value, words));
  return new Map([...cells].map(([key, said]) => [key, said.join('/')]));
}

/** The spreads of a journal over one period. The last one has the marks of the period. */
export function spreadsOf(
  record: ClassRecord,
  journal: RecordJournal,
  period: RecordPeriod,
  words: ArchiveWords,
): readonly Spread[] {
  const lessons = journal.lessons.filter(({ date }) => date >= period.startsOn && date <= period.endsOn);
  const students = journal.students.filter(
    ({ since, until }) => since <= period.endsOn && (until === null || until >= period.startsOn),
  );
  const cells = cellsOf(journal, record, words);
  const names = new Map(record.students.map(({ id, name }) => [id, fullNameOf(name)]));
  const finals = new Map(
    record.finals
      .filter(({ subjectId, periodId }) => subjectId === journal.subjectId && periodId === period.id)
      .map(({ studentId, value }) => [studentId, sayValue(value, words)]),
  );
  const count = Math.max(1, Math.ceil(lessons.length / LESSONS_OF_SPREAD));
  const size = Math.ceil(lessons.length / count);
  const teacher = journal.teachers.map(listNameOf).join(', ');
  const title = [journal.subject, journal.group, period.name, teacher].filter(Boolean).join(' · ');
  return Array.from({ length: count }, (_, at): Spread => {
    const part = lessons.slice(at * size, (at + 1) * size);
    const isLast = at === count - 1;
    return {
      left: {
        key: 'marks',
        title,
        isOnePage: true,
        columns: [
          { key: 'number', title: words.number, kind: 'integer', width: 3 },
          text('student', words.student, 26),
          ...part.map(({ id, date }) => mark(id, `${date.slice(8)}\n${date.slice(5, 7)}`)),
          ...(isLast ? [mark('period', period.name)] : []),
        ],
        rows: students.map(({ id }, place) => ({
          key: id,
          cells: [
            place + 1,
            names.get(id) ?? '',
            ...part.map((lesson) => cells.get(`${lesson.id}|${id}`) ?? null),
            ...(isLast ? [finals.get(id) ?? null] : []),
          ],
        })),
        totals: [],
      },
      right: topicsOf(part, title, words),
    };
  });
}

function topicsOf(lessons: readonly RecordLesson[], title: string, words: ArchiveWords): SheetTable {
  return {
    key: 'topics',
    title,
    isOnePage: true,
    columns: [
      { key: 'date', title: words.date, kind: 'day', width: 8 },
      text('topic', words.topic, 60),
      text('homework', words.homework, 40),
    ],
    rows: lessons.map(({ id, date, topic, homework, cancelled }) => ({
      key: id,
      cells: [date, cancelled ? words.cancelled : topic, homework],
    })),
    totals: [],
  };
}

/**
 * The summary sheet: students by subjects, one table for each period, for the year, examinations and the final marks. What
 * nobody has a mark in yet is left out.
 */
export function summaryOf(record: ClassRecord, words: ArchiveWords): readonly SheetTable[] {
  const columns = [
    ...record.periods.map(({ id, name }) => ({ key: id, title: name })),
    { key: 'year', title: words.year },
    { key: 'exam', title: words.exam },
    { key: 'final', title: words.final },
  ];
  const subjects = [
    ...new Map(
      [...record.journals, ...record.finals].map((one) => [one.subjectId, one.short || one.subject]),
    ).entries(),
  ].sort(([, one], [, other]) => (one < other ? -1 : 1));
  const placeOf = ({ kind, periodId }: RecordFinal): string => (kind === 'period' ? (periodId ?? '') : kind);
  const values = new Map(
    record.finals.map((one) => [
      `${one.studentId}|${one.subjectId}|${placeOf(one)}`,
      sayValue(one.value, words),
    ]),
  );
  const filled = new Set(record.finals.map(placeOf));
  return columns
    .filter(({ key }) => filled.has(key))
    .map(({ key, title }) => ({
      key,
      title,
      isOnePage: true,
      columns: [
        { key: 'number', title: words.number, kind: 'integer', width: 3 },
        text('student', words.student, 40),
        ...subjects.map(([id, name]) => mark(id, name)),
      ],
      rows: record.students.map((student, at) => ({
        key: student.id,
        cells: [
          at + 1,
          fullNameOf(student.name),
          ...subjects.map(([id]) => values.get(`${student.id}|${id}|${key}`) ?? null),
        ],
      })),
      totals: [],
    }));
}

/** Lessons that each student missed, by periods and altogether, over the days of the record (G24-76). */
export function missedOf(record: ClassRecord, words: ArchiveWords): SheetTable {
  const missed = record.journals.flatMap(({ lessons, absences }) => {
    const dates = new Map(lessons.filter(({ cancelled }) => !cancelled).map(({ id, date }) => [id, date]));
    return absences.flatMap(([lesson, student, fact]) =>
      fact === 'absent' ? [{ student, date: dates.get(lesson) ?? '' }] : [],
    );
  });
  const spans = [
    ...record.periods.filter(({ startsOn, endsOn }) => startsOn <= record.to && endsOn >= record.from),
    { id: 'all', name: words.all, startsOn: record.from, endsOn: record.to },
  ];
  return {
    key: 'missed',
    title: words.missed,
    isOnePage: true,
    columns: [
      { key: 'number', title: words.number, kind: 'integer', width: 3 },
      text('student', words.student, 40),
      ...spans.map(({ id, name }): SheetColumn => ({ key: id, title: name, kind: 'integer', width: 8 })),
    ],
    rows: record.students.map(({ id, name }, at) => ({
      key: id,
      cells: [
        at + 1,
        fullNameOf(name),
        ...spans.map(
          ({ startsOn, endsOn }) =>
            missed.filter(({ student, date }) => student === id && date >= startsOn && date <= endsOn).length,
        ),
      ],
    })),
    totals: [],
  };
}

/** Whether anything was entered on a spread: lessons that are yet to be given are not printed. */
export const isFilled = ({ left, right }: Spread): boolean =>
  right.rows.some(({ cells }) => cells.slice(1).some((cell) => cell !== null && cell !== '')) ||
  left.rows.some(({ cells }) => cells.slice(2).some((cell) => cell !== null));

/** The page of remarks. */
export function remarksOf(record: ClassRecord, words: ArchiveWords): SheetTable {
  const names = new Map(record.students.map(({ id, name }) => [id, listNameOf(name)]));
  return {
    key: 'remarks',
    title: words.remarks,
    columns: [
      { key: 'date', title: words.date, kind: 'day', width: 8 },
      text('student', words.student, 24),
      text('subject', words.subject, 16),
      text('text', words.text, 60),
      text('author', words.author, 20),
    ],
    rows: record.remarks.map(({ date, studentId, subject, text: said, by }, at) => ({
      key: String(at),
      cells: [date, names.get(studentId) ?? '', subject, said, listNameOf(by)],
    })),
    totals: [],
  };
}
