import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Attendance } from '@zhurnal/attendance';
import { newId } from '@zhurnal/platform';
import type { PersonId, WriteTx } from '@zhurnal/platform';
import { addDays } from '@zhurnal/rules';
import type { AbsenceReason, Day } from '@zhurnal/rules';
import {
  Enrollment,
  SubgroupMember,
  addStudents,
  openSubgroups,
  openTeachingGroups,
} from '@zhurnal/schooling';
import { Chance, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { readAbsences, readStudentOf } from './ask-class-life.js';

const FROM = '2026-11-01';
const TO = '2026-11-30';

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Lessons of a month with everything that happens to them, in a class whose students come, go and change subgroups. */
async function liveAMonth(school: ArrangedSchool, chance: Chance): Promise<void> {
  await school.change(async (tx) => {
    const { yearId, classes } = school;
    const students = (await addStudents(
      tx,
      Array.from({ length: 9 }, (_, at) => ({ familyName: `Ученик ${at}`, givenName: 'Лев' })),
    )) as PersonId[];
    const subgroups = await openSubgroups(tx, [
      { classId: classes.a8, division: 'труд', name: '1' },
      { classId: classes.a8, division: 'труд', name: '2' },
    ]);
    const [subjectId] = (
      await tx.rows<{ id: string }>({
        name: 'test.subject',
        text: 'select id from subject where school_id = $1 limit 1',
      })
    ).map(({ id }) => id);
    if (!subjectId) throw new Error('no subject');
    const whole = await openTeachingGroups(tx, [
      { yearId, subjectId, name: 'Целый', parts: [{ classId: classes.a8 }] },
      { yearId, subjectId, name: 'Вместе', parts: [{ classId: classes.a8 }, { classId: classes.b1 }] },
      { yearId, subjectId, name: 'Другой', parts: [{ classId: classes.b1 }] },
    ]);
    const halves = await openTeachingGroups(
      tx,
      subgroups.map((subgroupId) => ({
        yearId,
        subjectId,
        name: 'Труд',
        parts: [{ classId: classes.a8, subgroupId }],
      })),
    );
    await settle(tx, chance, students, [classes.a8, classes.b1], subgroups);
    await teach(tx, chance, [...whole, ...halves], students, school);
  });
}

/** Stretches in the classes and the subgroups, some of them meeting in the middle of the month. */
async function settle(
  tx: WriteTx,
  chance: Chance,
  students: readonly PersonId[],
  classes: readonly string[],
  subgroups: readonly string[],
): Promise<void> {
  const day = (): Day => addDays(FROM as Day, chance.below(24));
  const stretchesOf = (
    places: readonly string[],
  ): { place: string; validFrom: string; validTo: string | null }[] => {
    const first = chance.below(places.length);
    const [one = '', other = ''] = [places[first], places[(first + 1) % places.length]];
    if (chance.isLucky(50)) return [{ place: one, validFrom: '2026-09-01', validTo: null }];
    const last = day();
    const gone = [{ place: one, validFrom: '2026-09-01', validTo: last as string | null }];
    if (chance.isLucky(20)) return gone;
    return [...gone, { place: other, validFrom: addDays(last, 1 + chance.below(3)), validTo: null }];
  };
  await tx.insert(
    Enrollment,
    students.flatMap((studentId) =>
      stretchesOf(classes).map(({ place, ...days }) => ({ id: newId(), studentId, classId: place, ...days })),
    ),
  );
  await tx.insert(
    SubgroupMember,
    students.flatMap((studentId) =>
      stretchesOf(subgroups).map(({ place, ...days }) => ({
        id: newId(),
        studentId,
        subgroupId: place,
        ...days,
      })),
    ),
  );
}

const REASONS: readonly (AbsenceReason | null)[] = ['ill', 'ill', 'excused', 'unexcused', 'unknown', null];

async function teach(
  tx: WriteTx,
  chance: Chance,
  groups: readonly string[],
  students: readonly PersonId[],
  school: ArrangedSchool,
): Promise<void> {
  for (let date = FROM as Day; date <= '2026-11-20'; date = addDays(date, 1)) {
    const away = new Set(students.filter(() => chance.isLucky(25)));
    for (let slot = 1; slot <= 4; slot += 1) {
      for (const groupId of groups) {
        if (!chance.isLucky(35)) continue;
        const id = newId();
        const [startsAt, endsAt] = [`${8 + slot}:30`.padStart(5, '0'), `${9 + slot}:15`.padStart(5, '0')];
        const isGone = chance.isLucky(5);
        const place = { groupId, date, slot, startsAt, endsAt, roomId: null, entryId: null };
        const cancelledAt = chance.isLucky(12) ? new Date(NOON) : null;
        await tx.insert(Lesson, [
          { id, ...place, cancelledAt, ...(isGone ? { deletedAt: new Date(NOON) } : {}) },
        ]);
        if (chance.isLucky(30)) {
          const { substitute } = school.staff;
          await tx.insert(LessonTeacher, [
            { id: newId(), lessonId: id, staffId: substitute, position: 1, substitute: true },
          ]);
        }
        if (date > TODAY) continue;
        // Whoever is noted need not belong there any more.
        const noted = students.filter((student) =>
          away.has(student) ? chance.isLucky(90) : chance.isLucky(6),
        );
        await tx.insert(
          Attendance,
          noted.map((studentId) => {
            const fact = away.has(studentId) ? 'absent' : 'late';
            const reason = fact === 'absent' ? chance.of(REASONS) : null;
            const entered = { factBy: null, reasonBy: null, notedAt: new Date(NOON) };
            return { id: newId(), lessonId: id, groupId, studentId, date, fact, reason, ...entered };
          }),
        );
      }
    }
  }
}

interface Rows {
  readonly enrollment: readonly {
    student_id: string;
    class_id: string;
    valid_from: string;
    valid_to: string | null;
  }[];
  readonly member: readonly {
    student_id: string;
    subgroup_id: string;
    valid_from: string;
    valid_to: string | null;
  }[];
  readonly part: readonly { group_id: string; class_id: string; subgroup_id: string | null }[];
  readonly lesson: readonly {
    id: string;
    group_id: string;
    date: string;
    starts_at: string;
    cancelled_at: Date | null;
    deleted_at: Date | null;
  }[];
  readonly attendance: readonly {
    lesson_id: string;
    student_id: string;
    fact: string | null;
    reason: string | null;
  }[];
}

/** The rows as they lie in the tables. */
async function readRows(schoolId: string): Promise<Rows> {
  const all = (table: string): Promise<never[]> =>
    database.query(`select * from ${table} where school_id = $1`, [schoolId]);
  const [enrollment, member, part, lesson, attendance] = await Promise.all(
    ['enrollment', 'subgroup_member', 'teaching_group_part', 'lesson', 'attendance'].map(all),
  );
  return { enrollment, member, part, lesson, attendance } as unknown as Rows;
}

const isDuring = (
  day: string,
  { valid_from: from, valid_to: to }: { valid_from: string; valid_to: string | null },
): boolean => from <= day && (to === null || day <= to);

/** Goes by the words of the rule, row by row: slow and plain. `classId` null: whatever the class. */
function countByHand(rows: Rows, studentId: string, classId: string | null): Record<string, number> {
  const counted: Record<string, number> = {
    held: 0,
    missed: 0,
    ill: 0,
    excused: 0,
    unexcused: 0,
    unknown: 0,
    late: 0,
  };
  const days: Record<string, number> = {
    days: 0,
    daysIll: 0,
    daysExcused: 0,
    daysUnexcused: 0,
    daysUnknown: 0,
  };
  for (let day = FROM as Day; day <= TO; day = addDays(day, 1)) {
    const marks: string[] = [];
    let isOver = true;
    for (const lesson of rows.lesson) {
      if (lesson.date !== day || day > TODAY || lesson.cancelled_at || lesson.deleted_at) continue;
      const isMine = rows.part.some(
        (part) =>
          part.group_id === lesson.group_id &&
          (classId === null || part.class_id === classId) &&
          rows.enrollment.some(
            (e) => e.student_id === studentId && e.class_id === part.class_id && isDuring(day, e),
          ) &&
          (part.subgroup_id === null ||
            rows.member.some(
              (m) => m.student_id === studentId && m.subgroup_id === part.subgroup_id && isDuring(day, m),
            )),
      );
      if (!isMine) continue;
      const entry = rows.attendance.find((a) => a.lesson_id === lesson.id && a.student_id === studentId);
      const hasBegun = day < TODAY || lesson.starts_at <= '12:00:00';
      if (!entry?.fact && !hasBegun) {
        isOver = false;
        continue;
      }
      marks.push(entry?.fact === 'absent' ? (entry.reason ?? 'unknown') : (entry?.fact ?? 'here'));
    }
    for (const mark of marks) {
      counted['held'] = (counted['held'] ?? 0) + 1;
      if (mark === 'here') continue;
      counted[mark] = (counted[mark] ?? 0) + 1;
      if (mark !== 'late') counted['missed'] = (counted['missed'] ?? 0) + 1;
    }
    if (marks.length === 0 || !isOver || marks.includes('here') || marks.includes('late')) continue;
    days['days'] = (days['days'] ?? 0) + 1;
    const [first = '', ...rest] = [...new Set(marks)];
    const name = `days${first.charAt(0).toUpperCase()}${first.slice(1)}`;
    if (rest.length === 0) days[name] = (days[name] ?? 0) + 1;
  }
  return { ...counted, ...days };
}

describe('totals of absences', () => {
  it.each([7, 20261118, 99991])(
    'G24-13 are what a count by hand from the rows comes to, in a month of moves and cancelled lessons: %d',
    async (seed) => {
      const school = await ArrangedSchool.open(api);
      await liveAMonth(school, new Chance(seed));
      const rows = await readRows(school.schoolId);
      const deputy = await school.signIn('deputy');
      let [missed, full] = [0, 0];
      for (const classId of Object.values(school.classes)) {
        const { students, totals } = await readAbsences(api, deputy, classId, FROM, TO);
        students.ids.forEach((id, at) => {
          const told = Object.fromEntries(
            Object.entries(totals).map(([name, column]) => [name, (column as readonly number[])[at]]),
          );
          expect(told).toEqual(countByHand(rows, id, classId));
          missed += told['missed'] ?? 0;
          full += told['days'] ?? 0;
        });
        for (const id of students.ids) {
          const session = await api.signIn('family', [
            { schoolId: school.schoolId, personId: id as PersonId },
          ]);
          const own = await readStudentOf(api, session, school.schoolId, id, [FROM, TO]);
          const told = Object.fromEntries(
            Object.entries(own.totals).map(([field, column]) => [field, (column as readonly number[])[0]]),
          );
          expect(told).toEqual(countByHand(rows, id, null));
        }
      }
      const cancelled = rows.lesson.filter(({ cancelled_at: at }) => at !== null).length;
      // The month was eventful enough to tell a right count from a wrong one.
      expect(missed).toBeGreaterThan(50);
      expect(full).toBeGreaterThan(5);
      expect(cancelled).toBeGreaterThan(5);
    },
  );
});
