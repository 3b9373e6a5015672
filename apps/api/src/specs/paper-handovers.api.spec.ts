import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import type { StaffName } from './arrange.js';
import { change, follow } from './arrange-compliance.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let classTeacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  classTeacher = await school.signIn('classTeacher');
  await follow(school, 'g24');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const SEEN = `className today studentCount nextDue clause terms { from to owed lines { studentId name printedAt handed { id version handedOn to by note } } }
  recipients { studentId personId name relation hasAsked }`;
const ANSWER = `__typename ... on PaperHandovers { ${SEEN} } ... on Refusal { code clause params { name value } }`;

interface Handed {
  readonly id: string;
  readonly version: number;
  readonly handedOn: string;
  readonly to: string;
  readonly by: string;
}

interface Seen {
  readonly __typename?: string;
  readonly code?: string;
  readonly clause?: string | null;
  readonly studentCount: number;
  readonly nextDue: string | null;
  readonly terms: readonly {
    readonly from: string;
    readonly to: string;
    readonly owed: number;
    readonly lines: readonly {
      readonly studentId: string;
      readonly printedAt: string | null;
      readonly handed: Handed | null;
    }[];
  }[];
  readonly recipients: readonly { readonly personId: string; readonly hasAsked: boolean }[];
}

const read = async (session = classTeacher): Promise<Seen> => {
  const query = `query ($classId: ID!) { paperHandovers(classId: $classId) { ${SEEN} } }`;
  const variables = { classId: school.classes.a8 };
  return (await api.data<{ paperHandovers: Seen }>(session, query, variables)).paperHandovers;
};

