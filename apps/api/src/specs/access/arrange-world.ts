import { Accounts } from '@zhurnal/identity';
import { newId, sql } from '@zhurnal/platform';
import type { Database, PersonId, WriteTx } from '@zhurnal/platform';
import {
  USUAL_BELLS,
  addPeople,
  addStaff,
  addStudents,
  addSubjects,
  assignDuties,
  enrollStudents,
  joinSubgroups,
  nameGuardians,
  openClasses,
  openSchool,
  openSubgroups,
  openTeachingGroups,
  usualYear,
} from '@zhurnal/schooling';
import { Timetable, TimetableEntry, TimetableEntryTeacher } from '@zhurnal/timetable';
import { actorOf } from '../arrange-school.js';
import { arrangeLessons, arrangeRecords } from './lessons.js';
import { ARRANGER, FOLLOWED_SINCE, PASSWORD, PEOPLE, ROLE_OF, START, isFamily } from './world.js';
import type { Person, School, World } from './world.js';

const FOLLOW = sql(
  'test.access.world.follow',
  `insert into regulation (school_id, id, base_profile, title, valid_from) values ($1, $2, $3, $4, $5)`,
);

/** Two schools in one database that differ in nothing but their sign. */
export async function arrangeWorld(db: Database): Promise<World> {
  return { a: await arrangeOne(db, 'α'), b: await arrangeOne(db, 'β') };
}

async function arrangeOne(db: Database, sign: string): Promise<School> {
  const schoolId = newId<'school'>();
  const school = await db.write(ARRANGER, schoolId, async (tx) => {
    const { yearId, periodIds } = await openSchool(tx, {
      name: `Школа ${sign}`,
      timeZone: 'Europe/Moscow',
      year: usualYear(2026),
      bells: [USUAL_BELLS],
    });
    const title = `Положение ${sign}`;
    await tx.rows(FOLLOW, [newId(), 'g272', title, START]);
    await tx.rows(FOLLOW, [newId(), 'federal', title, FOLLOWED_SINCE]);
    const [classId, otherClassId] = pair(
      await openClasses(tx, [
        { yearId, name: `5А ${sign}`, gradeLevel: 5, letter: 'А' },
        { yearId, name: `5Б ${sign}`, gradeLevel: 5, letter: 'Б' },
      ]),
    );
    const people = await arrangePeople(tx, sign, classId, otherClassId);
    const groups = await arrangeGroups(tx, sign, yearId, people, classId, otherClassId);
    const lessons = await arrangeLessons(tx, sign, people, groups.groupId);
    return {
      schoolId,
      sign,
      people,
      login: `teacher-${sign === 'α' ? 'a' : 'b'}`,
      yearId,
      periodId: first(periodIds),
      classId,
      otherClassId,
      ...groups,
      ...lessons,
    };
  });
  const { people, groupId, lessonId } = school;
  const substitute = actorOf(schoolId, people.substitute, ['teacher']);
  const left = await db.write(substitute, schoolId, (tx) =>
    arrangeRecords(tx, sign, people, groupId, lessonId),
  );
  await new Accounts(db).add(school.login, PASSWORD, schoolId, people.teacher);
  return { ...school, ...left };
}

