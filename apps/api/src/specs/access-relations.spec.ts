import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Relation, Target, TargetKind } from '@zhurnal/rules';
import { ENTITIES } from '@zhurnal/app';
import {
  Access,
  Database,
  applicationSource,
  newId,
  readConfig,
  stoppedClock,
  systemActor,
} from '@zhurnal/platform';
import type { AccountId, Actor, PersonId, SchoolId, SessionId } from '@zhurnal/platform';
import {
  addStaff,
  addStudents,
  addPeople,
  addSubjects,
  assignDuties,
  enrollStudents,
  joinSubgroups,
  nameGuardians,
  openClasses,
  openSchool,
  openSubgroups,
  openTeachingGroups,
  SCHOOLING_RELATIONS,
  usualYear,
} from '@zhurnal/schooling';
import {
  Lesson,
  LessonTeacher,
  Timetable,
  TimetableEntry,
  TimetableEntryTeacher,
  TIMETABLE_RELATIONS,
} from '@zhurnal/timetable';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';

// 20:00 UTC is already the next day in Kamchatka (UTC+12), and still the same day in Moscow (UTC+3).
const NOW = new Date('2026-11-17T20:00:00Z');
const access = new Access(stoppedClock(NOW));
access.register([...SCHOOLING_RELATIONS, ...TIMETABLE_RELATIONS]);

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await testDatabase();
  const config = readConfig({ DATABASE_URL: database.url, ZHURNAL_POOL_SIZE: '2' });
  db = new Database(await applicationSource(config, ENTITIES).initialize());
});

afterAll(async () => {
  await db.onModuleDestroy();
  await database.close();
});

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
};

interface Arranged {
  readonly schoolId: SchoolId;
  readonly classes: readonly string[];
  readonly groups: readonly string[];
  readonly lessons: readonly string[];
  readonly students: readonly PersonId[];
  readonly staff: readonly PersonId[];
  readonly parent: PersonId;
}

/**
 * Classes 8 А and 8 Б with two students each; the first student of 8 А is in its subgroup. Groups: 8 А as a whole,
 * the subgroup of 8 А, 8 Б. Staff: teacher of group 0, substitute of lesson 0, class teacher of 8 А.
 */
async function arrange(timeZone = 'Europe/Moscow'): Promise<Arranged> {
  const schoolId = newId<'school'>();
  return db.write(systemActor('test'), schoolId, async (tx) => {
    const { yearId } = await openSchool(tx, { name: 'Школа', timeZone, year: usualYear(2026) });
    const classes = await openClasses(tx, [
      { yearId, name: '8 А', gradeLevel: 8, letter: 'А' },
      { yearId, name: '8 Б', gradeLevel: 8, letter: 'Б' },
    ]);
    const [classA, classB] = [at(classes, 0), at(classes, 1)];
    const [subgroupId] = await openSubgroups(tx, [{ classId: classA, name: '1' }]);
    const [subjectId] = await addSubjects(tx, [{ name: 'Алгебра' }]);
    if (!subjectId || !subgroupId) throw new Error('arranging failed');
    const students = await addStudents(
      tx,
      ['Анна', 'Борис', 'Вера', 'Глеб'].map((givenName) => ({ familyName: 'Белых', givenName })),
    );
    const staff = await addStaff(
      tx,
      ['Дарья', 'Егор', 'Зоя'].map((givenName) => ({ familyName: 'Черных', givenName })),
    );
    const [parent] = await addPeople(tx, [{ familyName: 'Белых', givenName: 'Инна' }]);
    if (!parent) throw new Error('arranging failed');
    await enrollStudents(
      tx,
      students.map((studentId, index) => ({
        studentId,
        classId: index < 2 ? classA : classB,
        from: '2026-09-01',
      })),
    );
    await joinSubgroups(tx, [{ studentId: at(students, 0), subgroupId, from: '2026-09-01' }]);
    const groups = await openTeachingGroups(tx, [
      { yearId, subjectId, name: 'А', parts: [{ classId: classA }] },
      { yearId, subjectId, name: 'А1', parts: [{ classId: classA, subgroupId }] },
      { yearId, subjectId, name: 'Б', parts: [{ classId: classB }] },
    ]);
    await assignDuties(tx, [
      { personId: at(staff, 2), role: 'class_teacher', classId: classA, from: '2026-09-01' },
    ]);
    await nameGuardians(tx, [
      { guardianId: parent, studentId: at(students, 0), kind: 'mother', from: '2026-09-01' },
    ]);
    const timetableId = newId<'timetable'>();
    await tx.insert(Timetable, [
      {
        id: timetableId,
        yearId,
        name: 'Т',
        validFrom: '2026-09-01',
        validTo: '2026-10-01',
        cycleWeeks: 1,
        source: 'manual',
      },
    ]);
    const entries = groups.map((groupId) => ({
      id: newId<'entry'>(),
      timetableId,
      groupId,
      weekday: 1,
      week: 0,
      slot: 1,
      roomId: null,
      sourceKey: null,
    }));
    await tx.insert(TimetableEntry, entries);
    await tx.insert(TimetableEntryTeacher, [
      { id: newId(), entryId: at(entries, 0).id, staffId: at(staff, 0), position: 1 },
    ]);
    const lessons = groups.map((groupId) => ({
      id: newId<'lesson'>(),
      groupId,
      date: '2026-11-16',
      slot: 1,
      startsAt: '08:30',
      endsAt: '09:15',
      roomId: null,
      entryId: null,
      cancelledAt: null,
    }));
    await tx.insert(Lesson, lessons);
    await tx.insert(LessonTeacher, [
      {
        id: newId(),
        lessonId: at(lessons, 0).id,
        staffId: at(staff, 0),
        position: 1,
        substitute: false,
      },
      {
        id: newId(),
        lessonId: at(lessons, 2).id,
        staffId: at(staff, 1),
        position: 1,
        substitute: true,
      },
    ]);
    return { schoolId, classes, groups, lessons: lessons.map(({ id }) => id), students, staff, parent };
  });
}