const send = async (
  name: 'recordHandover' | 'takeBackHandover',
  input: object,
  session = classTeacher,
): Promise<Seen> => {
  const type = name === 'recordHandover' ? 'RecordHandoverInput' : 'TakeBackHandoverInput';
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${ANSWER} } }`;
  const variables = { input: { clientMutationId: randomUUID(), classId: school.classes.a8, ...input } };
  return (await api.data<{ answer: Seen }>(session, query, variables)).answer;
};

/** The mother of Агеев asks for paper, or refuses the diary. */
const decline = (givenOn: string, kind = 'paper'): Promise<void> =>
  change(
    school,
    `insert into family_consent (school_id, id, student_id, person_id, kind, given_on, taken_by, taken_at)
     values ($1, gen_random_uuid(), $3, $4, $5, $6, $2::uuid, now())`,
    school.staff.classTeacher,
    school.students.ageev,
    school.guardians.ofAgeev,
    kind,
    givenOn,
  );

/** The hand-over of the term that ended on the ninth of November, to the mother. */
const given = (more: object = {}) => ({
  ...{ termEnd: '2026-11-09', handedOn: '2026-11-10', note: '' },
  students: [{ studentId: school.students.ageev, toPersonId: school.guardians.ofAgeev, toWords: '' }],
  ...more,
});

describe('print-outs for families without the electronic form', () => {
  it('G24-25 are owed every fortnight since the family asked for paper or refused, and name the next day', async () => {
    expect(await read()).toMatchObject({
      studentCount: 0,
      terms: [],
      nextDue: '2026-11-23',
      clause: 'G24-25',
    });
    await decline('2026-10-20');
    await decline('2026-10-20', 'refusal');
    const { terms, studentCount, nextDue, recipients } = await read();
    expect(terms.map(({ from, to, owed }) => [from, to, owed])).toEqual([
      ['2026-10-27', '2026-11-09', 1],
      ['2026-10-13', '2026-10-26', 1],
    ]);
    expect(terms[0]?.lines).toMatchObject([
      { studentId: school.students.ageev, printedAt: null, handed: null },
    ]);
    expect([studentCount, nextDue]).toEqual([1, '2026-11-23']);
    expect(recipients.map(({ personId, hasAsked }) => [personId, hasAsked])).toContainEqual([
      school.guardians.ofAgeev,
      true,
    ]);
  });

  it('G24-25 are written down as handed over: when, to whom, by whom, and are owed no more', async () => {
    await decline('2026-10-27');
    const { terms } = await send('recordHandover', given({ note: 'Под подпись' }));
    expect(terms).toHaveLength(1);
    expect(terms[0]).toMatchObject({
      owed: 0,
      lines: [{ handed: { handedOn: '2026-11-10', note: 'Под подпись' } }],
    });
    expect(terms[0]?.lines[0]?.handed?.to).toMatch(/^Агеева/);
    expect(terms[0]?.lines[0]?.handed?.by).toMatch(/^Орлова/);
    const stored = await database.query<{ handed_by: string; from_day: string }>(
      `select handed_by, from_day::text from paper_handover where school_id = '${school.schoolId}'`,
    );
    expect(stored).toEqual([{ handed_by: school.staff.classTeacher, from_day: '2026-10-27' }]);
  });

  it('say when they were printed: reports that tell of at least half of the term', async () => {
    await decline('2026-10-20');
    const print = `mutation ($input: NoteReportsPrintedInput!) { noteReportsPrinted(input: $input) { __typename } }`;
    const input = {
      clientMutationId: randomUUID(),
      classId: school.classes.a8,
      whom: 'NO_SIGN_IN',
      studentId: null,
    };
    await api.data(classTeacher, print, { input: { ...input, from: '2026-10-28', to: '2026-11-10' } });
    const { terms } = await read();
    expect(terms.map(({ to, lines }) => [to, lines[0]?.printedAt !== null])).toEqual([
      ['2026-11-09', true],
      ['2026-10-26', false],
    ]);
  });

  it.each<readonly [string, () => object]>([
    ['HANDOVER_AHEAD', () => given({ handedOn: '2026-11-19' })],
    ['HANDOVER_EARLY', () => given({ handedOn: '2026-11-08' })],
    ['HANDOVER_NOT_OWED', () => given({ termEnd: '2026-10-12', handedOn: '2026-10-13' })],
    ['INVALID_VALUE', () => given({ termEnd: '2026-11-10' })],
    [
      'HANDOVER_TO_NOBODY',
      () => given({ students: [{ studentId: school.students.ageev, toPersonId: null, toWords: ' ' }] }),
    ],
    [
      'HANDOVER_TO_NOBODY',
      () =>
        given({
          students: [{ studentId: school.students.ageev, toPersonId: school.staff.deputy, toWords: '' }],
        }),
    ],
  ])('are refused: %s', async (code, input) => {
    await decline('2026-10-20');
    expect(await send('recordHandover', input())).toMatchObject({ code });
    expect((await read()).terms[0]?.owed).toBe(1);
  });

  it('go to a family that declined, and to no other: of several students all are written down, or none', async () => {
    await decline('2026-10-20');
    const [other = ''] = Object.values(school.students).filter((id) => id !== school.students.ageev);
    const { students } = given();
    const both = given({ students: [...students, { studentId: other, toPersonId: null, toWords: 'Отцу' }] });
    expect(await send('recordHandover', both)).toMatchObject({ code: 'HANDOVER_NOT_OWED', clause: 'G24-25' });
    expect((await read()).terms[0]?.owed).toBe(1);
    const twice = given({ students: [...students, ...students] });
    expect(await send('recordHandover', twice)).toMatchObject({ code: 'INVALID_VALUE' });
  });

  it('are handed over once; a wrong entry is taken back with its reason, and the trail keeps both', async () => {
    await decline('2026-10-27');
    const first = await send('recordHandover', given());
    expect(await send('recordHandover', given())).toMatchObject({ code: 'HANDOVER_REPEATED' });
    const { id, version } = first.terms[0]?.lines[0]?.handed ?? { id: '', version: 0 };
    const wrong = { id, expectedVersion: version, reason: 'Не тому ученику' };
    expect(await send('takeBackHandover', { ...wrong, reason: ' ' })).toMatchObject({
      code: 'HANDOVER_REASON',
    });
    expect(await send('takeBackHandover', { ...wrong, expectedVersion: 7 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect((await send('takeBackHandover', wrong)).terms[0]).toMatchObject({
      owed: 1,
      lines: [{ handed: null }],
    });
    expect(await send('takeBackHandover', wrong)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await send('recordHandover', given())).terms[0]?.owed).toBe(0);
    const trail = await database.query<{ op: string; reason: unknown }>(
      `select op, delta -> 'removal_reason' as reason from audit
        where school_id = '${school.schoolId}' and entity = 'paper_handover' order by at, version`,
    );
    expect(trail).toHaveLength(3);
    expect(trail[1]?.reason).toEqual(['', 'Не тому ученику']);
  });

  it('are written down once, whoever comes first', async () => {
    await decline('2026-10-27');
    const deputy = await school.signIn('deputy');
    const answers = await Promise.all(
      [classTeacher, deputy, classTeacher, deputy].map((session) => send('recordHandover', given(), session)),
    );
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual([
      'HANDOVER_REPEATED',
      'HANDOVER_REPEATED',
      'HANDOVER_REPEATED',
      'done',
    ]);
  });

  it('may go to others, in words, which the trail does not repeat', async () => {
    await decline('2026-10-27');
    const students = [{ studentId: school.students.ageev, toPersonId: null, toWords: 'Бабушке' }];
    expect((await send('recordHandover', given({ students }))).terms[0]?.lines[0]?.handed?.to).toBe(
      'Бабушке',
    );
    const trail = await database.query<{ row: string }>(
      `select to_jsonb(a)::text as row from audit a where school_id = '${school.schoolId}' and entity = 'paper_handover'`,
    );
    expect(trail).toHaveLength(1);
    expect(trail[0]?.row).not.toContain('Бабушке');
  });

  it('stay with the class in which they were handed over, when the student goes to another', async () => {
    await decline('2026-10-27');
    await send('recordHandover', given());
    const { classes, students, staff } = school;
    await change(
      school,
      `with gone as (update enrollment set valid_to = '2026-11-09' where school_id = $1 and student_id = $2 returning student_id)
       insert into enrollment (school_id, id, student_id, class_id, valid_from)
       select $1, gen_random_uuid(), student_id, $3::uuid, '2026-11-10' from gone where $4::uuid is not null`,
      students.ageev,
      classes.b1,
      staff.deputy,
    );
    expect((await read()).terms).toMatchObject([{ to: '2026-11-09', owed: 0 }]);
    const query = `query ($classId: ID!) { paperHandovers(classId: $classId) { studentCount terms { to } } }`;
    const other = await api.data(await school.signIn('deputy'), query, { classId: classes.b1 });
    expect(other).toEqual({ paperHandovers: { studentCount: 1, terms: [] } });
  });

  it('are read with one statement, whatever is owed', async () => {
    const count = async (): Promise<number> => {
      const { statements } = await new StatementRecorder(api.get(Database)).during(() => read());
      return statements.filter(({ name }) => name.startsWith('journal.')).length;
    };
    expect(await count()).toBe(1);
    await decline('2026-09-01');
    expect(await count()).toBe(1);
  });

  it('are a matter of the class teacher and of those who lead the school', async () => {
    await decline('2026-10-20');
    for (const who of ['deputy', 'director'] as const)
      expect((await read(await school.signIn(who))).terms).toHaveLength(2);
    const query = `query ($classId: ID!) { paperHandovers(classId: $classId) { className } }`;
    for (const who of ['maths', 'auditor'] as const satisfies readonly StaffName[]) {
      const { errors } = await api.send(await school.signIn(who), query, { classId: school.classes.a8 });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
