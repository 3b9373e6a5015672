import type { PersonName } from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import { totalsOf } from './absence-answer.js';
import type { AbsenceRow } from './absence-answer.js';
import type { AbsenceTotals, ClassStudents } from './absences.graphql.js';
import { CLASS_ABSENCES } from './absences.sql.js';
import type { ClassStanding } from './class-standing.js';
import { lessonsOfStudents } from './count-absences.js';

/** A class over some days, as the statement about its absences answers. */
export interface ClassRow extends AbsenceRow, ClassStanding {
  readonly className: string;
  readonly students: readonly (PersonName & {
    readonly id: string;
    readonly since: string;
    readonly until: string | null;
  })[];
}

/** The students as columns. */
export function studentColumns(students: ClassRow['students']): ClassStudents {
  return {
    ids: students.map(({ id }) => id),
    familyNames: students.map(({ familyName }) => familyName),
    givenNames: students.map(({ givenName }) => givenName),
    patronymics: students.map(({ patronymic }) => patronymic ?? null),
    since: students.map(({ since }) => since),
    until: students.map(({ until }) => until),
  };
}

/** Students of a class in some days and what each missed. */
export interface ClassTotals {
  readonly className: string;
  readonly today: string;
  readonly students: ClassStudents;
  readonly totals: AbsenceTotals;
}

/** The totals of a class from one day to another, by the same counts as the table of absences: one statement. */
export async function findClassTotals(
  tx: ReadTx,
  ask: { readonly personId: string; readonly now: Date; readonly classId: string },
  from: string,
  to: string,
): Promise<ClassTotals | undefined> {
  const row = await tx.find<ClassRow>(CLASS_ABSENCES, [ask.personId, ask.now, from, to, ask.classId]);
  if (!row) return undefined;
  const { className, today, students } = row;
  const lessonsOf = lessonsOfStudents(row.lessons, row.stretches, row.facts);
  const totals = totalsOf(students.map(({ id }) => lessonsOf.get(id) ?? []));
  return { className, today, students: studentColumns(students), totals };
}
