import { demoId } from '../chance/demo-id.js';
import { Dice } from '../chance/dice.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import { inventPhone, nameAdult, pickSurname, surnameFirst } from '../people/name-person.js';
import type { DemoPerson } from '../people/name-person.js';
import type { DemoTables } from '../rows/tables.js';
import type {
  DutyRow,
  EnrollmentRow,
  GuardianshipRow,
  PersonRow,
  StaffMemberRow,
  StudentRow,
  SubgroupMemberRow,
} from '../rows/rows.js';
import type { DemoAccount, ShownSignIn } from '../sign-ins.js';
import { inventStudents } from './invent-students.js';
import type { InventedStudent } from './invent-students.js';
import type { FactsOfClass, SchoolFacts } from './school-facts.js';

/** What is added to an imported school. */
export interface PeopleOfSchool {
  readonly tables: Partial<DemoTables>;
  readonly accounts: readonly DemoAccount[];
  /** Teachers with their accounts, old and new, then who leads, then a parent and a student. */
  readonly shown: readonly ShownSignIn[];
}

export interface FillWish {
  readonly scope: string;
  readonly perClass: number;
  /** Put before every login. */
  readonly prefix: string;
}

/** Gathers the rows of people who come to a school that has its classes, lessons and teachers. */
class Newcomers {
  readonly person: PersonRow[] = [];
  readonly staff_member: StaffMemberRow[] = [];
  readonly student: StudentRow[] = [];
  readonly guardianship: GuardianshipRow[] = [];
  readonly enrollment: EnrollmentRow[] = [];
  readonly subgroup_member: SubgroupMemberRow[] = [];
  readonly duty: DutyRow[] = [];
  readonly accounts: DemoAccount[] = [];
  readonly shown: ShownSignIn[] = [];
  private readonly at: number;
  private readonly createdAt: string;

  constructor(
    private readonly facts: SchoolFacts,
    private readonly wish: FillWish,
  ) {
    this.at = instantAt(facts.yearStart, -6 * 24 * 60 + 600);
    this.createdAt = textOfInstant(this.at);
  }

  private id(kind: string, key: string): string {
    return demoId(this.wish.scope, kind, key, this.at);
  }

  private addPerson(person: DemoPerson): string {
    const id = this.id('person', person.key);
    const { familyName, givenName, patronymic, birthDate, sex, phone, email } = person;
    this.person.push({
      id,
      familyName,
      givenName,
      patronymic,
      birthDate,
      sex,
      phone,
      email,
      createdAt: this.createdAt,
    });
    return id;
  }

  private addAccount(personId: string, login: string): string {
    const accountId = this.id('account', personId);
    this.accounts.push({ accountId, personId, login: `${this.wish.prefix}${login}`, createdAt: this.at });
    return accountId;
  }

  private addDuty(personId: string, role: string, classId: string | null): void {
    const id = this.id('duty', `${personId}/${role}/${classId ?? ''}`);
    this.duty.push({
      id,
      personId,
      role,
      classId,
      validFrom: this.facts.yearStart,
      validTo: null,
      createdAt: this.createdAt,
    });
  }

  /** Accounts for teachers who have none; class teachers for classes that have none. */
  addTeachers(): void {
    const classesOf = new Map<string, string[]>();
    for (const schoolClass of this.facts.classes) {
      const { classTeacherId, teachers } = schoolClass;
      const own = classTeacherId ?? teachers.find((id) => !classesOf.has(id)) ?? teachers[0];
      if (own === undefined) continue;
      if (classTeacherId === null) this.addDuty(own, 'class_teacher', schoolClass.id);
      classesOf.set(own, [...(classesOf.get(own) ?? []), schoolClass.name]);
    }
    this.facts.teachers.forEach((teacher, at) => {
      const accountId = teacher.accountId ?? this.addAccount(teacher.id, `t.${at + 1}`);
      const position = teacher.position === '' ? 'Учитель' : teacher.position;
      const classes = classesOf.get(teacher.id);
      const duty = classes ? `${position}, классный руководитель ${classes.join(', ')}` : position;
      this.shown.push({ app: 'staff', accountId, who: `${duty} — ${surnameFirst(teacher)}` });
    });
  }

