import { Database, newId, systemActor } from '@zhurnal/platform';
import type { PersonId, SchoolId, WriteTx } from '@zhurnal/platform';
import {
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
import type { StaffRole } from '@zhurnal/schooling';
import { Lesson, LessonTeacher, Timetable, TimetableEntry, TimetableEntryTeacher } from '@zhurnal/timetable';
import type { TestApi, TestSession } from '@zhurnal/testing';

/** Wednesday, 12:00 in Moscow: the first two lessons are over, the third is at 12:30. */
export const NOON = '2026-11-18T09:00:00Z';
export const MONDAY = '2026-11-16';
export const TUESDAY = '2026-11-17';
export const TODAY = '2026-11-18';
export const TOMORROW = '2026-11-19';
export const FRIDAY = '2026-11-20';

const SINCE = '2026-09-01';
const TIMES = [
  ['08:30', '09:15'],
  ['09:25', '10:10'],
  ['12:30', '13:15'],
] as const;

/** Family name, given name, patronymic. */
const STUDENTS_8A = [
  ['Ёжиков', 'Пётр', null],
  ['Агеев', 'Семён', 'Ильич'],
  ['Жуков', 'Олег', 'Петрович'],
  ['Еремин', 'Марк', 'Львович'],
] as const;

const STAFF = {
  maths: ['Петрова', 'teacher'],
  english: ['Сидорова', 'teacher'],
  secondEnglish: ['Козлова', 'teacher'],
  primary: ['Белова', 'teacher'],
  substitute: ['Новикова', 'teacher'],
  classTeacher: ['Орлова', 'class_teacher'],
  educator: ['Громов', 'educator'],
  deputy: ['Лебедева', 'deputy'],
  director: ['Волков', 'director'],
  administrator: ['Зайцев', 'administrator'],
  auditor: ['Соколова', 'auditor'],
} as const satisfies Record<string, readonly [string, StaffRole]>;

export type StaffName = keyof typeof STAFF;
export type StudentName = 'ezhikov' | 'ageev' | 'zhukov' | 'eremin' | 'malyshev';
export type GroupName = 'maths' | 'english' | 'secondEnglish' | 'music' | 'primary';

/** A lesson's place: which group, which day, which number. */
export interface Place {
  readonly group: GroupName;
  readonly date: string;
  readonly slot: number;
}

/**
 * A small school: class 8 А of four students, whose English is given in two subgroups, and class 1 Б. Mathematics has
 * lessons on Monday, today, and Friday; both English groups on Tuesday and tomorrow; music today; class 1 Б today.
 */
export class ArrangedSchool {
  private constructor(
    readonly schoolId: SchoolId,
    readonly yearId: string,
    readonly classes: Readonly<Record<'a8' | 'b1', string>>,
    readonly staff: Readonly<Record<StaffName, PersonId>>,
    readonly students: Readonly<Record<StudentName, PersonId>>,
    readonly guardians: Readonly<Record<'ofAgeev' | 'ofZhukov', PersonId>>,
    readonly groups: Readonly<Record<GroupName, string>>,
    private readonly lessons: ReadonlyMap<string, string>,
    private readonly api: TestApi,
  ) {}

  static async open(api: TestApi, name = 'Школа № 1'): Promise<ArrangedSchool> {
    const schoolId = newId<'school'>();
    return api.get(Database).write(systemActor('test'), schoolId, async (tx) => {
      const { yearId } = await openSchool(tx, { name, timeZone: 'Europe/Moscow', year: usualYear(2026) });
      const [a8, b1] = await openClasses(tx, [
        { yearId, name: '8 А', gradeLevel: 8, letter: 'А' },
        { yearId, name: '1 Б', gradeLevel: 1, letter: 'Б' },
      ]);
      const classes = { a8: a8 ?? '', b1: b1 ?? '' };
      const [first, second] = await openSubgroups(tx, [
        { classId: classes.a8, division: 'английский', name: '1' },
        { classId: classes.a8, division: 'английский', name: '2' },
      ]);
      const staff = await hire(tx, classes.a8);
      const students = await enroll(tx, classes, first ?? '', second ?? '');
      const [ofAgeev, ofZhukov] = await addPeople(tx, [
        { familyName: 'Агеева', givenName: 'Инна' },
        { familyName: 'Жукова', givenName: 'Раиса' },
      ]);
      const guardians = { ofAgeev: ofAgeev ?? newId(), ofZhukov: ofZhukov ?? newId() };
      await nameGuardians(tx, [
        { guardianId: guardians.ofAgeev, studentId: students.ageev, kind: 'mother', from: SINCE },
        { guardianId: guardians.ofZhukov, studentId: students.zhukov, kind: 'mother', from: SINCE },
      ]);
      const groups = await formGroups(tx, yearId, classes, first ?? '', second ?? '');
      const lessons = await timetable(tx, yearId, groups, staff);
      return new ArrangedSchool(schoolId, yearId, classes, staff, students, guardians, groups, lessons, api);
    });
  }

  /** Somebody's session in the staff pages, or in the family pages. */
  async signIn(who: StaffName | StudentName | 'ofAgeev' | 'ofZhukov'): Promise<TestSession> {
    const { schoolId } = this;
    if (who in this.staff)
      return this.api.signIn('staff', [{ schoolId, personId: this.staff[who as StaffName] }]);
    const family = { ...this.students, ...this.guardians };
    return this.api.signIn('family', [{ schoolId, personId: family[who as StudentName | 'ofAgeev'] }]);
  }

  /** The lesson of a group on a day; on a day with two of them, the first. */
  lesson(group: GroupName, date: string): string {
    const id = this.lessons.get(`${group} ${date}`);
    if (id === undefined) throw new Error(`${group} has no lesson on ${date}`);
    return id;
  }

  /** A change below the contract, by the installation itself. */
  async change<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.api.get(Database).write(systemActor('test'), this.schoolId, work);
  }

  /** Somebody gives the lesson in place of its teacher. */
  async substitute(lessonId: string, staffId: PersonId): Promise<void> {
    await this.change((tx) =>
      tx.insert(LessonTeacher, [{ id: newId(), lessonId, staffId, position: 1, substitute: true }]),
    );
  }
}

