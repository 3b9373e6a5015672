import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, StudentName } from './arrange.js';
import type { Refusal } from './ask-journal.js';

/** Documents of the class teacher and of notices, and how tests read their answers. */
export const NOTICE_FIELDS = `id studentId studentName from to slots kind text certificate status sentBy sentAt seenAt
  decidedBy decidedAt reason answer version overlaps`;

const NOTICE_ANSWER = `__typename ... on NoticeKept { explained notice { ${NOTICE_FIELDS} } }
  ... on NoticeStale { current { ${NOTICE_FIELDS} } } ... on Refusal { code clause params { name value } }`;

export interface Notice {
  readonly id: string;
  readonly studentId: string;
  readonly studentName: string;
  readonly from: string;
  readonly to: string;
  readonly slots: readonly number[] | null;
  readonly kind: string;
  readonly text: string;
  readonly certificate: boolean;
  readonly status: string;
  readonly sentBy: string;
  readonly seenAt: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly answer: string;
  readonly version: number;
  readonly overlaps: readonly string[];
}

export type NoticeResult =
  | { readonly __typename: 'NoticeKept'; readonly notice: Notice; readonly explained: number }
  | { readonly __typename: 'NoticeStale'; readonly current: Notice }
  | ({ readonly __typename: 'Refusal' } & Refusal);

const STEPS = {
  editAbsenceNotice: 'EditAbsenceNoticeInput',
  withdrawAbsenceNotice: 'WithdrawAbsenceNoticeInput',
  decideAbsenceNotice: 'DecideAbsenceNoticeInput',
} as const;

export const REPORT = `mutation ($input: ReportAbsenceInput!) { reportAbsence(input: $input) { results { ${NOTICE_ANSWER} } } }`;

/** Reports the absence of one child or several; the rest of the input has its usual values. */
export async function report(
  api: TestApi,
  session: TestSession,
  school: ArrangedSchool,
  students: readonly StudentName[],
  said: Readonly<Record<string, unknown>>,
): Promise<NoticeResult[]> {
  const notices = students.map((name) => ({ id: randomUUID(), studentId: school.students[name] }));
  const input = {
    clientMutationId: randomUUID(),
    schoolId: school.schoolId,
    kind: 'ILLNESS',
    notices,
    ...said,
  };
  type Data = { reportAbsence: { results: NoticeResult[] } };
  return (await api.data<Data>(session, REPORT, { input })).reportAbsence.results;
}

/** The document of a step with a notice. */
export const stepOf = (step: keyof typeof STEPS): string =>
  `mutation ($input: ${STEPS[step]}!) { answer: ${step}(input: $input) { ${NOTICE_ANSWER} } }`;

/** A step of either side with a notice that is there. */
export async function step(
  api: TestApi,
  session: TestSession,
  name: keyof typeof STEPS,
  input: Readonly<Record<string, unknown>>,
): Promise<NoticeResult> {
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: NoticeResult }>(session, stepOf(name), variables)).answer;
}

/** The notice of an answer that must have one. */
export function noticeOf(result: NoticeResult | undefined): Notice {
  if (result?.__typename !== 'NoticeKept') throw new Error(JSON.stringify(result));
  return result.notice;
}

/** What an answer comes to, in one word. */
export const wordOf = (result: NoticeResult | undefined): string =>
  result?.__typename === 'Refusal' ? result.code : (result?.__typename ?? 'nothing');

export const CLASS_ABSENCES = `query ($classId: ID!, $from: Date!, $to: Date!) { classAbsences(classId: $classId, from: $from, to: $to) {
  className today from to letters { ill excused unexcused unknown late } can days
  students { ids familyNames since until }
  cells { students days held missed ill excused unexcused unknown late full certified }
  totals { held missed ill excused unexcused unknown late days daysIll daysExcused daysUnexcused daysUnknown }
  entries { students dates lessons slots subjects facts reasons notedBy reasonBy } } }`;

interface Columns {
  readonly held: readonly number[];
  readonly missed: readonly number[];
  readonly ill: readonly number[];
  readonly excused: readonly number[];
  readonly unexcused: readonly number[];
  readonly unknown: readonly number[];
  readonly late: readonly number[];
}

