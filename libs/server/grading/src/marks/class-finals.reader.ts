import { findClassTotals } from '@zhurnal/attendance';
import { categoryOf, countCategories, indicatorsOf } from '@zhurnal/rules';
import type { Day, GradingKind, GradingValue, PersonName, StudentCategory } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import type { ClassFinals } from './class-finals.graphql.js';
import { CLASS_FINALS } from './class-finals.sql.js';
import { releaseKindOf, yearColumnsOf } from './year-columns.js';
import type { PeriodRow, YearColumn } from './year-columns.js';

/** A student of a class over the year. */
export interface MemberRow {
  readonly id: string;
  readonly name: PersonName;
  readonly since: Day;
  readonly until: Day | null;
}

/** That marks of a class were published. */
export interface ReleaseRow {
  readonly periodId: string | null;
  readonly at: string;
  readonly by: PersonName;
}

interface ClassRow {
  readonly className: string;
  readonly gradeLevel: number | null;
  readonly year: string;
  readonly today: Day;
  readonly profile: string;
  readonly periods: readonly PeriodRow[];
  readonly students: readonly MemberRow[];
  readonly releases: readonly ReleaseRow[];
  readonly subjects: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly teachers: string;
  }[];
  readonly marks: readonly (readonly [
    student: string,
    subject: string,
    kind: GradingKind,
    period: string | null,
    value: GradingValue,
  ])[];
  readonly taught: readonly (readonly [student: string, subject: string, period: string])[];
}

interface Cell {
  readonly student: number;
  readonly subject: number;
  readonly column: number;
  readonly value: GradingValue;
}

/** Operations on the class in this part, in the order of the screens. */
const OPERATIONS = ['classAcknowledgements', 'recordPaperAcknowledgement', 'releasePeriod'] as const;

/** The students as columns. */
export function membersOf(students: readonly MemberRow[]): ClassFinals['students'] {
  return {
    ids: students.map(({ id }) => id),
    familyNames: students.map(({ name }) => name.familyName),
    givenNames: students.map(({ name }) => name.givenName),
    patronymics: students.map(({ name }) => name.patronymic ?? null),
    since: students.map(({ since }) => since),
    until: students.map(({ until }) => until),
  };
}

/** When the column was published to the class. */
export const releasedAt = (releases: readonly ReleaseRow[], { kind, periodId }: YearColumn): string | null =>
  kind === 'exam'
    ? null
    : (releases.find((release) => release.periodId === (releaseKindOf(kind) === 'period' ? periodId : null))
        ?.at ?? null);

/** Reads the sheet of a class over all subjects: сводная ведомость. */
export class ClassFinalsReader {
  constructor(private readonly clock: Clock) {}

  /** Three statements, whatever the class; the period says only over which days absences are counted. */
  async get(call: Call, classId: string, periodId: string | null): Promise<ClassFinals> {
    if (!isUuid(classId) || (periodId !== null && !isUuid(periodId))) throw notFound();
    const { personId } = call.actor;
    const now = this.clock.now();
    const target = [{ kind: 'class', id: classId }] as const;
    const [row, totals, can] = await call.read(target, async (tx) => {
      const found = await tx.find<ClassRow>(CLASS_FINALS, [classId, now]);
      if (!found) throw notFound();
      const columns = yearColumnsOf(found.periods, found.profile);
      const over = columns.find((column) => column.kind === 'period' && column.periodId === periodId);
      const [from, to] = over ? [over.startsOn, over.endsOn] : [columns[0]?.startsOn, columns.at(-1)?.endsOn];
      const { today } = found;
      const missed = await findClassTotals(
        tx,
        { personId, now, classId },
        from ?? today,
        to !== undefined && to < today ? to : today,
      );
      return [found, missed, await call.can(tx, OPERATIONS, target[0])] as const;
    });
    if (!totals) throw notFound();
    return finalsOf(classId, row, totals, can);
  }
}

function finalsOf(
  classId: string,
  row: ClassRow,
  missed: { readonly students: { readonly ids: readonly string[] }; readonly totals: ClassFinals['missed'] },
  can: string[],
): ClassFinals {
  const columns = yearColumnsOf(row.periods, row.profile);
  const cells = cellsOf(row, columns);
  // Who left before the end of a column counts in none of its figures.
  const isCounted = (student: number, column: number): boolean => {
    const [who, at] = [row.students[student], columns[column]];
    if (!who || !at) return false;
    const day = at.endsOn < row.today ? at.endsOn : row.today;
    return who.since <= day && (who.until === null || who.until >= day);
  };
  const counted = cells.filter(({ student, column }) => isCounted(student, column));
  const categories = row.students.flatMap((_, student) =>
    columns.map((__, column) => {
      const values = counted.filter((cell) => cell.student === student && cell.column === column);
      return { student, column, category: categoryOf(values.map(({ value }) => value)) };
    }),
  );
  const known = categories.filter(
    (each): each is typeof each & { category: StudentCategory } => each.category !== undefined,
  );
  return {
    ...{ classId, className: row.className, year: row.year, today: row.today },
    columns: columns.map((column, place) => ({
      kind: column.kind,
      periodId: column.periodId,
      name: column.name,
      startsOn: column.startsOn,
      endsOn: column.endsOn,
      releasedAt: releasedAt(row.releases, column),
      ...countCategories(known.filter((each) => each.column === place).map(({ category }) => category)),
    })),
    students: membersOf(row.students),
    subjects: {
      ids: row.subjects.map(({ id }) => id),
      names: row.subjects.map(({ name }) => name),
      shortNames: row.subjects.map(({ shortName }) => shortName),
      teachers: row.subjects.map(({ teachers }) => teachers),
    },
    cells: {
      students: cells.map(({ student }) => student),
      subjects: cells.map(({ subject }) => subject),
      columns: cells.map(({ column }) => column),
      values: cells.map(({ value }) => value),
    },
    gaps: gapsOf(row, columns, cells),
    categories: {
      students: known.map(({ student }) => student),
      columns: known.map(({ column }) => column),
      categories: known.map(({ category }) => category),
    },
    indicators: indicatorColumns(row, columns, counted),
    missed: inOrder(missed.totals, missed.students.ids, row.students),
    can,
  };
}

