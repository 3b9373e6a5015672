import { isBetween, listNameOf, totalAttendance } from '@zhurnal/rules';
import type { AbsenceLetters, AttendanceTotals, Day, PersonName } from '@zhurnal/rules';
import { regulationOf } from '@zhurnal/schooling';
import type { AbsenceEntries, AbsenceTotals } from './absences.graphql.js';
import type { KnownFact, KnownLesson, KnownStretch, StudentLesson } from './count-absences.js';

/** What both statements about absences answer. */
export interface AbsenceRow {
  readonly today: Day;
  readonly profile: string;
  readonly stretches: readonly KnownStretch[];
  readonly lessons: readonly (KnownLesson & { readonly subject: string })[];
  readonly facts: readonly (KnownFact & {
    readonly factBy: string | null;
    readonly reasonBy: string | null;
  })[];
  readonly people: Readonly<Record<string, PersonName>>;
  readonly certificates: readonly { readonly studentId: string; readonly from: Day; readonly to: Day }[];
}

/** The letters that the school's profile names. */
export function lettersOf({ profile, today }: AbsenceRow): AbsenceLetters {
  return regulationOf(profile, today).absenceLetters.value;
}

/** Was a paper shown for the day? */
export function isCertified({ certificates }: AbsenceRow, studentId: string, day: Day): boolean {
  return certificates.some((each) => each.studentId === studentId && isBetween(day, each.from, each.to));
}

/** The counts of lessons as the contract names them. */
export function countsOf({ held, lessons, late }: AttendanceTotals) {
  const { all: missed, ill, excused, unexcused, unknown } = lessons;
  return { held, missed, ill, excused, unexcused, unknown, late };
}

/** The same of many, as columns. */
export function countColumns(all: readonly AttendanceTotals[]) {
  const counts = all.map(countsOf);
  return {
    held: counts.map(({ held }) => held),
    missed: counts.map(({ missed }) => missed),
    ill: counts.map(({ ill }) => ill),
    excused: counts.map(({ excused }) => excused),
    unexcused: counts.map(({ unexcused }) => unexcused),
    unknown: counts.map(({ unknown }) => unknown),
    late: counts.map(({ late }) => late),
  };
}

/** Totals of the students, in their order. */
export function totalsOf(lessons: readonly (readonly StudentLesson[])[]): AbsenceTotals {
  const all = lessons.map(totalAttendance);
  return {
    ...countColumns(all),
    days: all.map(({ days }) => days.all),
    daysIll: all.map(({ days }) => days.ill),
    daysExcused: all.map(({ days }) => days.excused),
    daysUnexcused: all.map(({ days }) => days.unexcused),
    daysUnknown: all.map(({ days }) => days.unknown),
  };
}

const REASONS = [null, 'ill', 'excused', 'unexcused', 'unknown'] as const;

/** Absences and lateness one by one, by day, lesson and student; those of cancelled lessons count for nothing. */
export function entriesOf(
  row: AbsenceRow,
  studentIds: readonly string[],
  lessonsOf: ReadonlyMap<string, readonly StudentLesson[]>,
): AbsenceEntries {
  const subjects = new Map(row.lessons.map(({ id, subject }) => [id, subject]));
  const noted = new Map(row.facts.map((fact) => [`${fact.studentId} ${fact.lessonId}`, fact]));
  const nameOf = (id: string | null | undefined): string | null => {
    const person = row.people[id ?? ''];
    return person ? listNameOf(person) : null;
  };
  const entries = studentIds
    .flatMap((id, student) =>
      (lessonsOf.get(id) ?? [])
        .filter(({ fact, isCancelled }) => fact !== null && !isCancelled)
        .map((lesson) => ({ ...lesson, student, known: noted.get(`${id} ${lesson.lessonId}`) })),
    )
    .sort((a, b) => (a.day === b.day ? a.slot - b.slot || a.student - b.student : a.day < b.day ? -1 : 1));
  return {
    students: entries.map(({ student }) => student),
    dates: entries.map(({ day }) => day),
    lessons: entries.map(({ lessonId }) => lessonId),
    slots: entries.map(({ slot }) => slot),
    subjects: entries.map(({ lessonId }) => subjects.get(lessonId) ?? ''),
    facts: entries.map(({ fact }) => (fact === 'absent' ? 1 : 2)),
    reasons: entries.map(({ reason }) => REASONS.indexOf(reason)),
    notedBy: entries.map(({ known }) => nameOf(known?.factBy)),
    reasonBy: entries.map(({ known }) => nameOf(known?.reasonBy)),
  };
}