function actorOf(schoolId: SchoolId, personId: PersonId): Actor {
  return {
    kind: 'person',
    accountId: newId<'account'>() as AccountId,
    schoolId,
    personId,
    sessionId: newId<'session'>() as SessionId,
    roles: ['teacher'],
    requestId: 'test',
  };
}

/** Which of the ids stand in the relation to the person, as positions in the list. */
async function related(
  school: Arranged,
  personId: PersonId,
  relation: Relation,
  kind: TargetKind,
  ids: readonly string[],
  schoolId = school.schoolId,
): Promise<number[]> {
  const targets: Target[] = ids.map((id) => ({ kind, id }));
  const actor = actorOf(schoolId, personId);
  const found = await db.read(actor, schoolId, (tx) => access.listRelated(tx, actor, [relation], targets));
  return ids.flatMap((id, index) => (found.some((target) => target.id === id) ? [index] : []));
}

describe('class teacher', () => {
  it('G272-15 stands to the own class: the class, its groups, students and lessons, and no others', async () => {
    const school = await arrange();
    const person = at(school.staff, 2);
    expect(await related(school, person, 'ownClass', 'class', school.classes)).toEqual([0]);
    expect(await related(school, person, 'ownClass', 'group', school.groups)).toEqual([0, 1]);
    expect(await related(school, person, 'ownClass', 'student', school.students)).toEqual([0, 1]);
    expect(await related(school, person, 'ownClass', 'lesson', school.lessons)).toEqual([0, 1]);
    expect(await related(school, at(school.staff, 0), 'ownClass', 'class', school.classes)).toEqual([]);
  });

  it('stands to nothing after the last day of the duty, which is a day of the school', async () => {
    const moscow = await arrange('Europe/Moscow');
    const kamchatka = await arrange('Asia/Kamchatka');
    for (const { schoolId } of [moscow, kamchatka]) {
      await database.query(
        `with actor as (select set_config('app.actor', '//test//test', true)) update duty set valid_to = '2026-11-17' from actor where school_id = $1`,
        [schoolId],
      );
    }
    expect(await related(moscow, at(moscow.staff, 2), 'ownClass', 'class', moscow.classes)).toEqual([0]);
    for (const [kind, ids] of [
      ['class', kamchatka.classes],
      ['group', kamchatka.groups],
      ['student', kamchatka.students],
      ['lesson', kamchatka.lessons],
    ] as const) {
      expect(await related(kamchatka, at(kamchatka.staff, 2), 'ownClass', kind, ids)).toEqual([]);
    }
  });

  it('does not stand to a student who left the class', async () => {
    const school = await arrange();
    await database.query(
      `with actor as (select set_config('app.actor', '//test//test', true)) update enrollment set valid_to = '2026-10-31' from actor where school_id = $1 and student_id = $2`,
      [school.schoolId, at(school.students, 1)],
    );
    expect(await related(school, at(school.staff, 2), 'ownClass', 'student', school.students)).toEqual([0]);
  });
});

