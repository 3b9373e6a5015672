import { Attendance } from '@zhurnal/attendance';
import { Mark, Work } from '@zhurnal/journal';
import { addDays, asDay, weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import { Lesson, TimetableEntry } from '@zhurnal/timetable';
import { MONDAY } from './arrange.js';
import type { ArrangedSchool, GroupName, StudentName } from './arrange.js';

const PROFILE = sql('test.norms.profile', `update school set profile = $2 where school_id = $1`);
const PERIOD = sql(
  'test.norms.period',
  `select id from grading_period where school_id = $1 and kind = 'quarter' and number = 2`,
);
const TIMETABLE = sql('test.norms.timetable', `select id from timetable where school_id = $1`);
const GRADE = sql(
  'test.norms.subject',
  `select subject_id as id from teaching_group where school_id = $1 and id = $2`,
);

export const follow = async (school: ArrangedSchool, profile: string): Promise<void> => {
  await school.change((tx) => tx.rows(PROFILE, [profile]));
};

const idOf = async (
  school: ArrangedSchool,
  statement: typeof PERIOD,
  values: unknown[] = [],
): Promise<string> => {
  const row = await school.change((tx) => tx.find<{ id: string }>(statement, values));
  if (!row) throw new Error('nothing was found');
  return row.id;
};

/** The quarter in which the lessons of the arranged school lie. */
export const quarterOf = async (school: ArrangedSchool): Promise<string> => idOf(school, PERIOD);
export const subjectOf = async (school: ArrangedSchool, group: GroupName): Promise<string> =>
  idOf(school, GRADE, [school.groups[group]]);

/** Mathematics has so many lessons a week from now on: the arranged school has one. */
export async function teachWeekly(school: ArrangedSchool, hours: number): Promise<void> {
  const timetableId = await idOf(school, TIMETABLE);
  const more = Array.from({ length: hours - 1 }, (_, at) => ({
    id: newId(),
    timetableId,
    groupId: school.groups.maths,
    weekday: 2 + (at % 4),
    week: 0,
    slot: 2 + Math.floor(at / 4),
    roomId: null,
    sourceKey: null,
  }));
  await school.change((tx) => tx.insert(TimetableEntry, more));
}

/** Marks of Monday's mathematics, each for a work of its own of these kinds. */
export async function mark(
  school: ArrangedSchool,
  student: StudentName,
  types: readonly string[],
  position = 1,
): Promise<void> {
  const [lessonId, groupId] = [school.lesson('maths', MONDAY), school.groups.maths];
  const works = types.map((type, at) => ({
    ...{ id: newId(), lessonId, groupId, date: MONDAY, position: position + at, type, title: '' },
    ...{ weight: '1', scale: 'five' as const },
  }));
  await school.change(async (tx) => {
    await tx.insert(Work, works);
    await tx.insert(
      Mark,
      works.map(({ id: workId }) => ({
        ...{ id: newId(), workId, lessonId, groupId, studentId: school.students[student], date: MONDAY },
        ...{ ordinal: 1, value: '4' as const, comment: '', markedBy: null, markedAt: new Date() },
      })),
    );
  });
}

/** The student misses Monday's mathematics. */
export async function miss(
  school: ArrangedSchool,
  student: StudentName,
  reason: 'ill' | 'excused' | 'unexcused',
): Promise<void> {
  const [lessonId, groupId] = [school.lesson('maths', MONDAY), school.groups.maths];
  await school.change((tx) =>
    tx.insert(Attendance, [
      {
        ...{ id: newId(), lessonId, groupId, studentId: school.students[student], date: MONDAY },
        ...{ fact: 'absent' as const, reason, factBy: null, reasonBy: null, notedAt: new Date() },
      },
    ]),
  );
}

/** From a Tuesday on, every Tuesday to Thursday: music, mathematics, music. */
export async function teachOn(school: ArrangedSchool, from: Day, weeks: number): Promise<void> {
  const days = Array.from({ length: weeks * 7 }, (_, at) => addDays(from, at)).filter((date) =>
    [2, 3, 4].includes(weekdayOf(date)),
  );
  const { maths, music } = school.groups;
  const lessons = days.flatMap((date) =>
    [music, maths, music].map((groupId, at) => ({
      ...{ id: newId(), groupId, date, slot: at + 1, startsAt: `1${at}:00`, endsAt: `1${at}:45` },
      ...{ roomId: null, entryId: null, cancelledAt: null },
    })),
  );
  await school.change((tx) => tx.insert(Lesson, lessons));
}

export const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`${text} is no day`);
  return found;
};