  /** A deputy and an administrator, where nobody leads. */
  addLeaders(): void {
    if (this.facts.hasDeputy) return;
    for (const [role, position, login] of [
      ['deputy', 'Заместитель директора по УВР', 'deputy'],
      ['administrator', 'Администратор электронного журнала', 'admin'],
    ] as const) {
      const dice = Dice.of(this.wish.scope, 'staff', role);
      const named = nameAdult(dice, 'female', pickSurname(dice));
      const person = {
        ...named,
        key: role,
        birthDate: null,
        phone: inventPhone(dice),
        email: null,
        createdAt: this.at,
      };
      const id = this.addPerson(person);
      this.staff_member.push({ id, position, hiredOn: this.facts.yearStart, createdAt: this.createdAt });
      this.addDuty(id, role, null);
      this.shown.push({
        app: 'staff',
        accountId: this.addAccount(id, login),
        who: `${position} — ${surnameFirst(named)}`,
      });
    }
  }

  /**
   * Students with their guardians, from the first day of the year; `number` counts the class within the school. The
   * first child of the class that is shown, and the parent, have logins that are easy to remember.
   */
  addClass(schoolClass: FactsOfClass, number: number, isShown: boolean): void {
    const valid = { validFrom: this.facts.yearStart, validTo: null, createdAt: this.createdAt };
    this.invent(schoolClass).forEach((student, at) => {
      const studentId = this.addPerson(student);
      const login = number * 100 + at + 1;
      const isFirst = isShown && at === 0;
      const fileNumber = `${student.familyName.charAt(0)}/${login}`;
      this.student.push({ id: studentId, fileNumber, createdAt: this.createdAt });
      this.enrollment.push({
        id: this.id('enrollment', student.key),
        classId: schoolClass.id,
        studentId,
        ...valid,
      });
      for (const { id } of student.subgroups) {
        const key = `${student.key}/${id}`;
        this.subgroup_member.push({
          id: this.id('subgroup_member', key),
          subgroupId: id,
          studentId,
          ...valid,
        });
      }
      this.addAccount(studentId, isFirst ? 'student' : `s.${login}`);
      student.family.guardians.forEach((guardian, index) => {
        const guardianId = this.addPerson(guardian);
        const id = this.id('guardianship', guardian.key);
        this.guardianship.push({ id, guardianId, studentId, kind: guardian.kind, ...valid });
        const own = isFirst ? 'parent' : `p.${login}`;
        this.addAccount(guardianId, index === 0 ? own : `p.${login}.${index + 1}`);
      });
    });
  }

  /** The sign-ins of a family of the class, now made or made before. */
  showFamily(schoolClass: FactsOfClass): void {
    const [student] = this.invent(schoolClass);
    const show = (person: DemoPerson, who: string): void => {
      const accountId = this.id('account', this.id('person', person.key));
      this.shown.push({
        app: 'family',
        accountId,
        who: `${who} ${schoolClass.name} — ${surnameFirst(person)}`,
      });
    };
    const parent = student?.family.guardians[0];
    if (parent) show(parent, 'Родитель,');
    if (student) show(student, student.sex === 'female' ? 'Ученица' : 'Ученик');
  }

  private invent(schoolClass: FactsOfClass): readonly InventedStudent[] {
    return inventStudents(this.wish.scope, schoolClass, this.wish.perClass, this.facts.yearStart, this.at);
  }
}

/** People for a school that came from a timetable file: whatever is there stays, classes with students stay as they are. */
export function inventPeople(facts: SchoolFacts, wish: FillWish): PeopleOfSchool {
  const people = new Newcomers(facts, wish);
  people.addTeachers();
  people.addLeaders();
  const shown = facts.classes.find(({ gradeLevel }) => (gradeLevel ?? 0) >= 5) ?? facts.classes[0];
  facts.classes.forEach((schoolClass, at) => {
    if (!schoolClass.hasStudents) people.addClass(schoolClass, at + 1, schoolClass === shown);
  });
  if (shown) people.showFamily(shown);
  const { person, staff_member, student, guardianship, enrollment, subgroup_member, duty } = people;
  return {
    tables: { person, staff_member, student, guardianship, enrollment, subgroup_member, duty },
    accounts: people.accounts,
    shown: people.shown,
  };
}