export interface ClassAbsences {
  readonly className: string;
  readonly today: string;
  readonly can: readonly string[];
  readonly days: readonly string[];
  readonly students: {
    readonly ids: readonly string[];
    readonly familyNames: readonly string[];
    readonly since: readonly string[];
    readonly until: readonly (string | null)[];
  };
  readonly cells: Columns & {
    readonly students: readonly number[];
    readonly days: readonly number[];
    readonly full: readonly boolean[];
    readonly certified: readonly boolean[];
  };
  readonly totals: Columns & {
    readonly days: readonly number[];
    readonly daysIll: readonly number[];
    readonly daysExcused: readonly number[];
    readonly daysUnexcused: readonly number[];
    readonly daysUnknown: readonly number[];
  };
  readonly entries: {
    readonly students: readonly number[];
    readonly dates: readonly string[];
    readonly slots: readonly number[];
    readonly subjects: readonly string[];
    readonly facts: readonly number[];
    readonly reasons: readonly number[];
    readonly notedBy: readonly (string | null)[];
    readonly reasonBy: readonly (string | null)[];
  };
}

export async function readAbsences(
  api: TestApi,
  session: TestSession,
  classId: string,
  from: string,
  to: string,
): Promise<ClassAbsences> {
  const answer = await api.data<{ classAbsences: ClassAbsences }>(session, CLASS_ABSENCES, {
    classId,
    from,
    to,
  });
  return answer.classAbsences;
}

export const SET_REASONS = `mutation ($input: SetAbsenceReasonsInput!) { setAbsenceReasons(input: $input) {
  __typename ... on AbsenceReasonsSet { changed found } ... on Refusal { code clause params { name value } } } }`;

export type ReasonsResult =
  | { readonly __typename: 'AbsenceReasonsSet'; readonly changed: number; readonly found: number }
  | ({ readonly __typename: 'Refusal' } & Refusal);

/** Gives students the reason of their absences in some days. */
export async function setReasons(
  api: TestApi,
  session: TestSession,
  school: ArrangedSchool,
  students: readonly StudentName[],
  [from, to]: readonly [string, string],
  given: { readonly reason: string; readonly certificate?: boolean },
): Promise<ReasonsResult> {
  const cells = students.map((name) => ({ studentId: school.students[name], from, to }));
  const input = { clientMutationId: randomUUID(), classId: school.classes.a8, cells, ...given };
  return (await api.data<{ setAbsenceReasons: ReasonsResult }>(session, SET_REASONS, { input }))
    .setAbsenceReasons;
}

export const STUDENT_ABSENCES = `query ($schoolId: ID!, $studentId: ID!, $from: Date!, $to: Date!) {
  studentAbsences(schoolId: $schoolId, studentId: $studentId, from: $from, to: $to) {
    today mayReport letters { ill unknown } notices { ${NOTICE_FIELDS} }
    days { dates held missed ill excused unexcused unknown late full certified }
    totals { held missed ill excused unexcused unknown late days daysIll daysExcused daysUnexcused daysUnknown }
    entries { dates slots subjects facts reasons } } }`;

export interface StudentAbsences {
  readonly mayReport: boolean;
  readonly notices: readonly Notice[];
  readonly days: Columns & {
    readonly dates: readonly string[];
    readonly full: readonly boolean[];
    readonly certified: readonly boolean[];
  };
  readonly totals: ClassAbsences['totals'];
  readonly entries: Pick<ClassAbsences['entries'], 'dates' | 'slots' | 'subjects' | 'facts' | 'reasons'>;
}

/** A student of the arranged school by name. */
export function readStudent(
  api: TestApi,
  session: TestSession,
  { schoolId, students }: ArrangedSchool,
  student: StudentName,
  days: readonly [string, string],
): Promise<StudentAbsences> {
  return readStudentOf(api, session, schoolId, students[student], days);
}

/** Any student. */
export async function readStudentOf(
  api: TestApi,
  session: TestSession,
  schoolId: string,
  studentId: string,
  [from, to]: readonly [string, string],
): Promise<StudentAbsences> {
  const variables = { schoolId, studentId, from, to };
  return (await api.data<{ studentAbsences: StudentAbsences }>(session, STUDENT_ABSENCES, variables))
    .studentAbsences;
}
