import { findClassTotals } from '@zhurnal/attendance';
import type { AbsenceTotals } from '@zhurnal/attendance';
import { categoryOf, indicatorsOf } from '@zhurnal/rules';
import type { GradingValue, Indicators, PersonName, StudentCategory } from '@zhurnal/rules';
import { regulationOf } from '@zhurnal/schooling';
import type { ReportAsk, ReportFrame } from '../report.js';
import { CLASS_PERIOD } from './period.sql.js';

interface Row {
  readonly className: string;
  readonly gradeLevel: number | null;
  readonly periodName: string;
  readonly from: string;
  readonly to: string;
  /** The last of its days that has come. */
  readonly day: string;
  readonly today: string;
  readonly students: readonly { readonly id: string; readonly name: PersonName }[];
  readonly subjects: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly teachers: string;
  }[];
  readonly marks: readonly (readonly [student: string, subject: string, value: GradingValue])[];
  readonly learnt: readonly (readonly [student: string, subject: string])[];
  readonly counts: Readonly<Record<'atStart' | 'arrived' | 'left' | 'atEnd', number>>;
  readonly keeper: PersonName | null;
}

/** Counts of what a student missed. */
export type Missed = Readonly<Record<keyof AbsenceTotals, number>>;

/** A student of a class over a period. */
export interface PupilOfPeriod {
  readonly id: string;
  readonly name: PersonName;
  /** Marks by subject; a subject that is learnt without a mark is not there. */
  readonly marks: ReadonlyMap<string, GradingValue>;
  /** Subjects that are learnt, with a mark or without. */
  readonly learns: ReadonlySet<string>;
  readonly category: StudentCategory | undefined;
  readonly missed: Missed;
}

/** A class at the end of a period. */
export interface ClassPeriod extends Omit<Row, 'students' | 'marks' | 'learnt'> {
  readonly pupils: readonly PupilOfPeriod[];
  readonly isNotAttestedWeighed: boolean;
}

/** How many of the marks are which, and the indicators of them. */
export interface SubjectFigures extends Indicators {
  readonly five: number;
  readonly four: number;
  readonly three: number;
  readonly two: number;
  readonly notAttested: number;
  readonly exempt: number;
}

/** The figures of some marks. */
export function figuresOf(values: readonly GradingValue[], isNotAttestedWeighed: boolean): SubjectFigures {
  const count = (wanted: GradingValue): number => values.filter((value) => value === wanted).length;
  const counts = {
    five: count('5'),
    four: count('4'),
    three: count('3'),
    two: count('2'),
    notAttested: count('na'),
  };
  return { ...counts, exempt: count('exempt'), ...indicatorsOf(counts, { isNotAttestedWeighed }) };
}

/** The mean of the numbers among marks, with two digits. */
export const averageOf = (values: readonly GradingValue[]): string | null => figuresOf(values, false).average;

/** Reads a class at the end of a period: two statements. Undefined: there is no such class in such a period. */
export async function findClassPeriod(
  { tx, actor, now, regulation }: ReportFrame,
  { classId, periodId }: Pick<ReportAsk, 'classId' | 'periodId'>,
): Promise<ClassPeriod | undefined> {
  if (classId === null) return undefined;
  const found = await tx.find<Row>(CLASS_PERIOD, [classId, now, periodId]);
  if (!found) return undefined;
  const { students, marks, learnt, ...row } = found;
  const ask = { personId: actor.personId, now, classId };
  const missed = await findClassTotals(tx, ask, row.from, row.day);
  const placeOf = new Map((missed?.students.ids ?? []).map((id, at) => [id, at]));
  return {
    ...row,
    isNotAttestedWeighed: regulationOf(regulation, row.to).notAttestedWeighed.value,
    pupils: students.map(({ id, name }) => {
      const own = new Map(marks.flatMap(([student, ...mark]) => (student === id ? [mark] : [])));
      const learns = new Set(learnt.flatMap(([student, subject]) => (student === id ? [subject] : [])));
      return {
        id,
        name,
        marks: own,
        learns,
        category: categoryOf([...own.values()]),
        missed: missedAt(missed?.totals, placeOf.get(id)),
      };
    }),
  };
}

/** The totals of one student; nothing where the class has none. */
export function missedAt(totals: AbsenceTotals | undefined, place: number | undefined): Missed {
  const at = (column: readonly number[] | undefined): number =>
    place === undefined ? 0 : (column?.[place] ?? 0);
  return {
    held: at(totals?.held),
    missed: at(totals?.missed),
    ill: at(totals?.ill),
    excused: at(totals?.excused),
    unexcused: at(totals?.unexcused),
    unknown: at(totals?.unknown),
    late: at(totals?.late),
    days: at(totals?.days),
    daysIll: at(totals?.daysIll),
    daysExcused: at(totals?.daysExcused),
    daysUnexcused: at(totals?.daysUnexcused),
    daysUnknown: at(totals?.daysUnknown),
  };
}

/** Subjects in which somebody of the class has a mark, or learns. */
export const subjectsOf = ({ subjects, pupils }: ClassPeriod): ClassPeriod['subjects'] =>
  subjects.filter(({ id }) => pupils.some(({ marks, learns }) => marks.has(id) || learns.has(id)));