describe('teacher', () => {
  it('stands to the groups the timetable names, to their lessons and students', async () => {
    const school = await arrange();
    const person = at(school.staff, 0);
    expect(await related(school, person, 'ownGroup', 'group', school.groups)).toEqual([0]);
    expect(await related(school, person, 'ownGroup', 'lesson', school.lessons)).toEqual([0]);
    expect(await related(school, person, 'ownGroup', 'student', school.students)).toEqual([0, 1]);
    expect(await related(school, person, 'ownLesson', 'lesson', school.lessons)).toEqual([0]);
  });

  it('as a substitute stands to the lesson, not to the group', async () => {
    const school = await arrange();
    const person = at(school.staff, 1);
    expect(await related(school, person, 'ownLesson', 'lesson', school.lessons)).toEqual([2]);
    expect(await related(school, person, 'ownGroup', 'group', school.groups)).toEqual([]);
    expect(await related(school, person, 'ownGroup', 'student', school.students)).toEqual([]);
  });

  it('S117-29 as a substitute stands to the lesson until the last day of the right, which is a day of the school', async () => {
    const [moscow, kamchatka] = [await arrange('Europe/Moscow'), await arrange('Asia/Kamchatka')];
    const standing: number[][] = [];
    for (const { schoolId, staff, lessons } of [moscow, kamchatka]) {
      await database.query(
        `with actor as (select set_config('app.actor', '//test//test', true))
         update lesson_teacher set writes_until = '2026-11-17' from actor where school_id = $1 and substitute`,
        [schoolId],
      );
      const school = schoolId === moscow.schoolId ? moscow : kamchatka;
      standing.push(await related(school, at(staff, 1), 'ownLesson', 'lesson', lessons));
    }
    expect(standing).toEqual([[2], []]);
  });
});

describe('family', () => {
  it('a guardian stands to the own child only, and a student to themselves', async () => {
    const school = await arrange();
    expect(await related(school, school.parent, 'ownChild', 'student', school.students)).toEqual([0]);
    expect(await related(school, at(school.students, 1), 'self', 'student', school.students)).toEqual([1]);
    expect(await related(school, at(school.students, 1), 'ownChild', 'student', school.students)).toEqual([]);
  });

  it('a guardian whose right ended stands to nobody', async () => {
    const school = await arrange();
    await database.query(
      `with actor as (select set_config('app.actor', '//test//test', true)) update guardianship set valid_to = '2026-11-16' from actor where school_id = $1`,
      [school.schoolId],
    );
    expect(await related(school, school.parent, 'ownChild', 'student', school.students)).toEqual([]);
  });
});

describe('another school', () => {
  it('answers no relation, whatever ids are named', async () => {
    const school = await arrange();
    const other = await arrange();
    const everyone = [...school.staff, school.parent, ...school.students];
    const targets = [
      ['class', school.classes],
      ['group', school.groups],
      ['lesson', school.lessons],
    ] as const;
    for (const relation of ['ownClass', 'ownGroup', 'ownLesson', 'ownChild'] as const) {
      for (const person of everyone) {
        for (const [kind, ids] of targets) {
          expect(await related(school, person, relation, kind, ids, other.schoolId)).toEqual([]);
        }
        expect(await related(school, person, relation, 'student', school.students, other.schoolId)).toEqual(
          [],
        );
      }
    }
  });

  it('is not asked about what is no id', async () => {
    const school = await arrange();
    expect(
      await related(school, at(school.staff, 2), 'ownClass', 'class', ['8 А', ...school.classes]),
    ).toEqual([1]);
  });
});
