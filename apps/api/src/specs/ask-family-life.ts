import { randomUUID } from 'node:crypto';
import type { GraphQLAnswer, TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, GroupName, StudentName } from './arrange.js';
import type { Refusal } from './ask-journal.js';

const REMARK = `id lessonId studentId date student kind text by mine at version`;
const REMARK_ANSWER = `__typename ... on RemarkStored { remark { ${REMARK} } } ... on RemarkStale { current { ${REMARK} } }
  ... on Refusal { code clause params { name value } }`;

export interface RemarkView {
  readonly id: string;
  readonly studentId: string;
  readonly date: string;
  readonly student: string;
  readonly kind: string;
  readonly text: string;
  readonly by: string;
  readonly mine: boolean;
  readonly at: string;
  readonly version: number;
}

export interface RemarkAnswer extends Partial<Refusal> {
  readonly __typename: string;
  readonly remark?: RemarkView | null;
  readonly current?: RemarkView | null;
}

const variables = (input: object): { readonly input: object } => ({
  input: { clientMutationId: randomUUID(), ...input },
});

/** Writes a remark on a student at the lesson of a group on a day. */
export async function putRemark(
  api: TestApi,
  session: TestSession,
  school: ArrangedSchool,
  place: { readonly group: GroupName; readonly date: string; readonly student: StudentName },
  more: object = {},
): Promise<RemarkAnswer> {
  const input = {
    id: randomUUID(),
    lessonId: school.lesson(place.group, place.date),
    studentId: school.students[place.student],
    kind: 'PRAISE',
    text: 'Решил трудную задачу',
    expectedVersion: 0,
    ...more,
  };
  const query = `mutation ($input: PutRemarkInput!) { putRemark(input: $input) { ${REMARK_ANSWER} } }`;
  return (await api.data<{ putRemark: RemarkAnswer }>(session, query, variables(input))).putRemark;
}

export async function removeRemark(api: TestApi, session: TestSession, input: object): Promise<RemarkAnswer> {
  const query = `mutation ($input: RemoveRemarkInput!) { removeRemark(input: $input) { ${REMARK_ANSWER} } }`;
  return (await api.data<{ removeRemark: RemarkAnswer }>(session, query, variables(input))).removeRemark;
}

export async function readRemarks(
  api: TestApi,
  session: TestSession,
  groupId: string,
): Promise<GraphQLAnswer<{ groupRemarks: RemarkView[] }>> {
  return api.send(
    session,
    `query ($groupId: ID!) { groupRemarks(groupId: $groupId, from: "2026-11-16", to: "2026-11-22") { ${REMARK} } }`,
    { groupId },
  );
}

export interface MarksView {
  readonly today: string;
  readonly periodId: string | null;
  readonly averageKind: string;
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  readonly limits: Readonly<Record<'five' | 'four' | 'three', string>>;
  readonly subjects: {
    readonly ids: string[];
    readonly names: string[];
    readonly averages: (string | null)[];
    readonly forecasts: (number | null)[];
    readonly lessonsPast: number[];
    readonly lessonsLeft: number[];
    readonly positions: number[];
    readonly distributions: (string | null)[];
  };
  readonly marks: Readonly<
    Record<'ids' | 'dates' | 'workTypes' | 'titles' | 'weights' | 'topics' | 'comments' | 'at', string[]>
  > & { readonly subjects: number[]; readonly values: number[] };
}

const MARKS = `query ($schoolId: ID!, $studentId: ID!, $periodId: ID) {
  studentMarks(schoolId: $schoolId, studentId: $studentId, periodId: $periodId) {
    today periodId averageKind periods { id name startsOn endsOn } limits { five four three }
    subjects { ids names averages forecasts lessonsPast lessonsLeft positions distributions }
    marks { subjects ids dates values workTypes titles weights topics comments at } workTypes { names weights } } }`;

export async function sendMarks(
  api: TestApi,
  session: TestSession,
  school: Pick<ArrangedSchool, 'schoolId' | 'students'>,
  student: StudentName,
  periodId: string | null = null,
): Promise<GraphQLAnswer<{ studentMarks: MarksView }>> {
  return api.send(session, MARKS, {
    schoolId: school.schoolId,
    studentId: school.students[student],
    periodId,
  });
}

export async function readMarks(
  api: TestApi,
  session: TestSession,
  school: Pick<ArrangedSchool, 'schoolId' | 'students'>,
  student: StudentName,
): Promise<MarksView> {
  const { data, errors } = await sendMarks(api, session, school, student);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.studentMarks;
}

export interface HomeworkView {
  readonly today: string;
  readonly canTick: boolean;
  readonly homework: Readonly<
    Record<'ids' | 'subjects' | 'texts' | 'dueOn' | 'givenOn' | 'postedAt', string[]>
  > & {
    readonly late: boolean[];
    readonly doneAt: (string | null)[];
    readonly spent: (number | null)[];
    readonly files: { readonly homework: number[]; readonly names: string[] };
  };
  readonly nothingSet: Readonly<Record<'dueOn' | 'givenOn' | 'subjects', string[]>>;
  readonly ownTasks: Readonly<Record<'ids' | 'dueOn' | 'subjects' | 'texts', string[]>> & {
    readonly doneAt: (string | null)[];
    readonly versions: number[];
  };
}

export async function sendHomework(
  api: TestApi,
  session: TestSession,
  school: ArrangedSchool,
  student: StudentName,
): Promise<GraphQLAnswer<{ studentHomework: HomeworkView }>> {
  return api.send(
    session,
    `query ($schoolId: ID!, $studentId: ID!) {
      studentHomework(schoolId: $schoolId, studentId: $studentId, from: "2026-11-09", to: "2026-11-29") { today canTick
        homework { ids subjects texts dueOn givenOn minutes postedAt late doneAt spent files { homework ids names sizes mediaTypes } }
        nothingSet { dueOn givenOn subjects } ownTasks { ids dueOn subjects texts doneAt versions } } }`,
    { schoolId: school.schoolId, studentId: school.students[student] },
  );
}

export async function readHomework(
  api: TestApi,
  session: TestSession,
  school: ArrangedSchool,
  student: StudentName,
): Promise<HomeworkView> {
  const { data, errors } = await sendHomework(api, session, school, student);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.studentHomework;
}

const CHANGES = {
  setHomeworkDone: ['SetHomeworkDoneInput', '... on HomeworkTicked { homeworkId doneAt }'],
  putOwnTask: [
    'PutOwnTaskInput',
    '... on OwnTaskStored { id version } ... on OwnTaskStale { currentVersion }',
  ],
  removeOwnTask: [
    'RemoveOwnTaskInput',
    '... on OwnTaskStored { id version } ... on OwnTaskStale { currentVersion }',
  ],
  seeNews: ['SeeNewsInput', '... on NewsSeen { count }'],
} as const;

/** One of the families' changes, about the school's student unless the input says otherwise. */
export async function changeOfFamily(
  api: TestApi,
  session: TestSession,
  change: keyof typeof CHANGES,
  input: object,
): Promise<GraphQLAnswer<{ answer: Readonly<Record<string, unknown>> & { __typename: string } }>> {
  const [type, fields] = CHANGES[change];
  return api.send(
    session,
    `mutation ($input: ${type}!) { answer: ${change}(input: $input) { __typename ${fields} ... on Refusal { code params { name value } } } }`,
    variables(input),
  );
}
