import { NOTICE_RULES, REPORTER_RULES, firstObjection } from '@zhurnal/rules';
import type { Day, NoticeSpan, NoticeStatus, Refusal } from '@zhurnal/rules';
import type { Actor, Clock, WriteTx } from '@zhurnal/platform';
import { LOCK_STUDENTS, NOTICE_FACTS } from './notice.sql.js';

/** What is known of a student before the family takes a step. */
export interface StudentFacts {
  readonly studentId: string;
  readonly birthDate: Day | null;
  readonly today: Day;
  /** The notice asked about; null: a new one, or none of this student. */
  readonly id: string | null;
  readonly status: NoticeStatus | null;
  readonly wasFrom: Day | null;
  readonly others: readonly NoticeSpan[];
}

/** What a family says. */
export interface SaidAbsence {
  readonly from: string;
  readonly to: string;
  readonly slots: readonly number[] | null;
  readonly text: string;
}

/** The facts by student, with the students locked, so that both parents are heard one after the other. */
export async function gatherFacts(
  tx: WriteTx,
  clock: Clock,
  studentIds: readonly string[],
  noticeId: string | null,
): Promise<ReadonlyMap<string, StudentFacts>> {
  await tx.rows(LOCK_STUDENTS, [studentIds]);
  const rows = await tx.rows<StudentFacts>(NOTICE_FACTS, [studentIds, clock.now(), noticeId]);
  return new Map(rows.map((row) => [row.studentId, row]));
}

/** May this person speak for the student? */
export function objectToReporter(
  actor: Actor,
  { studentId, birthDate, today }: StudentFacts,
): Refusal | undefined {
  return firstObjection(REPORTER_RULES, { isStudent: actor.personId === studentId, birthDate, today });
}

/** Does a rule object to what is said? */
export function objectToNotice(
  actor: Actor,
  known: StudentFacts,
  { from, to, slots, text }: SaidAbsence,
): Refusal | undefined {
  const { today, wasFrom, others } = known;
  const facts = { from: from as Day, to: to as Day, slots, text, today, wasFrom, others };
  return objectToReporter(actor, known) ?? firstObjection(NOTICE_RULES, facts);
}
