import { findClassTotals } from '@zhurnal/attendance';
import type { GradingKind, GradingValue, PersonName } from '@zhurnal/rules';
import type { ReportAsk, ReportFrame } from '../report.js';
import { missedAt } from './class-period.js';
import type { Missed } from './class-period.js';
import { CLASS_YEAR } from './year.sql.js';

/** A student of a class in its year. */
export interface PupilOfYear {
  readonly id: string;
  readonly name: PersonName;
  /** The last day in the class of who has left it. */
  readonly leftOn: string | null;
  readonly decision: 'promoted' | 'conditional' | 'retained' | 'graduated' | 'departed' | null;
  readonly toClass: string | null;
  readonly orderNumber: string;
  readonly orderDate: string | null;
}

/** A grading period of a class. */
export interface PeriodOfYear {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface Row {
  readonly id: string;
  readonly className: string;
  readonly gradeLevel: number | null;
  readonly year: string;
  readonly from: string;
  readonly to: string;
  /** The last of its days that has come. */
  readonly day: string;
  readonly today: string;
  readonly periods: readonly PeriodOfYear[];
  readonly students: readonly PupilOfYear[];
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly marks: readonly (readonly [
    student: string,
    subject: string,
    kind: GradingKind,
    period: string | null,
    value: GradingValue,
  ])[];
  readonly learnt: readonly (readonly [student: string, subject: string])[];
  readonly keeper: PersonName | null;
  readonly director: PersonName | null;
}

/** A column of marks of a year: a period, the year, the examination, the final one. */
export interface YearColumn {
  /** Id of the period, or the kind. */
  readonly key: string;
  readonly kind: GradingKind;
  readonly name: string;
}

/** A class over its year. */
export interface ClassYear extends Omit<Row, 'marks' | 'learnt'> {
  readonly columns: readonly YearColumn[];
  /** The mark of a student in a subject in a column. */
  readonly markOf: (student: string, subject: string, column: YearColumn) => GradingValue | undefined;
  /** Does the student learn the subject, or have a mark in it? */
  readonly learns: (student: string, subject: string) => boolean;
}

/** Reads the year of a class, or of the class of a student; undefined: there is none. */
export async function findClassYear(
  { tx, now, words }: ReportFrame,
  { classId, studentId }: Pick<ReportAsk, 'classId' | 'studentId'>,
): Promise<ClassYear | undefined> {
  const found = await tx.find<Row>(CLASS_YEAR, [classId, now, studentId]);
  if (!found) return undefined;
  const { marks, learnt, ...row } = found;
  const keyOf = (student: string, subject: string, column: string): string =>
    `${student} ${subject} ${column}`;
  const values = new Map(
    marks.map(([student, subject, kind, period, value]) => [keyOf(student, subject, period ?? kind), value]),
  );
  const known = new Set([...learnt, ...marks].map(([student, subject]) => `${student} ${subject}`));
  return {
    ...row,
    columns: [
      ...row.periods.map(({ id, name }): YearColumn => ({ key: id, kind: 'period', name })),
      { key: 'year', kind: 'year', name: words['column.year'] },
      { key: 'exam', kind: 'exam', name: words['column.exam'] },
      { key: 'final', kind: 'final', name: words['column.final'] },
    ],
    markOf: (student, subject, { key }) => values.get(keyOf(student, subject, key)),
    learns: (student, subject) => known.has(`${student} ${subject}`),
  };
}

/** What students missed in the periods that have begun, and in all of them. */
export interface YearMissed {
  /** Undefined: the period has not begun, or the student was not in the class then. */
  readonly in: (student: string, period: string) => Missed | undefined;
  /** The sum of the periods. */
  readonly all: (student: string) => Missed;
}

/** Counts what a class missed, period by period: one statement each. */
export async function findYearMissed(
  { tx, actor, now }: ReportFrame,
  { id, periods, day }: ClassYear,
): Promise<YearMissed> {
  const ask = { personId: actor.personId, now, classId: id };
  const found = new Map<string, ReadonlyMap<string, Missed>>();
  for (const period of periods.filter(({ from }) => from <= day)) {
    const until = period.to < day ? period.to : day;
    const totals = await findClassTotals(tx, ask, period.from, until);
    const ids = totals?.students.ids ?? [];
    found.set(period.id, new Map(ids.map((student, at) => [student, missedAt(totals?.totals, at)])));
  }
  const nothing = missedAt(undefined, undefined);
  return {
    in: (student, period) => found.get(period)?.get(student),
    all: (student) => [...found.values()].flatMap((one) => one.get(student) ?? []).reduce(addMissed, nothing),
  };
}

const addMissed = (one: Missed, other: Missed): Missed => ({
  held: one.held + other.held,
  missed: one.missed + other.missed,
  ill: one.ill + other.ill,
  excused: one.excused + other.excused,
  unexcused: one.unexcused + other.unexcused,
  unknown: one.unknown + other.unknown,
  late: one.late + other.late,
  days: one.days + other.days,
  daysIll: one.daysIll + other.daysIll,
  daysExcused: one.daysExcused + other.daysExcused,
  daysUnexcused: one.daysUnexcused + other.daysUnexcused,
  daysUnknown: one.daysUnknown + other.daysUnknown,
});
