import { createHash } from 'node:crypto';
import { AFTER_HEADER, CHANGE_HEADER, Database } from '@zhurnal/platform';
import type { DocumentManifest } from '@zhurnal/platform';
import { headersOf } from '@zhurnal/testing';
import type { TestAnswer, TestApi, TestSession } from '@zhurnal/testing';
import { TODAY_PAGE, WEEK } from './ask-diary.js';
import { PAGE } from './ask-journal.js';

const TIMETABLE = `query ($classId: ID, $teacherId: ID, $monday: Date!) {
  timetableWeek(classId: $classId, teacherId: $teacherId, monday: $monday) {
    monday lessons { ids dates slots startsAt groups subjects teachers substitutes rooms cancelled } } }`;

const GROUPS = `query ($first: Int!) { journalGroups(first: $first) { edges { node {
  id name subjectName classNames teacherNames weeklyLessons can } } } }`;

/** The first page as the family's pages ask for it: without the clock, which they have from the answer's head. */
const DAYS = `{ familyToday { children { studentId today } days { dates homeworkFor }
  lessons { children startsAt endsAt subjects } marks { children values at } } }`;

const STANDING = `query ($classId: ID, $date: Date!) { standingTimetable(classId: $classId, date: $date) {
  periods { subject } } }`;

const SUBJECTS = `{ subjects { id name } }`;

/** The pages whose answers are kept, as the built pages ask for them. */
export const DOCUMENTS = {
  page: PAGE,
  week: WEEK,
  today: TODAY_PAGE,
  timetable: TIMETABLE,
  groups: GROUPS,
  standing: STANDING,
  subjects: SUBJECTS,
  days: DAYS,
} as const;
export type DocumentName = keyof typeof DOCUMENTS;

const idOf = (name: DocumentName): string =>
  `sha256:${createHash('sha256').update(DOCUMENTS[name]).digest('hex')}`;

export const MANIFEST: DocumentManifest = Object.fromEntries(
  (Object.keys(DOCUMENTS) as DocumentName[]).map((name) => [idOf(name), DOCUMENTS[name]]),
);

/** A question of a page by GET. */
export interface Question {
  readonly name: DocumentName;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asks by GET as a browser does that has the answer with this tag. */
export async function askByGet(
  api: TestApi,
  session: TestSession | undefined,
  { name, variables }: Question,
  tag?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> {
  const address = new URLSearchParams({ documentId: idOf(name), variables: JSON.stringify(variables) });
  return api.inject({
    method: 'GET',
    url: `/graphql?${address}`,
    headers: { ...headersOf(session), ...(tag === undefined ? {} : { 'if-none-match': tag }), ...more },
  });
}

/** The answer's tag; a question that got none fails the test. */
export function tagOf(answer: TestAnswer): string {
  const tag = answer.headers.get('etag');
  if (answer.statusCode !== 200 || tag === null) throw new Error(`${answer.statusCode} ${answer.body}`);
  return tag;
}

/** What the client says it knows after this answer to a change. */
export function knowing(answer: TestAnswer): Readonly<Record<string, string>> {
  const id = answer.headers.get(CHANGE_HEADER);
  return id === null ? {} : { [AFTER_HEADER]: id };
}

interface Pool {
  connect(): Promise<unknown>;
}

/** How often the work took a connection to the database: every statement needs one. */
export async function countConnections(api: TestApi, work: () => Promise<unknown>): Promise<number> {
  const { master } = api.get(Database).source.driver as unknown as { master: Pool };
  const real = master.connect.bind(master);
  let count = 0;
  master.connect = () => {
    count += 1;
    return real();
  };
  try {
    await work();
  } finally {
    master.connect = real;
  }
  return count;
}