function cellsOf({ students, subjects, marks }: ClassRow, columns: readonly YearColumn[]): readonly Cell[] {
  const studentAt = new Map(students.map(({ id }, at) => [id, at]));
  const subjectAt = new Map(subjects.map(({ id }, at) => [id, at]));
  return marks.flatMap(([studentId, subjectId, kind, period, value]): Cell[] => {
    const [student, subject] = [studentAt.get(studentId), subjectAt.get(subjectId)];
    const column = columns.findIndex((each) => each.kind === kind && each.periodId === period);
    return student === undefined || subject === undefined || column === -1
      ? []
      : [{ student, subject, column, value }];
  });
}

/** Grades without marks lack none (S117-32). */
function gapsOf(
  { students, subjects, taught, gradeLevel }: ClassRow,
  columns: readonly YearColumn[],
  cells: readonly Cell[],
): ClassFinals['gaps'] {
  const filled = new Set(cells.map(({ student, subject, column }) => `${student} ${subject} ${column}`));
  const studentAt = new Map(students.map(({ id }, at) => [id, at]));
  const subjectAt = new Map(subjects.map(({ id }, at) => [id, at]));
  const gaps = taught
    .map(([studentId, subjectId, period]) => ({
      student: studentAt.get(studentId) ?? -1,
      subject: subjectAt.get(subjectId) ?? -1,
      column: columns.findIndex(({ periodId }) => periodId === period),
    }))
    .filter(({ student, subject, column }) => {
      const range = columns[column]?.profile.gradesWithoutMarks.value ?? null;
      const isMarkless =
        range !== null && gradeLevel !== null && gradeLevel >= range.from && gradeLevel <= range.to;
      return !isMarkless && student >= 0 && subject >= 0 && !filled.has(`${student} ${subject} ${column}`);
    })
    .sort(
      (one, other) => one.column - other.column || one.subject - other.subject || one.student - other.student,
    );
  return {
    students: gaps.map(({ student }) => student),
    subjects: gaps.map(({ subject }) => subject),
    columns: gaps.map(({ column }) => column),
  };
}

function indicatorColumns(
  { subjects }: ClassRow,
  columns: readonly YearColumn[],
  cells: readonly Cell[],
): ClassFinals['indicators'] {
  const rows = columns.flatMap(({ profile }, column) =>
    subjects.flatMap((_, subject) => {
      const values = cells.filter((cell) => cell.column === column && cell.subject === subject);
      if (values.length === 0) return [];
      const count = (wanted: GradingValue): number => values.filter(({ value }) => value === wanted).length;
      const counts = {
        five: count('5'),
        four: count('4'),
        three: count('3'),
        two: count('2'),
        notAttested: count('na'),
      };
      const found = indicatorsOf(counts, { isNotAttestedWeighed: profile.notAttestedWeighed.value });
      const { five, four, three, two, notAttested } = counts;
      return [
        { column, subject, found, counts: [five, four, three, two, notAttested, count('exempt')].join(',') },
      ];
    }),
  );
  return {
    subjects: rows.map(({ subject }) => subject),
    columns: rows.map(({ column }) => column),
    counts: rows.map(({ counts }) => counts),
    passRates: rows.map(({ found }) => found.passRate),
    qualityRates: rows.map(({ found }) => found.qualityRate),
    learningDegrees: rows.map(({ found }) => found.learningDegree),
    averages: rows.map(({ found }) => found.average),
  };
}

/** Totals of the days asked for, in the order of the students of the year; who was not there then missed nothing. */
function inOrder(
  totals: ClassFinals['missed'],
  ids: readonly string[],
  students: readonly MemberRow[],
): ClassFinals['missed'] {
  const places = students.map(({ id }) => ids.indexOf(id));
  const ordered = Object.entries(totals).map(([name, column]): [string, number[]] => [
    name,
    places.map((place) => (column as number[])[place] ?? 0),
  ]);
  return Object.fromEntries(ordered) as unknown as ClassFinals['missed'];
}
