import { Attendance } from '@zhurnal/attendance';
import { Accounts } from '@zhurnal/identity';
import { Homework, HomeworkFile, LessonRecord, Mark, Work } from '@zhurnal/journal';
import { keepFile, newId, systemActor } from '@zhurnal/platform';
import type { Database, PersonId, SchoolId, WriteTx } from '@zhurnal/platform';
import type { Role } from '@zhurnal/rules';
import {
  USUAL_BELLS,
  addPeople,
  addRooms,
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
import { Lesson, LessonTeacher, Timetable, TimetableEntry, TimetableEntryTeacher } from '@zhurnal/timetable';

import { actorOf } from '../arrange-school.js';

/** Wednesday noon in Moscow, in the second quarter. */
export const NOW = '2026-11-18T09:00:00Z';
export const TODAY = '2026-11-18';
export const MONDAY = '2026-11-16';
const TUESDAY = '2026-11-17';
export const THURSDAY = '2026-11-19';
const START = '2026-09-01';

/** The password of the one account that signs in by login. */
export const PASSWORD = 'correct horse battery staple';

export const ARRANGER = systemActor('test');

/**
 * Everybody who matters to one journal: mathematics of class 5А, its lesson of Monday and the student at it.
 * The teacher is ill: the timetable names the teacher, the lessons are given by two substitutes (S117-29).
 */
export const PEOPLE = [
  'teacher',
  'otherTeacher',
  'substitute',
  'otherSubstitute',
  'classTeacher',
  'otherClassTeacher',
  'educator',
  'otherEducator',
  'deputy',
  'director',
  'administrator',
  'office',
  'hr',
  'auditor',
  'guardian',
  'classmateGuardian',
  'otherGuardian',
  'student',
  'classmate',
  'otherStudent',
] as const;
export type Person = (typeof PEOPLE)[number];

/** The role of each; nobody here has two. */
export const ROLE_OF: Readonly<Record<Person, Role>> = {
  teacher: 'teacher',
  otherTeacher: 'teacher',
  substitute: 'teacher',
  otherSubstitute: 'teacher',
  classTeacher: 'class_teacher',
  otherClassTeacher: 'class_teacher',
  educator: 'educator',
  otherEducator: 'educator',
  deputy: 'deputy',
  director: 'director',
  administrator: 'administrator',
  office: 'office',
  hr: 'hr',
  auditor: 'auditor',
  guardian: 'guardian',
  classmateGuardian: 'guardian',
  otherGuardian: 'guardian',
  student: 'student',
  classmate: 'student',
  otherStudent: 'student',
};

export const isFamily = (person: Person): boolean =>
  ROLE_OF[person] === 'guardian' || ROLE_OF[person] === 'student';

/** One school with the people above and one of everything an operation can name. */
export interface School {
  readonly schoolId: SchoolId;
  /** A sign that every name and text of this school carries, and of no other. */
  readonly sign: string;
  readonly people: Readonly<Record<Person, PersonId>>;
  /** Login of the teacher. */
  readonly login: string;
  readonly yearId: string;
  readonly periodId: string;
  readonly subjectId: string;
  /** 5А, with two subgroups. */
  readonly classId: string;
  /** 5Б. */
  readonly otherClassId: string;
  /** Mathematics of the whole class. */
  readonly groupId: string;
  /** English of the two subgroups. */
  readonly subgroupGroupIds: readonly [string, string];
  /** Monday's lesson with record, marks, absence, homework and its file. */
  readonly lessonId: string;
  /** Tuesday's lesson, given by another substitute. */
  readonly otherLessonId: string;
  readonly todaysLessonId: string;
  /** Where Tuesday's lesson is. */
  readonly roomId: string;
  readonly homeworkId: string;
  readonly fileId: string;
}

export interface World {
  readonly a: School;
  readonly b: School;
}

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

/** A lesson of a group on a day, given by the named people as substitutes. */
export async function addLesson(
  tx: WriteTx,
  groupId: string,
  date: string,
  slot: number,
  substitutes: readonly PersonId[],
  roomId: string | null = null,
): Promise<string> {
  const id = newId();
  const times = { startsAt: '08:30', endsAt: '09:15' };
  await tx.insert(Lesson, [{ id, groupId, date, slot, ...times, roomId, entryId: null, cancelledAt: null }]);
  await tx.insert(
    LessonTeacher,
    substitutes.map((staffId, at) => ({
      id: newId(),
      lessonId: id,
      staffId,
      position: at + 1,
      substitute: true,
    })),
  );
  return id;
}

type Lessons = Pick<School, 'lessonId' | 'otherLessonId' | 'todaysLessonId' | 'roomId'>;

async function arrangeLessons(
  tx: WriteTx,
  sign: string,
  people: School['people'],
  groupId: string,
): Promise<Lessons> {
  const roomId = first(await addRooms(tx, [{ name: `Кабинет ${sign}` }]));
  const lessonId = await addLesson(tx, groupId, MONDAY, 1, [people.substitute]);
  const otherLessonId = await addLesson(tx, groupId, TUESDAY, 1, [people.otherSubstitute], roomId);
  const todaysLessonId = await addLesson(tx, groupId, TODAY, 1, [people.otherSubstitute]);
  await addLesson(tx, groupId, THURSDAY, 1, [people.otherSubstitute]);
  return { lessonId, otherLessonId, todaysLessonId, roomId };
}

/** What the lesson left: topic, two marks, an absence, homework with a file. */
async function arrangeRecords(
  tx: WriteTx,
  sign: string,
  people: School['people'],
  groupId: string,
  lessonId: string,
): Promise<Pick<School, 'homeworkId' | 'fileId'>> {
  const date = MONDAY;
  const at = new Date(`${MONDAY}T07:00:00Z`);
  await tx.insert(LessonRecord, [
    { id: lessonId, topic: `Дроби ${sign}`, heldAt: at, heldBy: people.substitute },
  ]);
  await addFirstWork(tx, groupId, lessonId, sign);
  const mark = {
    workId: lessonId,
    lessonId,
    groupId,
    date,
    ordinal: 1,
    markedBy: people.substitute,
    markedAt: at,
  };
  await tx.insert(Mark, [
    { ...mark, id: newId(), studentId: people.student, value: '5', comment: `Отлично ${sign}` },
    { ...mark, id: newId(), studentId: people.classmate, value: '3', comment: `Хуже ${sign}` },
  ]);
  await addAbsence(tx, groupId, lessonId, people.student, people.substitute);
  const homeworkId = await addHomework(tx, groupId, lessonId, sign);
  const file = await keepFile(tx, 'задание.txt', Buffer.from(`Задачи ${sign}`), people.substitute);
  if (!('id' in file)) throw new Error('the file was refused');
  await hangFile(tx, homeworkId, file.id);
  return { homeworkId, fileId: file.id };
}

/** The first work of a lesson, whose id is the lesson's. */
export async function addFirstWork(
  tx: WriteTx,
  groupId: string,
  lessonId: string,
  sign: string,
): Promise<void> {
  await tx.insert(Work, [
    {
      id: lessonId,
      lessonId,
      groupId,
      date: MONDAY,
      position: 1,
      type: 'lesson_answer',
      title: `У доски ${sign}`,
      weight: '1',
      scale: 'five',
    },
  ]);
}

/** An absence without a reason yet: the fact is the teacher's, the reason somebody has to find out. */
export async function addAbsence(
  tx: WriteTx,
  groupId: string,
  lessonId: string,
  studentId: string,
  factBy: string,
): Promise<void> {
  await tx.insert(Attendance, [
    {
      id: newId(),
      lessonId,
      groupId,
      studentId,
      date: MONDAY,
      fact: 'absent',
      reason: null,
      factBy,
      reasonBy: null,
      notedAt: new Date(`${MONDAY}T07:00:00Z`),
    },
  ]);
}

/** Homework for Thursday. */
export async function addHomework(
  tx: WriteTx,
  groupId: string,
  lessonId: string,
  sign: string,
): Promise<string> {
  const id = newId();
  const text = `Учебник ${sign}, № 12`;
  const postedAt = new Date(`${MONDAY}T08:00:00Z`);
  await tx.insert(Homework, [{ id, lessonId, groupId, text, dueOn: THURSDAY, minutes: 20, postedAt }]);
  return id;
}

/** Hangs a file on homework. */
export async function hangFile(tx: WriteTx, homeworkId: string, fileId: string): Promise<void> {
  await tx.insert(HomeworkFile, [{ id: newId(), homeworkId, fileId }]);
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
