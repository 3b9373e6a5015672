import { REPORTER_RULES, daysBetween, firstObjection } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Fault, isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { countColumns, entriesOf, isCertified, lettersOf, totalsOf } from './absence-answer.js';
import type { AbsenceRow } from './absence-answer.js';
import type { ClassAbsences, StudentAbsences } from './absences.graphql.js';
import { CLASS_ABSENCES, STUDENT_ABSENCES } from './absences.sql.js';
import { listAllowedOnClass } from './class-standing.js';
import { studentColumns } from './class-totals.js';
import type { ClassRow } from './class-totals.js';
import { countDays, lessonsOfStudents } from './count-absences.js';
import { actorIn, listNotices } from './notice.reader.js';
import { NOTICES_OF_STUDENT } from './notice.sql.js';

interface StudentRow extends AbsenceRow {
  readonly birthDate: Day | null;
}

/** The most days of one answer. */
const LONGEST = 400;

function checkRange(from: string, to: string): void {
  const days = daysBetween(from as Day, to as Day);
  if (days < 0 || days > LONGEST)
    throw new Fault('BAD_REQUEST', `At most ${LONGEST} days, and in their order.`);
}

/** Reads who missed what, for the class teacher and for the family: the same counts by the same rule. */
export class AbsencesReader {
  constructor(private readonly clock: Clock) {}

  /** A class over some days: one statement, whatever the number of students. */
  async getOfClass(call: Call, classId: string, from: string, to: string): Promise<ClassAbsences> {
    if (!isUuid(classId)) throw notFound();
    checkRange(from, to);
    const { personId } = call.actor;
    const values = [personId, this.clock.now(), from, to, classId];
    const row = await call.read([{ kind: 'class', id: classId }], (tx) =>
      tx.find<ClassRow>(CLASS_ABSENCES, values),
    );
    if (!row) throw notFound();
    const { className, students, today } = row;
    const ids = students.map(({ id }) => id);
    const lessonsOf = lessonsOfStudents(row.lessons, row.stretches, row.facts);
    const days = [...new Set(row.lessons.filter((each) => !each.isCancelled).map(({ day }) => day))].sort();
    const placeOf = new Map(days.map((day, at) => [day, at]));
    const cells = ids.flatMap((id, student) =>
      countDays(lessonsOf.get(id) ?? [])
        .filter(({ totals }) => totals.lessons.all > 0 || totals.late > 0)
        .map(({ day, totals }) => ({ student, id, day, totals })),
    );
    return {
      classId,
      className,
      today,
      from,
      to,
      letters: lettersOf(row),
      students: studentColumns(students),
      days,
      cells: {
        ...countColumns(cells.map(({ totals }) => totals)),
        students: cells.map(({ student }) => student),
        days: cells.map(({ day }) => placeOf.get(day) ?? -1),
        full: cells.map(({ totals }) => totals.days.all === 1),
        certified: cells.map(({ id, day }) => isCertified(row, id, day)),
      },
      totals: totalsOf(ids.map((id) => lessonsOf.get(id) ?? [])),
      entries: entriesOf(row, ids, lessonsOf),
      can: listAllowedOnClass(call.actor, row),
    };
  }

  /** A student over some days, with the notices of the family. */
  async getOfStudent(
    call: Call,
    schoolId: string,
    studentId: string,
    from: string,
    to: string,
  ): Promise<StudentAbsences> {
    const actor = actorIn(call, schoolId);
    if (!isUuid(studentId)) throw notFound();
    checkRange(from, to);
    const [row, notices] = await call.read(
      [{ kind: 'student', id: studentId }],
      (tx) =>
        Promise.all([
          tx.find<StudentRow>(STUDENT_ABSENCES, [studentId, this.clock.now(), from, to]),
          listNotices(tx, NOTICES_OF_STUDENT, [studentId, from]),
        ]),
      actor,
    );
    if (!row) throw notFound();
    const lessonsOf = lessonsOfStudents(row.lessons, row.stretches, row.facts);
    const own = lessonsOf.get(studentId) ?? [];
    const days = countDays(own.filter(({ isCancelled }) => !isCancelled));
    const reporter = { isStudent: actor.personId === studentId, birthDate: row.birthDate, today: row.today };
    return {
      today: row.today,
      letters: lettersOf(row),
      days: {
        ...countColumns(days.map(({ totals }) => totals)),
        dates: days.map(({ day }) => day),
        full: days.map(({ totals }) => totals.days.all === 1),
        certified: days.map(({ day }) => isCertified(row, studentId, day)),
      },
      totals: totalsOf([own]),
      entries: entriesOf(row, [studentId], lessonsOf),
      notices,
      mayReport: firstObjection(REPORTER_RULES, reporter) === undefined,
    };
  }
}
