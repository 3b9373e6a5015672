import type { Day } from '@zhurnal/rules';
import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import { textOfMinutes } from '../calendar/bells.js';
import type { DemoLesson } from '../record/list-lessons.js';
import type { SchoolYear } from '../record/school-year.js';
import type { DemoTables } from './tables.js';
import type { LessonRow, LessonTeacherRow, StaffAbsenceRow } from './rows.js';
import type { RowIds } from './row-ids.js';

type LessonTables = Pick<DemoTables, 'lesson' | 'lesson_teacher' | 'staff_absence'>;

type Cancellation = Pick<LessonRow, 'cancelledAt' | 'changeCause' | 'changeNote' | 'changedBy' | 'changedAt'>;

const GIVEN: Cancellation = {
  cancelledAt: null,
  changeCause: null,
  changeNote: '',
  changedBy: null,
  changedAt: null,
};

/** The key of a lesson in ids: its group, day and place. */
export const keyOfLesson = ({ group, date, slot }: DemoLesson): string => `${group.key}/${date}/${slot}`;

export function idOfLesson(ids: RowIds, lesson: DemoLesson): string {
  return demoId(ids.scope, 'lesson', keyOfLesson(lesson), instantAt(lesson.date, lesson.from));
}

/** The dated lessons of the whole year with their teachers; who steps in is known on the morning of the day. */
export function lessonRows(year: SchoolYear, ids: RowIds, until: number): LessonTables {
  const createdAt = textOfInstant(ids.preparedAt);
  const lessons: LessonRow[] = [];
  const teachers: LessonTeacherRow[] = [];
  const deputy = year.plan.office.find(({ key }) => key === 'deputy');
  const cancellationOf = (note: string | undefined): Cancellation =>
    note === undefined
      ? GIVEN
      : {
          cancelledAt: createdAt,
          changeCause: 'event',
          changeNote: note,
          changedBy: deputy ? ids.person(deputy) : null,
          changedAt: createdAt,
        };
  for (const lesson of year.lessons) {
    const { group, date, slot, weekday, from, to } = lesson;
    const at = instantAt(date, from);
    const id = idOfLesson(ids, lesson);
    lessons.push({
      id,
      groupId: ids.group(group),
      date,
      slot,
      startsAt: textOfMinutes(from),
      endsAt: textOfMinutes(to),
      roomId: ids.room(group.teacher.key),
      entryId: ids.entry(group, weekday, slot),
      ...cancellationOf(year.cancelled.get(lesson)),
      createdAt,
    });
    const teacherRow = {
      lessonId: id,
      staffId: ids.person(group.teacher),
      position: 1,
      substitute: false,
      replaces: null,
      writesUntil: null,
      createdAt,
    };
    teachers.push({ id: demoId(ids.scope, 'lesson_teacher', id, at), ...teacherRow });
    const substitute = year.substitutes.get(lesson);
    const known = instantAt(date, 7 * 60 + 30);
    if (substitute && known <= until) {
      teachers.push({
        id: demoId(ids.scope, 'lesson_teacher', `${id}/substitute`, at),
        lessonId: id,
        staffId: ids.person(substitute),
        position: 2,
        substitute: true,
        replaces: ids.person(group.teacher),
        writesUntil: schoolDayAfter(year, date),
        createdAt: textOfInstant(known),
      });
    }
  }
  return { lesson: lessons, lesson_teacher: teachers, staff_absence: absenceRows(year, ids, until) };
}

/** Illnesses of teachers, known since the morning of their first day. */
function absenceRows({ illnesses }: SchoolYear, ids: RowIds, until: number): StaffAbsenceRow[] {
  return illnesses.flatMap(({ teacher, days }) => {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const known = instantAt(first, 7 * 60 + 20);
    if (known > until) return [];
    return [
      {
        id: demoId(ids.scope, 'staff_absence', `${teacher.key}/${first}`, known),
        personId: ids.person(teacher),
        fromDate: first,
        toDate: last,
        kind: 'illness',
        createdAt: textOfInstant(known),
      },
    ];
  });
}

/** The next day of lessons: until then a substitute may complete the record. */
function schoolDayAfter({ plan }: SchoolYear, date: Day): Day {
  return plan.year.schoolDays.find((day) => day > date) ?? date;
}
