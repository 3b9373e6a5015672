import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import { generateSchool } from '../generate-school.js';
import type { DemoClass } from '../plan/school-plan.js';
import type { DemoStudent } from './cohorts.js';
import { surnameFirst } from './name-person.js';

const YEARS = ['2026-11-21', '2031-11-21'] as const;

/** Students who share something, class by class. */
function listSame(schoolClass: DemoClass, key: (student: DemoStudent) => string): readonly DemoStudent[][] {
  const found = new Map<string, DemoStudent[]>();
  for (const student of schoolClass.students)
    found.set(key(student), [...(found.get(key(student)) ?? []), student]);
  return [...found.values()].filter((students) => students.length > 1);
}

describe.each(YEARS)('the difficult cases in the year of %s', (date) => {
  // The classes «А» and «Б» of all grades.
  const school = generateSchool({ date: date as Day, classes: 22 });
  const { classes, year } = school.plan;
  const students = classes.flatMap((schoolClass) => schoolClass.students);
  const tables = school.standing();

  it('twins sit in one class', () => {
    const twins = classes.flatMap((schoolClass) =>
      listSame(schoolClass, ({ family, birthDate }) => `${family.key} ${birthDate}`),
    );
    expect(twins.map((pair) => pair.map(({ givenName }) => givenName))).toContainEqual(['Пётр', 'Павел']);
  });

  it('two students of one class have the same full name, and are two people', () => {
    const [pair = []] = classes.flatMap((schoolClass) => listSame(schoolClass, surnameFirst));
    expect(pair.map(surnameFirst)).toEqual(['Иванов Александр Сергеевич', 'Иванов Александр Сергеевич']);
    expect(new Set(pair.map((student) => school.ids.person(student))).size).toBe(2);
  });

  it('names have Ё, hyphens, no patronymic, and come from elsewhere', () => {
    const names = students.map(surnameFirst);
    expect(names.filter((name) => name.startsWith('Ё'))).not.toEqual([]);
    expect(names.filter((name) => /^\S+-\S+ /.test(name))).not.toEqual([]);
    expect(names).toContain('Нгуен Ван Ань');
    expect(names).toContain('Мамедова Айгюн Эльдар кызы');
    expect(tables.person.filter(({ patronymic }) => patronymic === null).length).toBeGreaterThanOrEqual(4);
  });

  it('students come and go during the year', () => {
    const ids = new Set(tables.school_class.map(({ id }) => id));
    const own = tables.enrollment.filter(({ classId }) => ids.has(classId));
    expect(own.filter(({ validFrom }) => validFrom > year.from)).not.toEqual([]);
    expect(own.filter(({ validTo }) => validTo !== null && validTo < year.lastLesson)).not.toEqual([]);
  });

  it('a student changes the subgroup within the year', () => {
    const members = new Map<string, string[]>();
    for (const { studentId, subgroupId } of tables.subgroup_member) {
      const division = tables.subgroup.find(({ id }) => id === subgroupId);
      const key = `${studentId} ${division?.classId} ${division?.division}`;
      members.set(key, [...(members.get(key) ?? []), subgroupId]);
    }
    expect([...members.values()].filter((subgroups) => subgroups.length === 2)).toHaveLength(1);
  });

  it('a guardian has three children in three classes', () => {
    const children = new Map<string, Set<string>>();
    for (const { guardianId, studentId } of tables.guardianship) {
      const classId =
        tables.enrollment.find((enrollment) => enrollment.studentId === studentId)?.classId ?? '';
      children.set(guardianId, (children.get(guardianId) ?? new Set()).add(classId));
    }
    expect([...children.values()].filter(({ size }) => size >= 3)).not.toEqual([]);
  });

  it('a teacher is a parent too, as one person', () => {
    const staff = new Set(tables.staff_member.map(({ id }) => id));
    const both = tables.guardianship.filter(({ guardianId }) => staff.has(guardianId));
    expect(both).not.toEqual([]);
    expect(tables.person.filter(({ id }) => id === both[0]?.guardianId)).toHaveLength(1);
  });

  it('one person has several duties, and every duty has somebody', () => {
    const roles = new Set(tables.duty.map(({ role }) => role));
    expect([...roles].sort()).toEqual(
      [
        'administrator',
        'auditor',
        'class_teacher',
        'deputy',
        'director',
        'educator',
        'hr',
        'office',
        'teacher',
      ].sort(),
    );
    const deputies = tables.duty.filter(({ role }) => role === 'deputy').map(({ personId }) => personId);
    expect(deputies).toHaveLength(2);
    expect(tables.duty.some(({ role, personId }) => role === 'teacher' && deputies.includes(personId))).toBe(
      true,
    );
  });
});

describe('a family with children in two schools', () => {
  it('has one account that opens both', () => {
    const accounts = [1, 2, 3].map((number) => {
      const school = generateSchool({ date: '2026-11-21' as Day, number, classes: 11 });
      return { school, list: school.accounts().list(school.until) };
    });
    const first = new Map(accounts[0]!.list.map(({ accountId, personId }) => [accountId, personId]));
    const shared = accounts[1]!.list.filter(({ accountId }) => first.has(accountId));
    expect(shared.length).toBeGreaterThanOrEqual(1);
    expect(shared.length).toBeLessThanOrEqual(2);
    for (const { accountId, personId } of shared) expect(first.get(accountId)).not.toBe(personId);
    expect(accounts[2]!.list.filter(({ accountId }) => first.has(accountId))).toEqual([]);
    const logins = accounts.flatMap(({ list }, at) =>
      list.filter(({ accountId }) => at === 0 || !first.has(accountId)).map(({ login }) => login),
    );
    expect(new Set(logins).size).toBe(logins.length);
    expect(logins.filter((login) => login !== login.toLowerCase() || login.length < 3)).toEqual([]);
  });
});
