import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId, sql } from '@zhurnal/platform';
import { openSchool, usualYear } from '@zhurnal/schooling';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { GRADES, ROSTER, Reader, keyOf, makeClient } from './arrange-one-roster.js';
import type { Told } from './arrange-one-roster.js';
import { ImportClerk } from './arrange-people-import.js';
import { addStaff } from './arrange-school.js';
import { faultsOfBundle, rowsOf as readRows } from './one-roster-files.js';
import { readArchive } from './read-archive.js';

/** Every file of the CSV binding 1.2. */
const FILES = [
  ...[
    'academicSessions',
    'categories',
    'classes',
    'classResources',
    'courses',
    'courseResources',
    'demographics',
  ],
  ...['enrollments', 'lineItems', 'lineItemLearningObjectiveIds', 'lineItemScoreScales', 'orgs', 'resources'],
  ...['results', 'resultLearningObjectiveIds', 'resultScoreScales', 'roles', 'scoreScales', 'userProfiles'],
  ...['userResources', 'users'],
];
const FILL = sql(
  'test.one-roster.fill',
  `update person set phone = $3, email = $4, birth_date = $5, sex = $6, version = version + 1 where school_id = $1 and id = $2`,
);
const NUMBER = sql(
  'test.one-roster.number',
  `update student set file_number = $3, version = version + 1 where school_id = $1 and id = $2`,
);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let administrator: TestSession;
let files: ReadonlyMap<string, string>;
let bytes: Buffer;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  const { ageev, zhukov } = school.students;
  await school.change(async (tx) => {
    await tx.rows(FILL, [ageev, '+7 900 123-45-67', 'ageev@example.org', '2012-05-06', 'male']);
    await tx.rows(FILL, [school.guardians.ofAgeev, '+7 900 123-45-68', null, null, null]);
    await tx.rows(FILL, [school.staff.maths, null, 'maths@example.org', '1980-01-02', 'female']);
    await tx.rows(NUMBER, [ageev, 'А-15']);
    // A comma, a quotation mark and a line within a cell.
    await tx.rows(NUMBER, [zhukov, 'Ж-«7», "8"']);
  });
  administrator = await school.signIn('administrator');
  const answer = await api.inject({
    method: 'GET',
    url: '/files/oneroster.zip?app=staff',
    headers: headersOf(administrator),
  });
  expect([answer.statusCode, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  bytes = answer.bytes;
  files = readArchive(bytes);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const rowsOf = (name: string): ReturnType<typeof readRows> => readRows(files, name);
const refs = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(refs).join(',')
    : typeof value === 'object' && value !== null
      ? refs((value as { sourcedId: unknown }).sourcedId)
      : String((value as string | undefined) ?? '');

describe('the bundle', () => {
  it('is as the binding has it, file by file, column by column', () => {
    expect(faultsOfBundle(files)).toEqual([]);
    // Nobody has given a work or a mark: a file without rows is none.
    expect([...files.keys()].filter((name) => /^(categories|lineItems|results)/.test(name))).toEqual([]);
  });

  it('says in its manifest which files it has, as the binding wants it', () => {
    const manifest = new Map(rowsOf('manifest').map(({ propertyName, value }) => [propertyName, value]));
    expect([manifest.get('manifest.version'), manifest.get('oneroster.version')]).toEqual(['1.0', '1.2']);
    const packed = new Set([...files.keys()]);
    expect(packed.has('manifest.csv')).toBe(true);
    const said = FILES.map((name) => [name, manifest.get(`file.${name}`)]);
    expect(said).toEqual(FILES.map((name) => [name, packed.has(`${name}.csv`) ? 'bulk' : 'absent']));
    expect([...packed].filter((name) => !['manifest', ...FILES].includes(name.replace('.csv', '')))).toEqual(
      [],
    );
  });

  it('tells the same as the collections do, row by row', async () => {
    const scopes = ['roster_read', 'people_read', 'journal_read'];
    const reader = new Reader(api, await keyOf(api, await makeClient(api, administrator, scopes)));
    const columns: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
      orgs: [ROSTER, { name: 'name', type: 'type' }],
      academicSessions: [
        ROSTER,
        { title: 'title', startDate: 'startDate', endDate: 'endDate', parentSourcedId: 'parent' },
      ],
      courses: [ROSTER, { title: 'title', orgSourcedId: 'org' }],
      classes: [
        ROSTER,
        { title: 'title', classType: 'classType', courseSourcedId: 'course', termSourcedIds: 'terms' },
      ],
      users: [
        ROSTER,
        {
          familyName: 'familyName',
          middleName: 'middleName',
          identifier: 'identifier',
          agentSourcedIds: 'agents',
        },
      ],
      enrollments: [
        ROSTER,
        { classSourcedId: 'class', userSourcedId: 'user', role: 'role', beginDate: 'beginDate' },
      ],
      demographics: [ROSTER, { birthDate: 'birthDate', sex: 'sex' }],
      categories: [GRADES, { title: 'title' }],
      lineItems: [GRADES, { title: 'title', classSourcedId: 'class' }],
      results: [GRADES, { score: 'score', studentSourcedId: 'student' }],
    };
    for (const [name, [base, fields]] of Object.entries(columns)) {
      const told = (await reader.all(`${base}/${name}`)).filter(({ status }) => status === 'active');
      const wanted = told.map((record: Told) => [
        record.sourcedId,
        ...Object.values(fields).map((field) => refs(record[field])),
      ]);
      const packed = rowsOf(name).map((row) => [
        row['sourcedId'],
        ...Object.keys(fields).map((column) => row[column]),
      ]);
      expect([name, packed]).toEqual([name, wanted]);
      expect(rowsOf(name).filter((row) => row['status'] !== '' || row['dateLastModified'] !== '')).toEqual(
        [],
      );
    }
    expect(rowsOf('users')).toHaveLength(18);
    expect(rowsOf('roles').filter(({ role }) => role === 'student')).toHaveLength(5);
  });

  it('leaves a trace in the trail', async () => {
    const rows = await database.query<{ what: string; filter: unknown; count: number }>(
      `select what, filter, row_count as count from taken_out where school_id = $1`,
      [school.schoolId],
    );
    expect(rows).toEqual([{ what: 'students', filter: { format: 'oneroster' }, count: 18 }]);
  });
});

describe('the bundle of one school in another one that is empty', () => {
  it('is previewed, loaded, and leaves the same rosters', async () => {
    const schoolId = newId<'school'>();
    const db = api.get(Database);
    await db.write({ kind: 'system', name: 'test', requestId: 'test' }, schoolId, (tx) =>
      openSchool(tx, { name: 'Новая школа', timeZone: 'Europe/Moscow', year: usualYear(2026) }),
    );
    const personId = await addStaff(db, schoolId, 'office', 'Канцелярова');
    const clerk = new ImportClerk(api, await api.signIn('staff', [{ schoolId, personId }]));
    for (const kind of ['staff', 'students']) {
      const { id, findings } = await clerk.send(bytes, kind, 'oneroster.zip');
      expect(findings).toBeUndefined();
      let { preview } = await clerk.show(id ?? '');
      expect(preview.counts.error ?? 0).toBe(0);
      for (let turn = 0; turn < 3 && preview.counts.open > 0; turn += 1) {
        const keys = preview.findings.flatMap(({ question }) => question ?? []);
        preview = await clerk.check(preview, {
          answers: Object.fromEntries(keys.map((key) => [key, 'yes'])),
        });
      }
      expect([kind, (await clerk.apply(preview)).run?.status]).toEqual([kind, 'applied']);
    }
    // The import writes names of classes without spaces.
    const rosterOf = (of: string): Promise<object[]> =>
      database.query(
        `select p.family_name, p.given_name, p.patronymic, p.phone, p.email, p.birth_date::text, p.sex, t.file_number,
                replace(k.name, ' ', '') as class, e.valid_from::text, e.valid_to::text,
                (select json_agg(json_build_object('name', q.family_name || ' ' || q.given_name, 'phone', q.phone, 'kind', g.kind) order by q.family_name)
                   from guardianship g join person q on q.school_id = g.school_id and q.id = g.guardian_id
                  where g.school_id = t.school_id and g.student_id = t.id) as guardians
           from student t join person p on p.school_id = t.school_id and p.id = t.id
           join enrollment e on e.school_id = t.school_id and e.student_id = t.id
           join school_class k on k.school_id = e.school_id and k.id = e.class_id
          where t.school_id = $1 order by p.family_name, p.given_name`,
        [of],
      );
    const staffOf = (of: string): Promise<object[]> =>
      database.query(
        `select p.family_name, p.given_name, p.patronymic, p.email, p.birth_date::text, p.sex, m.position
           from staff_member m join person p on p.school_id = m.school_id and p.id = m.id
          where m.school_id = $1 and m.id <> $2 order by p.family_name, p.given_name`,
        [of, personId],
      );
    expect(await rosterOf(schoolId)).toEqual(await rosterOf(school.schoolId));
    expect(await rosterOf(schoolId)).toHaveLength(5);
    expect(await staffOf(schoolId)).toEqual(await staffOf(school.schoolId));
  });

  it('is refused with words when it is cut off', async () => {
    const personId = await addStaff(api.get(Database), school.schoolId, 'office');
    const session = await api.signIn('staff', [{ schoolId: school.schoolId, personId }]);
    const answer = await new ImportClerk(api, session).send(
      bytes.subarray(0, bytes.length - 30),
      'students',
      'x.zip',
    );
    expect([answer.status, answer.findings?.map(({ code }) => code)]).toEqual([422, ['FILE_DAMAGED']]);
  });
});
