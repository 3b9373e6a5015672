import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { addStudents } from '@zhurnal/schooling';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import { change, hire, keep, person, staffSession } from './arrange-people.js';
import { PAGE } from './ask-journal.js';

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

async function arrange(): Promise<{ school: ArrangedSchool; office: TestSession }> {
  const school = await ArrangedSchool.open(api);
  return { school, office: await staffSession(api, school, await hire(school, 'office', 'Кузьмина')) };
}

interface Students {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly familyName: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function studentsOf(session: TestSession, args: string): Promise<Students> {
  const { students } = await api.data<{ students: Students }>(
    session,
    `{ students(${args}) { totalCount edges { cursor node { familyName state } } pageInfo { hasNextPage endCursor } } }`,
  );
  return students;
}
const namesOf = ({ edges }: Students): string[] => edges.map(({ node }) => node.familyName);

describe('the list of students', () => {
  it('is by name, with ё beside е, a page at a time', async () => {
    const { office } = await arrange();
    const first = await studentsOf(office, 'first: 3');
    expect(namesOf(first)).toEqual(['Агеев', 'Еремин', 'Ёжиков'].sort(new Intl.Collator('ru').compare));
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = await studentsOf(office, `first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(namesOf(rest)).toEqual(['Жуков', 'Малышев']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ['ежик', ['Ёжиков']],
    ['ЁЖИ пет', ['Ёжиков']],
    ['петр', ['Жуков', 'Ёжиков'].sort(new Intl.Collator('ru').compare)],
    ['ильич сем', ['Агеев']],
    ['никто', []],
    ['', ['Агеев', 'Ёжиков', 'Еремин', 'Жуков', 'Малышев'].sort(new Intl.Collator('ru').compare)],
  ])('is searched by parts of the name: %j', async (search, names) => {
    const { office } = await arrange();
    expect(namesOf(await studentsOf(office, `first: 10, search: "${search}"`))).toEqual(names);
  });

  it('is filtered by class and by state', async () => {
    const { school, office } = await arrange();
    await school.change((tx) => addStudents(tx, [{ familyName: 'Ничей', givenName: 'Лев' }]));
    expect(namesOf(await studentsOf(office, `first: 10, classId: "${school.classes.b1}"`))).toEqual([
      'Малышев',
    ]);
    expect(namesOf(await studentsOf(office, 'first: 10, state: none'))).toEqual(['Ничей']);
    expect((await studentsOf(office, 'first: 10, state: enrolled')).totalCount).toBe(5);
  });

  it('asks for no more than a hundred', async () => {
    const { office } = await arrange();
    const answer = await api.send(office, '{ students(first: 101) { totalCount } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('is saved as a workbook, with its filters', async () => {
    const { office } = await arrange();
    const answer = await api.inject({
      method: 'GET',
      url: '/people/students.xlsx?app=staff&q=%D0%B5%D0%B6%D0%B8%D0%BA',
      headers: headersOf(office),
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const { sheets } = await readXlsx(answer.bytes);
    expect(sheets[0]?.rows.map((row) => row.slice(0, 5))).toEqual([
      ['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Класс'],
      ['Ёжиков', 'Пётр', '', '', '8 А'],
    ]);
  });
});

describe('representatives', () => {
  it('have children in several classes, and what ends stays known', async () => {
    const { school, office } = await arrange();
    const { ageev, malyshev } = school.students;
    const mother = school.guardians.ofAgeev;
    const link = { guardianId: mother, studentId: malyshev, kind: 'guardian', from: TODAY };
    await keep(api, office, 'linkGuardian', link);
    expect(await change(api, office, 'linkGuardian', link)).toMatchObject({ code: 'ALREADY_LINKED' });
    const cardOf = async () => {
      const { guardianCard } = await api.data<{
        guardianCard: {
          children: {
            id: string;
            version: number;
            studentId: string;
            className: string;
            to: string | null;
          }[];
        };
      }>(
        office,
        'query ($id: ID!) { guardianCard(id: $id) { children { id version studentId className kind to } } }',
        { id: mother },
      );
      return guardianCard.children;
    };
    const children = await cardOf();
    expect(children.map(({ className }) => className)).toEqual(['8 А', '1 Б']);
    const first = children.find(({ studentId }) => studentId === ageev);
    const family = await school.signIn('ofAgeev');
    await keep(api, office, 'unlinkGuardian', {
      studentId: ageev,
      id: first?.id,
      expectedVersion: first?.version,
      to: TUESDAY,
    });
    expect((await cardOf()).find(({ studentId }) => studentId === ageev)?.to).toBe(TUESDAY);
    const { myChildren } = await api.data<{ myChildren: { studentId: string }[] }>(
      family,
      '{ myChildren { studentId } }',
    );
    expect(myChildren).toEqual([{ studentId: malyshev }]);
  });

  it('are entered once: the same name is asked about', async () => {
    const { school, office } = await arrange();
    const input = { studentId: school.students.ageev, kind: 'father', from: TODAY };
    const add = (confirm: boolean) =>
      change(api, office, 'addGuardian', { ...input, confirm, person: person('Жукова', 'Раиса') });
    expect(await add(false)).toMatchObject({ questions: [{ personId: school.guardians.ofZhukov }] });
    expect((await add(true)).__typename).toBe('PeopleKept');
  });

  it('are changed by one at a time', async () => {
    const { school, office } = await arrange();
    const { ofAgeev: guardianId } = school.guardians;
    const input = {
      guardianId,
      expectedVersion: 1,
      person: { ...person('Агеева', 'Инна'), phone: '+7 900 123-45-67' },
    };
    expect((await change(api, office, 'changeGuardian', input)).__typename).toBe('PeopleKept');
    expect(await change(api, office, 'changeGuardian', input)).toMatchObject({ code: 'STALE_VERSION' });
    const trail = await database.query<{ phone: string }>(
      `select delta -> 'phone' ->> 1 as phone from audit where school_id = $1 and entity = 'person' and row_id = $2 and op = 'update'`,
      [school.schoolId, guardianId],
    );
    expect(trail).toEqual([{ phone: expect.stringMatching(/^digest:/) }]);
  });

  it('of nobody are not for the office to change: a member of staff is not there', async () => {
    const { school, office } = await arrange();
    const input = {
      clientMutationId: randomUUID(),
      guardianId: school.staff.maths,
      expectedVersion: 1,
      person: person('Кто', 'То'),
    };
    const answer = await api.send(
      office,
      'mutation ($input: ChangeGuardianInput!) { changeGuardian(input: $input) { __typename } }',
      { input },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

interface ClassCard {
  readonly version: number;
  readonly name: string;
  readonly gradeLevel: number | null;
  readonly divisions: readonly {
    readonly name: string;
    readonly subgroups: readonly {
      readonly id: string;
      readonly name: string;
      readonly memberIds: readonly string[];
    }[];
    readonly findings: readonly { readonly code: string; readonly studentId: string | null }[];
  }[];
}

async function classOf(session: TestSession, id: string, day = TODAY): Promise<ClassCard> {
  const { classCard } = await api.data<{ classCard: ClassCard }>(
    session,
    `query ($id: ID!, $day: Date) { classCard(id: $id, day: $day) { version name gradeLevel
      divisions { name subgroups { id name memberIds } findings { code studentId } } } }`,
    { id, day },
  );
  return classCard;
}

describe('classes', () => {
  it('are opened and renamed by the administrator; the name tells the grade, and stands for one class only', async () => {
    const { school } = await arrange();
    const office = await school.signIn('administrator');
    const id = await keep(api, office, 'openClass', { name: ' 9  «В» ' });
    const card = await classOf(office, id);
    expect(card).toMatchObject({ name: '9 «В»', gradeLevel: 9 });
    expect(await change(api, office, 'openClass', { name: '9в' })).toMatchObject({ code: 'NAME_TAKEN' });
    const rename = { classId: id, expectedVersion: card.version, name: '9 Г' };
    await keep(api, office, 'changeClass', rename);
    expect(await change(api, office, 'changeClass', rename)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await change(api, office, 'changeClass', { ...rename, name: '8 А' })).toMatchObject({
      code: 'NAME_TAKEN',
    });
    const { classList } = await api.data<{
      classList: { edges: { node: { name: string; classTeachers: string[] } }[] };
    }>(office, '{ classList(first: 10) { edges { node { name studentCount classTeachers } } } }');
    expect(classList.edges.map(({ node }) => node.name)).toEqual(['1 Б', '8 А', '9 Г']);
    expect(classList.edges[1]?.node.classTeachers).toEqual(['Орлова А.\u00a0И.']);
    expect(school.classes.a8).not.toBe(id);
  });
});

describe('subgroups', () => {
  it('S117-24 are set by the class teacher from a day on, each student in one of a division at a time', async () => {
    const { school } = await arrange();
    const teacher = await school.signIn('classTeacher');
    const { a8: classId } = school.classes;
    const { ageev, ezhikov, zhukov, eremin } = school.students;
    const [division] = (await classOf(teacher, classId)).divisions;
    const [first, second] = division?.subgroups ?? [];
    const moved = await change(api, teacher, 'moveToSubgroup', {
      classId,
      division: 'английский',
      subgroupId: second?.id,
      studentIds: [ageev, zhukov],
      from: TOMORROW,
    });
    // Who is there already is not moved.
    expect(moved.ids).toEqual([ageev]);
    const membersOn = async (day: string) =>
      (await classOf(teacher, classId, day)).divisions[0]?.subgroups.map(({ memberIds }) =>
        [...memberIds].sort(),
      );
    expect(await membersOn(TODAY)).toEqual([[ageev, ezhikov].sort(), [zhukov, eremin].sort()]);
    expect(await membersOn(TOMORROW)).toEqual([[ezhikov], [ageev, zhukov, eremin].sort()]);
    const { journalPage } = await api.data<{
      journalPage: { students: { familyNames: string[]; memberTo: string[] } };
    }>(await school.signIn('english'), PAGE, { groupId: school.groups.english, from: TUESDAY, to: FRIDAY });
    const at = journalPage.students.familyNames.indexOf('Агеев');
    expect(journalPage.students.memberTo[at]).toBe(TODAY);
    expect(first?.name).toBe('1');
  });

  it('S117-24 leave nobody out unnoticed', async () => {
    const { school, office } = await arrange();
    const { a8: classId } = school.classes;
    const { ageev } = school.students;
    await keep(api, office, 'moveToSubgroup', {
      classId,
      division: 'английский',
      subgroupId: null,
      studentIds: [ageev],
      from: TODAY,
    });
    expect((await classOf(office, classId)).divisions[0]?.findings).toEqual([
      { code: 'IN_NO_SUBGROUP', studentId: ageev },
    ]);
  });

  it('take nobody in who is not in the class on the day', async () => {
    const { school, office } = await arrange();
    const { a8: classId } = school.classes;
    const [division] = (await classOf(office, classId)).divisions;
    expect(
      await change(api, office, 'moveToSubgroup', {
        classId,
        division: 'английский',
        subgroupId: division?.subgroups[0]?.id,
        studentIds: [school.students.malyshev],
        from: TODAY,
      }),
    ).toMatchObject({ code: 'STUDENT_NOT_ENROLLED' });
  });

  it('are added, renamed, and taken away only while nobody was in them', async () => {
    const { school, office } = await arrange();
    const { a8: classId } = school.classes;
    const [division] = (await classOf(office, classId)).divisions;
    const [used] = division?.subgroups ?? [];
    const remove = (id: string | undefined, expectedVersion: number) =>
      change(api, office, 'removeSubgroup', { classId, id, expectedVersion });
    expect(await remove(used?.id, 1)).toMatchObject({ code: 'SUBGROUP_IN_USE' });
    const id = randomUUID();
    const input = { classId, id, expectedVersion: 0, division: 'труд', name: 'мальчики' };
    expect((await change(api, office, 'putSubgroup', input)).ids).toEqual([id]);
    expect(
      await change(api, office, 'putSubgroup', { ...input, id: randomUUID(), name: 'Мальчики' }),
    ).toMatchObject({
      code: 'NAME_TAKEN',
    });
    await keep(api, office, 'putSubgroup', { ...input, expectedVersion: 1, name: 'юноши' });
    expect((await remove(id, 2)).__typename).toBe('PeopleKept');
    // Under the name it had it comes back as itself.
    expect(
      (await change(api, office, 'putSubgroup', { ...input, id: randomUUID(), name: 'юноши' })).ids,
    ).toEqual([id]);
  });

  it('of another class are nothing to a class teacher', async () => {
    const { school } = await arrange();
    const teacher = await school.signIn('classTeacher');
    const answer = await api.send(teacher, 'query ($id: ID!) { classCard(id: $id) { name } }', {
      id: school.classes.b1,
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