async function arrangePeople(
  tx: WriteTx,
  sign: string,
  classId: string,
  otherClassId: string,
): Promise<School['people']> {
  const people = new Map<Person, PersonId>();
  const nameOf = (person: Person): { id: PersonId; familyName: string; givenName: string } => {
    const id = newId<'person'>();
    people.set(person, id);
    return { id, familyName: `${person} ${sign}`, givenName: `Имя ${sign}` };
  };
  const idOf = (person: Person): PersonId => people.get(person) ?? newId<'person'>();
  const staff = PEOPLE.filter((person) => !isFamily(person));
  await addStaff(tx, staff.map(nameOf));
  await addStudents(tx, PEOPLE.filter((person) => ROLE_OF[person] === 'student').map(nameOf));
  await addPeople(tx, PEOPLE.filter((person) => ROLE_OF[person] === 'guardian').map(nameOf));
  await assignDuties(
    tx,
    staff.map((person) => {
      const role = ROLE_OF[person];
      if (role === 'guardian' || role === 'student') throw new Error('families have no duties');
      const ofClass = role === 'class_teacher' || role === 'educator';
      const ownClass = person.startsWith('other') ? otherClassId : classId;
      return { personId: idOf(person), role, classId: ofClass ? ownClass : null, from: START };
    }),
  );
  await enrollStudents(tx, [
    { studentId: idOf('student'), classId, from: START },
    { studentId: idOf('classmate'), classId, from: START },
    { studentId: idOf('otherStudent'), classId: otherClassId, from: START },
  ]);
  await nameGuardians(tx, [
    { guardianId: idOf('guardian'), studentId: idOf('student'), kind: 'mother', from: START },
    { guardianId: idOf('classmateGuardian'), studentId: idOf('classmate'), kind: 'father', from: START },
    { guardianId: idOf('otherGuardian'), studentId: idOf('otherStudent'), kind: 'guardian', from: START },
  ]);
  return Object.fromEntries(people) as Record<Person, PersonId>;
}

type Groups = Pick<School, 'subjectId' | 'groupId' | 'subgroupGroupIds'>;

/** Mathematics of 5А by the teacher, English of its subgroups by the other teacher, history of 5Б by nobody here. */
async function arrangeGroups(
  tx: WriteTx,
  sign: string,
  yearId: string,
  people: School['people'],
  classId: string,
  otherClassId: string,
): Promise<Groups> {
  const subgroups = pair(
    await openSubgroups(tx, [
      { classId, division: 'английский', name: `1 ${sign}` },
      { classId, division: 'английский', name: `2 ${sign}` },
    ]),
  );
  await joinSubgroups(tx, [
    { studentId: people.student, subgroupId: subgroups[0], from: START },
    { studentId: people.classmate, subgroupId: subgroups[1], from: START },
  ]);
  const [maths, english, history] = await addSubjects(tx, [
    { name: `Математика ${sign}` },
    { name: `Английский язык ${sign}` },
    { name: `История ${sign}` },
  ]);
  if (!maths || !english || !history) throw new Error('no subjects');
  const [groupId, one, two, ofOthers] = await openTeachingGroups(tx, [
    { yearId, subjectId: maths, name: `5А ${sign}`, parts: [{ classId }] },
    { yearId, subjectId: english, name: `5А 1 ${sign}`, parts: [{ classId, subgroupId: subgroups[0] }] },
    { yearId, subjectId: english, name: `5А 2 ${sign}`, parts: [{ classId, subgroupId: subgroups[1] }] },
    { yearId, subjectId: history, name: `5Б ${sign}`, parts: [{ classId: otherClassId }] },
  ]);
  if (!groupId || !one || !two || !ofOthers) throw new Error('no groups');
  const timetableId = newId();
  const days = { validFrom: START, validTo: '2027-05-26' };
  await tx.insert(Timetable, [
    { id: timetableId, yearId, name: 'Осень', ...days, cycleWeeks: 1, source: 'manual' },
  ]);
  const entries = [groupId, one, two, ofOthers].map((id, at) => ({
    id: newId(),
    timetableId,
    groupId: id,
    weekday: 1,
    week: 0,
    slot: at + 1,
    roomId: null,
    sourceKey: null,
  }));
  await tx.insert(TimetableEntry, entries);
  const teachers = [people.teacher, people.otherTeacher, people.otherTeacher, undefined];
  await tx.insert(
    TimetableEntryTeacher,
    entries.flatMap(({ id: entryId }, at) => {
      const staffId = teachers[at];
      return staffId ? [{ id: newId(), entryId, staffId, position: 1 }] : [];
    }),
  );
  return { subjectId: maths, groupId, subgroupGroupIds: [one, two] };
}

function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new Error('nothing was made');
  return found;
}

function pair(list: readonly string[]): [string, string] {
  const [one, two] = list;
  if (one === undefined || two === undefined) throw new Error('too little was made');
  return [one, two];
}
