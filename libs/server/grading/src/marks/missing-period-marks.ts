import { listNameOf } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { MISSING_MARKS } from './class-finals.sql.js';

/** A student without a mark of the period in a subject. */
export interface MissingPeriodMark {
  readonly studentId: string;
  /** Short name of the student. */
  readonly student: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly groupId: string;
}

interface MissingRow extends MissingPeriodMark {
  readonly profile: string;
  readonly gradeLevel: number | null;
  readonly endsOn: Day;
}

/**
 * Marks of a period that a class lacks (G272-41), by subject and student: one statement. Whoever left before the end of the
 * period is not counted, and grades that are taught without marks lack none (S117-32).
 */
export async function findMissingPeriodMarks(
  tx: ReadTx,
  classId: string,
  periodId: string,
): Promise<readonly MissingPeriodMark[]> {
  const rows = await tx.rows<MissingRow>(MISSING_MARKS, [classId, periodId]);
  const [first] = rows;
  if (!first) return [];
  const markless = regulationOf(first.profile, first.endsOn).gradesWithoutMarks.value;
  const { gradeLevel } = first;
  if (markless && gradeLevel !== null && gradeLevel >= markless.from && gradeLevel <= markless.to) return [];
  return rows.map(({ studentId, student, subjectId, subject, groupId }) => ({
    ...{ studentId, subjectId, subject, groupId },
    student: listNameOf(JSON.parse(student) as PersonName),
  }));
}
