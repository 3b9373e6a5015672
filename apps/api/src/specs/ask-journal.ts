import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, GroupName, StudentName } from './arrange.js';

/** Documents of the journal and how tests read their answers. */
export const SET_MARKS = `mutation ($input: SetMarksInput!) { setMarks(input: $input) { clientMutationId results {
  __typename
  ... on MarkSaved { index version }
  ... on MarkConflict { index version value by at }
  ... on MarkLocked { index refusal { code clause params { name value } } }
  ... on MarkInvalid { index refusal { code clause params { name value } } } } } }`;

export const SET_ATTENDANCE = `mutation ($input: SetAttendanceInput!) { setAttendance(input: $input) { results {
  __typename
  ... on AttendanceSaved { index version }
  ... on AttendanceConflict { index version fact reason by at }
  ... on AttendanceLocked { index refusal { code clause params { name value } } }
  ... on AttendanceInvalid { index refusal { code clause params { name value } } } } } }`;

export const PAGE = `query ($groupId: ID!, $from: Date!, $to: Date!) { journalPage(groupId: $groupId, from: $from, to: $to) {
  group { id name subjectName classNames gradeLevel scale teacherNames weeklyLessons can }
  from to today revision averageKind canWrite can
  students { ids familyNames givenNames patronymics memberFrom memberTo }
  lessons { ids dates slots startsAt endsAt held cancelled topics homeworkCounts teachers mine recordVersions }
  works { ids lessons positions types titles weights scales versions }
  marks { works students ordinals values versions comments }
  absences { lessons students facts reasons versions }
  periods { id name kind startsOn endsOn } } }`;

const LESSON_FIELDS = `id groupId date slot startsAt endsAt roomName cancelled can nextLessonDates
  teachers { id name substitute } record { topic heldAt heldBy version }
  works { id position type title weight scale version markCount }
  homework { id text dueOn minutes postedAt version files { id name size mediaType } }`;

export const LESSON = `query ($id: ID!) { lesson(id: $id) { ${LESSON_FIELDS} } }`;

const ANSWER = `__typename ... on LessonRecorded { lesson { ${LESSON_FIELDS} } } ... on StaleVersion { by at current { ${LESSON_FIELDS} } }
  ... on Refusal { code clause params { name value } }`;

const INPUTS = {
  recordLesson: 'RecordLessonInput',
  setHomework: 'SetHomeworkInput',
  removeHomework: 'RemoveHomeworkInput',
  putWork: 'PutWorkInput',
  removeWork: 'RemoveWorkInput',
} as const;
export type LessonChange = keyof typeof INPUTS;

/** The document of one change of a lesson. */
export function documentOf(change: LessonChange): string {
  return `mutation ($input: ${INPUTS[change]}!) { answer: ${change}(input: $input) { ${ANSWER} } }`;
}

export interface Refusal {
  readonly code: string;
  readonly clause: string | null;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** One result of a batch, whatever it is. */
export interface ItemResult {
  readonly __typename: string;
  readonly index: number;
  readonly version?: number;
  readonly value?: number | null;
  readonly fact?: string | null;
  readonly reason?: string | null;
  readonly by?: string | null;
  readonly at?: string | null;
  readonly refusal?: Refusal;
}

export interface Page {
  readonly group: Readonly<Record<string, unknown>>;
  readonly today: string;
  readonly revision: string;
  readonly averageKind: string;
  readonly canWrite: boolean;
  readonly can: readonly string[];
  readonly students: {
    readonly ids: string[];
    readonly familyNames: string[];
    readonly memberTo: (string | null)[];
  };
  readonly lessons: {
    readonly ids: string[];
    readonly dates: string[];
    readonly startsAt: string[];
    readonly held: boolean[];
    readonly topics: string[];
    readonly homeworkCounts: number[];
    readonly teachers: string[];
    readonly mine: boolean[];
    readonly recordVersions: number[];
  };
  readonly works: {
    readonly ids: string[];
    readonly lessons: number[];
    readonly positions: number[];
    readonly types: string[];
    readonly weights: string[];
    readonly scales: string[];
    readonly versions: number[];
  };
  readonly marks: {
    readonly works: number[];
    readonly students: number[];
    readonly ordinals: number[];
    readonly values: number[];
  };
  readonly absences: {
    readonly lessons: number[];
    readonly students: number[];
    readonly facts: number[];
    readonly reasons: number[];
  };
  readonly periods: readonly { readonly name: string; readonly kind: string }[];
}

export interface LessonView {
  readonly id: string;
  readonly roomName: string | null;
  readonly teachers: readonly { readonly id: string; readonly name: string; readonly substitute: boolean }[];
  readonly record: {
    readonly topic: string;
    readonly heldAt: string | null;
    readonly heldBy: string | null;
    readonly version: number;
  };
  readonly works: readonly {
    readonly id: string;
    readonly position: number;
    readonly type: string;
    readonly weight: string;
    readonly version: number;
  }[];
  readonly homework: readonly {
    readonly id: string;
    readonly text: string;
    readonly dueOn: string;
    readonly minutes: number | null;
    readonly postedAt: string;
    readonly version: number;
    readonly files: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly nextLessonDates: readonly string[];
  readonly can: readonly string[];
}

/** What a change of a lesson answered, whatever it is. */
export interface LessonAnswer extends Partial<Refusal> {
  readonly __typename: string;
  readonly lesson?: LessonView;
  readonly current?: LessonView;
  readonly by?: string | null;
}

/** One mark of a batch: by default the first, for the lesson's first work, by a client that saw none. */
export function markItem(
  school: ArrangedSchool,
  group: GroupName,
  date: string,
  student: StudentName,
  value: string | null,
  more: object = {},
): object {
  const lessonId = 'lessonId' in more ? undefined : school.lesson(group, date);
  return {
    lessonId,
    workId: lessonId,
    studentId: school.students[student],
    ordinal: 1,
    value,
    expectedVersion: 0,
    ...more,
  };
}

export async function setMarks(
  api: TestApi,
  session: TestSession,
  groupId: string,
  items: readonly object[],
  clientMutationId: string = randomUUID(),
): Promise<ItemResult[]> {
  const { setMarks: answer } = await api.data<{ setMarks: { results: ItemResult[] } }>(session, SET_MARKS, {
    input: { clientMutationId, groupId, items },
  });
  return answer.results;
}

export async function setAttendance(
  api: TestApi,
  session: TestSession,
  groupId: string,
  items: readonly object[],
): Promise<ItemResult[]> {
  const { setAttendance: answer } = await api.data<{ setAttendance: { results: ItemResult[] } }>(
    session,
    SET_ATTENDANCE,
    {
      input: { clientMutationId: randomUUID(), groupId, items },
    },
  );
  return answer.results;
}

/** The page of the week around the arranged noon. */
export async function readPage(
  api: TestApi,
  session: TestSession,
  groupId: string,
  from = '2026-11-16',
  to = '2026-11-22',
): Promise<Page> {
  return (await api.data<{ journalPage: Page }>(session, PAGE, { groupId, from, to })).journalPage;
}

export async function readLesson(api: TestApi, session: TestSession, id: string): Promise<LessonView> {
  return (await api.data<{ lesson: LessonView }>(session, LESSON, { id })).lesson;
}

/** Changes a lesson under a fresh key, unless the input brings one. */
export async function changeLesson(
  api: TestApi,
  session: TestSession,
  change: LessonChange,
  input: object,
): Promise<LessonAnswer> {
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: LessonAnswer }>(session, documentOf(change), variables)).answer;
}
