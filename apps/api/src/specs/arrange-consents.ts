import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import { change } from './change-rows.js';

const CONSENTS = `studentId name className standing isToldOnPaper can
  demand { kind isBeforeAccess needsPassport needsNames clause } givers { personId name relation hasSignIn }
  consents { id version kind personId name givenOn number document isPrinted areNamesCompared note takenBy withdrawnOn withdrawnBy file { name path } }`;
const ANSWER = `__typename ... on StudentConsents { ${CONSENTS} } ... on Refusal { code clause }`;

export interface ConsentView {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly withdrawnOn: string | null;
  readonly file: { readonly name: string; readonly path: string } | null;
}

export interface ConsentsView {
  readonly __typename?: 'StudentConsents' | 'Refusal';
  readonly code?: string;
  readonly clause?: string | null;
  readonly standing?: string;
  readonly isToldOnPaper?: boolean;
  readonly can?: readonly string[];
  readonly givers?: readonly { readonly personId: string; readonly relation: string }[];
  readonly consents?: readonly ConsentView[];
}

/** What the family of a student has given. */
export async function readConsents(
  api: TestApi,
  session: TestSession,
  studentId: string,
  schoolId: string | null = null,
): Promise<ConsentsView> {
  const query = `query ($studentId: ID!, $schoolId: ID) { studentConsents(studentId: $studentId, schoolId: $schoolId) { ${CONSENTS} } }`;
  const variables = { studentId, schoolId };
  return (await api.data<{ studentConsents: ConsentsView }>(session, query, variables)).studentConsents;
}

/** Writes a consent down, or withdraws it. */
export async function keepConsent(
  api: TestApi,
  session: TestSession,
  name: 'recordConsent' | 'withdrawConsent',
  input: Readonly<Record<string, unknown>>,
): Promise<ConsentsView> {
  const type = name === 'recordConsent' ? 'RecordConsentInput' : 'WithdrawConsentInput';
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${ANSWER} } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: ConsentsView }>(session, query, variables)).answer;
}

/** How the families of a class stand. */
export async function readClass(
  api: TestApi,
  session: TestSession,
  classId: string,
): Promise<
  readonly {
    readonly studentId: string;
    readonly standing: string;
    readonly isToldOnPaper: boolean;
    readonly looks: number | null;
    readonly barredIds: readonly string[];
  }[]
> {
  const query = `query ($classId: ID!) { classConsents(classId: $classId) { families { studentId standing isToldOnPaper looks barredIds } } }`;
  type Answer = { classConsents: { families: Awaited<ReturnType<typeof readClass>> } };
  return (await api.data<Answer>(session, query, { classId })).classConsents.families;
}

/**
 * Everything that any of the five texts asks of families: each student has an application, taken as it is asked, and each
 * representative has consented; those who sign in look into the diary on two days of each week.
 */
export async function keepFamilies(school: ArrangedSchool): Promise<void> {
  const given = (kind: string, people: string): Promise<void> =>
    change(
      school,
      `insert into family_consent (school_id, id, student_id, person_id, kind, given_on, document, is_printed, are_names_compared, taken_by, taken_at)
       select $1, gen_random_uuid(), x.student_id, x.person_id, $3, '2026-09-01', 'passport', true, true, $2::uuid, '2026-09-01T09:00:00Z'
         from (${people}) x`,
      school.staff.administrator,
      kind,
    );
  const representatives = `select g.student_id, g.guardian_id as person_id from guardianship g where g.school_id = $1`;
  await given(
    'application',
    `${representatives} union select s.id, s.id from student s where s.school_id = $1
       and not exists (select from guardianship g where g.school_id = $1 and g.student_id = s.id)`,
  );
  await given('consent', representatives);
  await change(
    school,
    `insert into family_look (school_id, id, person_id, student_id, day)
     select $1, gen_random_uuid(), g.guardian_id, g.student_id, d::date
       from guardianship g, generate_series('2026-10-26'::date, '2026-11-29'::date, '1 day') d
      where g.school_id = $1 and extract(isodow from d) in (2, 5)`,
  );
}

/** What only reviewers keep: each journal of November is signed by the deputy and by the class teacher. */
export async function keepReviews(school: ArrangedSchool): Promise<void> {
  for (const by of ['deputy', 'classTeacher'] as const)
    await change(
      school,
      `insert into journal_review (school_id, id, group_id, month, reviewed_by, reviewed_at)
       select $1, gen_random_uuid(), g.id, '2026-11-01', $2::uuid, '2026-11-27T10:00:00Z' from teaching_group g where g.school_id = $1`,
      school.staff[by],
    );
}