async function hire(tx: WriteTx, classId: string): Promise<Record<StaffName, PersonId>> {
  const names = Object.keys(STAFF) as StaffName[];
  const ids = await addStaff(
    tx,
    names.map((name) => ({ familyName: STAFF[name][0], givenName: 'Анна', patronymic: 'Ивановна' })),
  );
  const staff = Object.fromEntries(names.map((name, at) => [name, ids[at] ?? newId()])) as Record<
    StaffName,
    PersonId
  >;
  await assignDuties(
    tx,
    names.map((name) => {
      const role = STAFF[name][1];
      return {
        personId: staff[name],
        role,
        from: SINCE,
        ...(role === 'class_teacher' || role === 'educator' ? { classId } : {}),
      };
    }),
  );
  return staff;
}

async function enroll(
  tx: WriteTx,
  classes: { a8: string; b1: string },
  first: string,
  second: string,
): Promise<Record<StudentName, PersonId>> {
  const people = [...STUDENTS_8A, ['Малышев', 'Глеб', null] as const];
  const ids = await addStudents(
    tx,
    people.map(([familyName, givenName, patronymic]) => ({ familyName, givenName, patronymic })),
  );
  const [ezhikov, ageev, zhukov, eremin, malyshev] = ids.map((id) => id ?? newId<'person'>());
  const students = { ezhikov, ageev, zhukov, eremin, malyshev } as Record<StudentName, PersonId>;
  await enrollStudents(
    tx,
    ids.map((studentId) => ({
      studentId,
      classId: studentId === students.malyshev ? classes.b1 : classes.a8,
      from: SINCE,
    })),
  );
  await joinSubgroups(tx, [
    { studentId: students.ageev, subgroupId: first, from: SINCE },
    { studentId: students.ezhikov, subgroupId: first, from: SINCE },
    { studentId: students.zhukov, subgroupId: second, from: SINCE },
    { studentId: students.eremin, subgroupId: second, from: SINCE },
  ]);
  return students;
}

