import { randomUUID } from 'node:crypto';
import type { PersonId } from '@zhurnal/platform';
import { addStaff, assignDuties } from '@zhurnal/schooling';
import type { StaffRole } from '@zhurnal/schooling';
import type { TestAnswer, TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';

/** Answers of the changes of people, as tests read them. */
export interface PeopleAnswer {
  readonly __typename: 'PeopleKept' | 'PeopleQuestion' | 'Refusal';
  readonly ids?: readonly string[];
  readonly findings?: readonly Finding[];
  readonly questions?: readonly Finding[];
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
}
interface Finding {
  readonly code: string;
  readonly personId: string | null;
  readonly name: string;
  readonly detail: string;
}

const ANSWER = `__typename ... on PeopleKept { ids findings { code personId name detail } }
  ... on PeopleQuestion { questions { code personId name detail } } ... on Refusal { code params { name value } }`;
const SHEETS = `__typename ... on SignInSheets { sheets { personId familyName login password } } ... on Refusal { code clause }`;
const SIGN_IN = `__typename ... on SignInCard { state login identityCheckedAt acts { act by note } sessions { device } can } ... on Refusal { code clause }`;

export const NO_ORDER = { number: '', date: null, note: '' };

/** What is entered of a person. */
export const person = (
  familyName: string,
  givenName: string,
  birthDate: string | null = null,
): Readonly<Record<string, string | null>> => ({
  familyName,
  givenName,
  patronymic: null,
  birthDate,
  sex: null,
  phone: null,
  email: null,
});

/** Sends a change of people; a request without an answer fails the test. */
export async function change(
  api: TestApi,
  session: TestSession,
  name: string,
  input: Readonly<Record<string, unknown>>,
  key = randomUUID(),
): Promise<PeopleAnswer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await api.data<Record<string, PeopleAnswer>>(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`,
    { input: { clientMutationId: key, ...input } },
  );
  return data[name] as PeopleAnswer;
}

/** As `change`, and it must be kept; answers the first id. */
export async function keep(
  api: TestApi,
  session: TestSession,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<string> {
  const answer = await change(api, session, name, input);
  if (answer.__typename !== 'PeopleKept') throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.ids?.[0] ?? '';
}

export interface SheetsAnswer {
  readonly __typename: 'SignInSheets' | 'Refusal';
  readonly code?: string;
  readonly clause?: string | null;
  readonly sheets?: readonly {
    readonly personId: string;
    readonly familyName: string;
    readonly login: string;
    readonly password: string | null;
  }[];
}

/** Makes sign-ins, or hands out new passwords. */
export async function issue(
  api: TestApi,
  session: TestSession,
  name: 'openSignIns' | 'resetPasswords',
  input: Readonly<Record<string, unknown>>,
  key = randomUUID(),
): Promise<SheetsAnswer> {
  const type = name === 'openSignIns' ? 'OpenSignInsInput' : 'SignInSheetsInput';
  const data = await api.data<Record<string, SheetsAnswer>>(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${SHEETS} } }`,
    { input: { clientMutationId: key, ...input } },
  );
  return data[name] as SheetsAnswer;
}

export interface SignInAnswer {
  readonly __typename: 'SignInCard' | 'Refusal';
  readonly code?: string;
  readonly state?: string;
  readonly login?: string | null;
  readonly identityCheckedAt?: string | null;
  readonly acts?: readonly { readonly act: string; readonly by: string | null; readonly note: string }[];
  readonly sessions?: readonly unknown[];
}

export async function changeSignIn(
  api: TestApi,
  session: TestSession,
  name: 'blockSignIn' | 'restoreSignIn' | 'endSessionsOf' | 'confirmIdentity',
  personId: string,
  note = '',
): Promise<SignInAnswer> {
  const data = await api.data<Record<string, SignInAnswer>>(
    session,
    `mutation ($input: SignInChangeInput!) { ${name}(input: $input) { ${SIGN_IN} } }`,
    { input: { clientMutationId: randomUUID(), personId, note } },
  );
  return data[name] as SignInAnswer;
}

/** Signs in by login and password. */
export function signInBy(
  api: TestApi,
  login: string,
  password: string,
  app: 'staff' | 'family',
): Promise<TestAnswer> {
  return api.inject({
    method: 'POST',
    url: '/auth/sign-in',
    headers: { 'content-type': 'application/json', 'x-zhurnal-app': app },
    payload: JSON.stringify({ login, password }),
  });
}

/** The session that a sign-in has opened. */
export function sessionOf(answer: TestAnswer, audience: 'staff' | 'family'): TestSession {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { accountId: '' as TestSession['accountId'], cookie, audience };
}

/** Somebody who works in the school, with a duty. */
export async function hire(
  school: ArrangedSchool,
  role: StaffRole,
  familyName: string,
  from = '2026-09-01',
): Promise<PersonId> {
  return school.change(async (tx) => {
    const [id] = await addStaff(tx, [{ familyName, givenName: 'Инна', hiredOn: '2020-09-01' }]);
    if (!id) throw new Error('nobody was hired');
    await assignDuties(tx, [{ personId: id, role, from }]);
    return id;
  });
}

/** A session of the staff pages for anybody. */
export const staffSession = (
  api: TestApi,
  school: ArrangedSchool,
  personId: PersonId,
): Promise<TestSession> => api.signIn('staff', [{ schoolId: school.schoolId, personId }]);
