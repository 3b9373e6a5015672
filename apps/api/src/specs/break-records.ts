import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@zhurnal/testing';
import { MONDAY, TODAY, TUESDAY } from './arrange.js';
import type { ArrangedSchool } from './arrange.js';
import { change } from './arrange-compliance.js';
import type { BreachView } from './arrange-compliance.js';

/** When the first lesson of Monday ended. */
export const IN_TIME = '2026-11-16T06:15:00Z';

/** Ways to break the record of a school that keeps everything, each with the way back, and the places of the breaches. */
export function recordBreaches(school: ArrangedSchool, database: TestDatabase) {
  const maths = (day = MONDAY): string => school.lesson('maths', day);
  const inMaths = (day = MONDAY): Partial<BreachView> => ({
    day,
    lessonId: maths(day),
    groupId: school.groups.maths,
    subject: 'Алгебра',
    className: '8 А',
    person: 'Петрова А.\u00a0И.',
  });
  const ofAgeev = { student: 'Агеев С.\u00a0И.' };

  const setRecord = (column: 'held_at' | 'topic', value: string | null, lessonId = maths()) =>
    change(
      school,
      `update lesson_record set ${column} = $2${column === 'held_at' ? '::timestamptz' : ''} where school_id = $1 and id = $3`,
      value,
      lessonId,
    );
  const notHeld = (lessonId?: string) => ({
    seed: () => setRecord('held_at', null, lessonId),
    mend: () => setRecord('held_at', IN_TIME, lessonId),
  });
  const heldAt = (instant: string, lessonId?: string) => ({
    seed: () => setRecord('held_at', instant, lessonId),
    mend: () => setRecord('held_at', IN_TIME, lessonId),
  });
  /** The reason for being late is given after all. */
  const explained = (part: string, lessonId = maths()) => ({
    mend: () =>
      change(
        school,
        `insert into late_entry (school_id, id, lesson_id, part, reason, entered_by, entered_at)
         values ($1, gen_random_uuid(), $2, $3, 'Не работала сеть', $4, '2026-11-17T05:00:00Z')`,
        lessonId,
        part,
        school.staff.maths,
      ),
  });
  const noTopic = () => ({
    seed: () => setRecord('topic', ''),
    mend: () => setRecord('topic', 'Обыкновенные дроби'),
  });
  const noRoll = () => {
    const take = (at: string | null, by: string | null) =>
      change(
        school,
        `update roll_call set taken_at = $2::timestamptz, taken_by = $3::uuid where school_id = $1 and id = $4`,
        at,
        by,
        maths(),
      );
    return { seed: () => take(null, null), mend: () => take(IN_TIME, school.staff.maths) };
  };

  /** Homework that was given on the next morning. */
  const lateHomework = (postedAt = '2026-11-17T05:00:00Z', inTime = '2026-11-16T07:00:00Z') => {
    const id = randomUUID();
    const lessonId = maths();
    return {
      seed: () =>
        change(
          school,
          `insert into homework (school_id, id, lesson_id, group_id, text, due_on, posted_at) values ($1, $2, $3, $4, '№ 5', $5, $6)`,
          id,
          lessonId,
          school.groups.maths,
          TODAY,
          postedAt,
        ),
      mend: () =>
        change(school, `update homework set posted_at = $3 where school_id = $1 and id = $2`, id, inTime),
    };
  };

  /** The mark of Monday's work of control. */
  const setMark = (set: string, ...values: readonly unknown[]) =>
    change(
      school,
      `update mark set ${set} where school_id = $1 and lesson_id = $2 and student_id = $3`,
      maths(),
      school.students.ageev,
      ...values,
    );
  const setEntered = (first: string, last = first) =>
    setMark('created_at = $4::timestamptz, marked_at = $5::timestamptz', first, last);
  const markEntered = (first: string, last?: string) => ({
    seed: () => setEntered(first, last),
    mend: () => setEntered(IN_TIME),
  });
  const noMark = () => ({
    seed: () => setMark('value = null, deleted_at = marked_at'),
    mend: () => setMark(`value = '5', deleted_at = null`),
  });

  const setAbsence = (set: string, ...values: readonly unknown[]) =>
    change(
      school,
      `update attendance set ${set} where school_id = $1 and student_id = $2`,
      school.students.ageev,
      ...values,
    );
  const absenceNoted = (at: string) => {
    const noted = (instant: string) =>
      setAbsence('created_at = $3::timestamptz, noted_at = $3::timestamptz', instant);
    return { seed: () => noted(at), mend: () => noted('2026-11-17T07:10:00Z') };
  };
  const noReason = () => ({
    seed: () => setAbsence('reason = null, reason_by = null'),
    mend: () => setAbsence(`reason = 'ill', reason_by = $3::uuid`, school.staff.classTeacher),
  });
  const inEnglish = (): Partial<BreachView> => ({
    day: TUESDAY,
    lessonId: school.lesson('english', TUESDAY),
    subject: 'Английский язык',
    studentId: school.students.ageev,
    ...ofAgeev,
  });

  /** The mathematics of the day was given by a substitute, or after all by its teacher. */
  const bySubstitute = (day: string): Promise<void> =>
    change(
      school,
      `insert into lesson_teacher (school_id, id, lesson_id, staff_id, substitute)
       select $1::uuid, gen_random_uuid(), $2, $3, true
           on conflict (school_id, lesson_id, staff_id) do update set deleted_at = null`,
      maths(day),
      school.staff.substitute,
    );
  const byTeacher = (day: string): Promise<void> =>
    change(
      school,
      `update lesson_teacher set deleted_at = now() where school_id = $1 and lesson_id = $2 and substitute`,
      maths(day),
    );

  /** A student whose contacts nobody looked at. */
  const noContacts = () => {
    // A check of the month before is none of this one.
    const set = (day: string) =>
      change(
        school,
        `update contact_check set checked_on = $3::date where school_id = $1 and student_id = $2`,
        school.students.zhukov,
        day,
      );
    return { seed: () => set('2026-10-31'), mend: () => set('2026-11-10') };
  };

  /** Reports of the middle of November that were not given: to the one family that signs in, or to one class of the others. */
  const noReports = (whom: 'one' | 'no_sign_in') => {
    const classId = whom === 'one' ? school.classes.a8 : school.classes.b1;
    // The application never takes such a row back: the owner does.
    const set = (deleted: string) =>
      database.query(`begin; set local app.actor = '//system//test';
        update taken_out set deleted_at = ${deleted} where school_id = '${school.schoolId}' and whom = '${whom}'
           and class_id = '${classId}' and to_date = '2026-11-22'; commit`);
    return { seed: () => set('now()'), mend: () => set('null') };
  };

  return {
    maths,
    inMaths,
    ofAgeev,
    heldAt,
    notHeld,
    explained,
    noTopic,
    noRoll,
    lateHomework,
    setMark,
    markEntered,
    noMark,
    absenceNoted,
    noReason,
    inEnglish,
    bySubstitute,
    byTeacher,
    noContacts,
    noReports,
  };
}