async function formGroups(
  tx: WriteTx,
  yearId: string,
  { a8, b1 }: { a8: string; b1: string },
  first: string,
  second: string,
): Promise<Record<GroupName, string>> {
  const [algebra, english, music] = await addSubjects(tx, [
    { name: 'Алгебра' },
    { name: 'Английский язык' },
    { name: 'Музыка' },
  ]);
  const names: GroupName[] = ['maths', 'english', 'secondEnglish', 'music', 'primary'];
  const ids = await openTeachingGroups(tx, [
    { yearId, subjectId: algebra ?? '', name: '8 А', parts: [{ classId: a8 }] },
    { yearId, subjectId: english ?? '', name: '8 А, 1', parts: [{ classId: a8, subgroupId: first }] },
    { yearId, subjectId: english ?? '', name: '8 А, 2', parts: [{ classId: a8, subgroupId: second }] },
    { yearId, subjectId: music ?? '', name: '8 А', scale: 'pass_fail', parts: [{ classId: a8 }] },
    { yearId, subjectId: algebra ?? '', name: '1 Б', parts: [{ classId: b1 }] },
  ]);
  return Object.fromEntries(names.map((name, at) => [name, ids[at] ?? ''])) as Record<GroupName, string>;
}

/** Monday's place in the weekly timetable for every group, and the lessons of one week. */
async function timetable(
  tx: WriteTx,
  yearId: string,
  groups: Record<GroupName, string>,
  staff: Record<StaffName, PersonId>,
): Promise<Map<string, string>> {
  const teachers: Record<GroupName, PersonId> = { ...staff, music: staff.maths };
  const names = Object.keys(groups) as GroupName[];
  const timetableId = newId();
  const days = { validFrom: SINCE, validTo: '2027-05-26' };
  await tx.insert(Timetable, [
    { id: timetableId, yearId, name: 'Основное', ...days, cycleWeeks: 1, source: 'manual' },
  ]);
  const place = { weekday: 1, week: 0, slot: 1, roomId: null, sourceKey: null };
  const entries = names.map((name) => ({ id: newId(), timetableId, groupId: groups[name], ...place }));
  await tx.insert(TimetableEntry, entries);
  await tx.insert(
    TimetableEntryTeacher,
    entries.map(({ id: entryId }, at) => ({
      id: newId(),
      entryId,
      staffId: teachers[names[at] ?? 'maths'],
      position: 1,
    })),
  );
  const [roomId] = await addRooms(tx, [{ name: '305' }]);
  const places: Place[] = [
    { group: 'maths', date: MONDAY, slot: 1 },
    { group: 'maths', date: TODAY, slot: 2 },
    { group: 'maths', date: FRIDAY, slot: 1 },
    { group: 'english', date: TUESDAY, slot: 2 },
    { group: 'secondEnglish', date: TUESDAY, slot: 2 },
    { group: 'english', date: TOMORROW, slot: 1 },
    { group: 'secondEnglish', date: TOMORROW, slot: 1 },
    { group: 'music', date: TODAY, slot: 3 },
    { group: 'primary', date: TODAY, slot: 1 },
  ];
  const lessons = places.map(({ group, date, slot }) => {
    const [startsAt, endsAt] = TIMES[slot - 1] ?? TIMES[0];
    return {
      id: newId(),
      groupId: groups[group],
      date,
      slot,
      startsAt,
      endsAt,
      roomId: roomId ?? null,
      entryId: null,
      cancelledAt: null,
    };
  });
  await tx.insert(Lesson, lessons);
  await tx.insert(
    LessonTeacher,
    lessons.map(({ id: lessonId }, at) => {
      const staffId = teachers[places[at]?.group ?? 'maths'];
      return { id: newId(), lessonId, staffId, position: 1, substitute: false };
    }),
  );
  return new Map(places.map(({ group, date }, at) => [`${group} ${date}`, lessons[at]?.id ?? '']));
}
