import { addDays, asDay, daysBetween, listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { Fault } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { todayOf } from '@zhurnal/schooling';
import { changedLessonOf } from './lesson-sheet.js';
import type { SheetRow } from './lesson-sheet.js';
import {
  ABSENCES,
  CHANGED_LESSONS,
  LESSONS_BY_ID,
  LESSONS_OF_CLASS,
  LESSONS_TO_COVER,
  TEACHERS,
} from './lesson-sheet.sql.js';
import type { ChangedLessonsQuery } from './substitution.inputs.js';
import type {
  ChangedLesson,
  LessonsToCover,
  StaffAbsenceDetails,
  TeacherName,
} from './substitution.graphql.js';

/** The longest stretch of days that is asked about at once. */
const LONGEST_STRETCH = 31;

type AbsenceRow = Omit<StaffAbsenceDetails, 'name'> & PersonName;
type TeacherRow = PersonName & Pick<TeacherName, 'id'>;

function refuseStretch(from: string, to: string): void {
  const [first, last] = [asDay(from), asDay(to)];
  const days = first && last ? daysBetween(first, last) : -1;
  if (days < 0 || days > LONGEST_STRETCH)
    throw new Fault('BAD_REQUEST', `A question is about 1 to ${LONGEST_STRETCH} days.`);
}

const absenceOf = ({ familyName, givenName, patronymic, ...row }: AbsenceRow): StaffAbsenceDetails => ({
  ...row,
  name: listNameOf({ familyName, givenName, patronymic }),
});

/** Absences that touch the days. */
export async function listAbsences(tx: ReadTx, from: string, to: string): Promise<StaffAbsenceDetails[]> {
  return (await tx.rows<AbsenceRow>(ABSENCES, [from, to])).map(absenceOf);
}

/** The lessons as they stand, whatever happens to them, in the order of the days. */
export async function listLessons(tx: ReadTx, ids: readonly string[]): Promise<ChangedLesson[]> {
  // Absences of any time: the days of the lessons are not known beforehand.
  const rows = await tx.rows<SheetRow>(LESSONS_BY_ID, ['1900-01-01', '2200-12-31', ids]);
  return rows.map(changedLessonOf);
}

/** Reads who is away, what has to be done about it, and what goes otherwise than planned. */
export class CoverReader {
  constructor(private readonly clock: Clock) {}

  /** Four statements, whatever the number of absences. */
  async getToCover(call: Call, from: string, to: string): Promise<LessonsToCover> {
    refuseStretch(from, to);
    return call.read([], async (tx) => {
      const [today, teachers, absences, rows] = await Promise.all([
        todayOf(tx, this.clock),
        tx.rows<TeacherRow>(TEACHERS, [from, to]),
        listAbsences(tx, from, to),
        tx.rows<SheetRow>(LESSONS_TO_COVER, [from, to]),
      ]);
      return {
        today,
        teachers: teachers.map((teacher) => ({ id: teacher.id, name: listNameOf(teacher) })),
        absences,
        lessons: rows.map(changedLessonOf),
      };
    });
  }

  /** One statement: what goes otherwise than planned, of the caller alone, or everything of one class. */
  async listChanged(call: Call, query: ChangedLessonsQuery): Promise<ChangedLesson[]> {
    const { from, to, mine, classId } = query;
    refuseStretch(from, to);
    const { personId } = call.actor;
    const rows = await call.read([], (tx) =>
      classId
        ? tx.rows<SheetRow>(LESSONS_OF_CLASS, [from, to, classId])
        : tx.rows<SheetRow>(CHANGED_LESSONS, [from, to, mine === true ? personId : null]),
    );
    return rows.map(changedLessonOf);
  }
}

/** The fortnight before a day. */
export const fortnightBefore = (day: string): string => {
  const found = asDay(day);
  if (!found) throw new RangeError(`no day ${day}`);
  return addDays(found, -14);
};
