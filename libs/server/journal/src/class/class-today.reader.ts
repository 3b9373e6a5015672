import { NOTICES_OF_DAY, lessonsOfStudents, listAllowedOnClass, listNotices } from '@zhurnal/attendance';
import type { ClassStanding, KnownFact, KnownLesson, KnownStretch } from '@zhurnal/attendance';
import { listNameOf } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { giversOf } from '@zhurnal/timetable';
import type { ClassLesson, ClassToday, Presence, StudentToday } from './class-today.graphql.js';
import { CLASS_TODAY } from './class-today.sql.js';

interface LessonRow extends Omit<ClassLesson, 'teachers'> {
  readonly day: Day;
  readonly staff: readonly string[];
  readonly replaced: readonly (string | null)[] | null;
}

interface TodayRow extends ClassStanding {
  readonly className: string;
  readonly today: string;
  readonly studentCount: number;
  readonly lessons: readonly LessonRow[];
  readonly stretches: readonly KnownStretch[];
  readonly facts: readonly KnownFact[];
  readonly people: Readonly<Record<string, PersonName>>;
  readonly students: readonly Pick<
    StudentToday,
    'studentId' | 'familyName' | 'givenName' | 'patronymic' | 'guardians'
  >[];
}

type OwnLesson = LessonRow & Pick<KnownFact, 'reason'> & { readonly fact: KnownFact['fact'] | null };

/** Reads who of a class is not here: lessons, rolls, absences, the families' notices and telephones. */
export class ClassTodayReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements, whatever the class. */
  async get(call: Call, classId: string, date: string): Promise<ClassToday> {
    if (!isUuid(classId)) throw notFound();
    const { personId } = call.actor;
    const [row, notices] = await call.read([{ kind: 'class', id: classId }], (tx) =>
      Promise.all([
        tx.find<TodayRow>(CLASS_TODAY, [personId, this.clock.now(), date, classId]),
        listNotices(tx, NOTICES_OF_DAY, [classId, date]),
      ]),
    );
    if (!row) throw notFound();
    const { className, today, studentCount, people } = row;
    const can = listAllowedOnClass(call.actor, row);
    const shown = can.includes('classNotices') ? notices : [];
    const lessons = ownLessonsOf(row);
    const students = row.students.flatMap((student): StudentToday[] => {
      const own = lessons.get(student.studentId) ?? [];
      const told = shown.filter(({ studentId }) => studentId === student.studentId);
      const presence = presenceOf(own, told.length > 0);
      if (!presence) return [];
      const noted = own.flatMap(({ slot, subject, fact, reason }) =>
        fact ? [{ slot, subject, fact, reason }] : [],
      );
      return [
        {
          ...student,
          guardians: can.includes('classContacts') ? student.guardians : [],
          presence,
          since: noted.find(({ fact }) => fact === 'absent')?.slot ?? null,
          noted,
          notices: told,
        },
      ];
    });
    return {
      classId,
      className,
      date,
      today,
      studentCount,
      lessons: row.lessons.map(({ staff, replaced, ...lesson }) => ({
        ...lesson,
        teachers: giversOf(staff, replaced)
          .now.map((id) => people[id])
          .map((person) => (person ? listNameOf(person) : ''))
          .join(', '),
      })),
      students,
      can,
    };
  }
}

/** Lessons of each student that were not cancelled, in order, with what was noted. */
function ownLessonsOf(row: TodayRow): ReadonlyMap<string, readonly OwnLesson[]> {
  const byId = new Map(row.lessons.map((lesson) => [lesson.id, lesson]));
  const known = row.lessons.map(({ id, groupId, day, slot, cancelled, begun }): KnownLesson => {
    return { id, groupId, day, slot, isCancelled: cancelled, isAhead: !begun };
  });
  return new Map(
    [...lessonsOfStudents(known, row.stretches, row.facts)].map(([studentId, own]) => [
      studentId,
      own
        .flatMap(({ lessonId, fact, reason }): OwnLesson[] => {
          const lesson = byId.get(lessonId);
          return lesson && !lesson.cancelled ? [{ ...lesson, fact, reason }] : [];
        })
        .sort((one, other) => one.slot - other.slot),
    ]),
  );
}

/** Where the student is by the last lesson that says anything; undefined: nothing is known, so here. */
function presenceOf(lessons: readonly OwnLesson[], isTold: boolean): Presence | undefined {
  const noted = lessons.filter(({ fact }) => fact !== null);
  if (noted.length === 0) return isTold ? 'expected' : undefined;
  const last = lessons.findLast(({ hasRoll, begun, fact }) => fact !== null || (hasRoll && begun));
  if (last?.fact === 'absent') return 'away';
  return noted.some(({ fact }) => fact === 'absent') ? 'back' : 'late';
}
