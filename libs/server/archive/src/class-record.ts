import type {
  AbsenceLetters,
  AbsenceReason,
  AttendanceFact,
  GradingKind,
  GradingValue,
  MarkValue,
  PersonName,
} from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import { getSchool, regulationOf } from '@zhurnal/schooling';
import { CLASS_HEAD, CLASS_JOURNALS } from './class-record.sql.js';

/** A period of the year. Days are `2026-11-18`. */
export interface RecordPeriod {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Somebody who was in the class, and when. */
export interface RecordStudent {
  readonly id: string;
  readonly name: PersonName;
  readonly since: string;
  readonly until: string | null;
}

/** A lesson with what was taught. */
export interface RecordLesson {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly cancelled: boolean;
  readonly held: boolean;
  readonly topic: string;
  readonly homework: string;
}

/** The journal of one group. */
export interface RecordJournal {
  readonly groupId: string;
  readonly group: string;
  readonly subjectId: string;
  readonly subject: string;
  /** The subject where there is little room; empty: it has no shorter name. */
  readonly short: string;
  readonly teachers: readonly PersonName[];
  readonly students: readonly {
    readonly id: string;
    readonly since: string;
    readonly until: string | null;
  }[];
  readonly lessons: readonly RecordLesson[];
  /** Lesson, student, kind of work, mark. */
  readonly marks: readonly (readonly [string, string, string, MarkValue])[];
  /** Lesson, student, what was seen, why. */
  readonly absences: readonly (readonly [string, string, AttendanceFact, AbsenceReason | null])[];
}

/** A mark of a period, the year, an examination, or the final one. */
export interface RecordFinal {
  readonly studentId: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly short: string;
  readonly kind: GradingKind;
  readonly periodId: string | null;
  readonly value: GradingValue;
}

/** The journal of a class over its year, or some days of it. */
export interface ClassRecord {
  readonly format: 'zhurnal-class-record-1';
  readonly schoolId: string;
  readonly school: string;
  readonly classId: string;
  readonly className: string;
  readonly gradeLevel: number | null;
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly letters: AbsenceLetters;
  readonly periods: readonly RecordPeriod[];
  readonly students: readonly RecordStudent[];
  readonly journals: readonly RecordJournal[];
  readonly finals: readonly RecordFinal[];
  readonly remarks: readonly {
    readonly date: string;
    readonly studentId: string;
    readonly subject: string;
    readonly kind: string;
    readonly text: string;
    readonly by: PersonName;
  }[];
}

type Head = Omit<ClassRecord, 'format' | 'school' | 'letters' | 'journals'>;

/** Reads the journal of a class; without days, of its whole year. */
export async function readClassRecord(
  tx: ReadTx,
  classId: string,
  days?: { readonly from: string; readonly to: string },
): Promise<ClassRecord | undefined> {
  const head = await tx.find<Head>(CLASS_HEAD, [classId]);
  if (!head) return undefined;
  const school = await getSchool(tx);
  const { from, to } = days ?? head;
  const journals = await tx.rows<RecordJournal>(CLASS_JOURNALS, [classId, from, to]);
  return {
    format: 'zhurnal-class-record-1',
    school: school.name,
    ...head,
    from,
    to,
    letters: regulationOf(school.profile, to).absenceLetters.value,
    periods: head.periods.filter(({ startsOn, endsOn }) => startsOn <= to && endsOn >= from),
    remarks: head.remarks.filter(({ date }) => date >= from && date <= to),
    journals,
  };
}
