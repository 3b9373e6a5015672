import { daysFrom, mondayOf } from '../day/stage.js';
import { Documents } from '../day/documents.js';
import type { Shot } from '../load/shot.js';
import type { App } from './open-session.js';
import type { ClassCare, Family, StandingMark, StandingPresence, Teaching } from './choose-people.js';

const documents = new Documents();

/** A document of our pages with its variables, as one person sends it. */
export interface Asking {
  readonly name: string;
  readonly app: App;
  readonly cookie: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly writes?: boolean;
}

const headersOf = ({ app, cookie }: Asking): Readonly<Record<string, string>> => ({
  'x-zhurnal-app': app,
  cookie,
});

/** By POST: never answered from memory. */
export function asShot(asking: Asking, at: number): Shot {
  const { name, app, variables, writes } = asking;
  return {
    id: `${name}/${at}`,
    method: 'POST',
    path: '/graphql',
    headers: { ...headersOf(asking), 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: documents.get(app, name).id, variables }),
    status: 200,
    ...(writes && { writes, wrong: '"__typename":"(Refusal|StaleVersion|\\w+(Conflict|Locked|Invalid))"' }),
  };
}

/** By GET, as the pages ask; with a tag the answer is to be "unchanged". */
export function asGet(asking: Asking, at: number, tag?: string): Shot {
  const { name, app, variables } = asking;
  const documentId = documents.get(app, name).id;
  return {
    id: `get/${name}/${at}`,
    method: 'GET',
    path: `/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) }).toString()}`,
    headers: { ...headersOf(asking), ...(tag !== undefined && { 'if-none-match': tag }) },
    status: tag === undefined ? 200 : 304,
  };
}

const NAMES: Readonly<Record<string, string>> = { '2': 'TWO', '3': 'THREE', '4': 'FOUR', '5': 'FIVE' };

/** Marks of one column; FOUR and FIVE by turns, so that each turn changes every one of them. */
export function setMarks({ cookie, groupId, lessons }: Teaching, marks: readonly StandingMark[]): Asking {
  const [lessonId] = lessons;
  const items = marks.map(({ studentId, version, value }) => ({
    lessonId,
    workId: lessonId,
    studentId,
    ordinal: 1,
    value: NAMES[value ?? ''] === 'FOUR' ? '#FIVE|FOUR' : '#FOUR|FIVE',
    expectedVersion: `#${version}`,
  }));
  const input = { clientMutationId: '#key', groupId, items };
  return { name: 'SetMarks', app: 'staff', cookie, variables: { input }, writes: true };
}

/** An absence or a lateness, by turns; the first turn says what does not stand there. */
const presenceItem = ({ studentId, version, fact }: StandingPresence): object => ({
  studentId,
  fact: fact === 'absent' ? '#LATE|ABSENT' : '#ABSENT|LATE',
  reason: null,
  expectedVersion: `#${version}`,
});

/** Absences of 15 students in two lessons. */
export function setAttendance({ cookie, groupId, presences }: Teaching): Asking {
  const items = presences.slice(0, 30).map((each) => ({ lessonId: each.lessonId, ...presenceItem(each) }));
  const input = { clientMutationId: '#key', groupId, items };
  return { name: 'SetAttendance', app: 'staff', cookie, variables: { input }, writes: true };
}

/** A roll call that finds three absences. */
export function takeRoll({ cookie, lessons, presences }: Teaching): Asking {
  const items = presences.slice(30, 33).map(presenceItem);
  const input = { clientMutationId: '#key', lessonId: lessons[3], items };
  return { name: 'TakeRoll', app: 'staff', cookie, variables: { input }, writes: true };
}

const ask = (
  app: App,
  name: string,
  cookie: string,
  variables: Readonly<Record<string, unknown>>,
): Asking => ({
  name,
  app,
  cookie,
  variables,
});

export const teacherDay = ({ cookie }: Teaching, date: string): Asking =>
  ask('staff', 'TeacherDay', cookie, { date });
export const lessonRoll = ({ cookie, lessons }: Teaching): Asking =>
  ask('staff', 'LessonRoll', cookie, { lessonId: lessons[0] });
export const timetableWeek = ({ cookie, classId }: Teaching, day: string): Asking =>
  ask('staff', 'TimetableWeek', cookie, { classId, monday: mondayOf(day) });
export const journalPage = ({ cookie, groupId, from, to }: Teaching): Asking =>
  ask('staff', 'JournalPage', cookie, { groupId, from, to });
export const journalGroups = ({ cookie }: Teaching): Asking =>
  ask('staff', 'JournalGroups', cookie, { first: 50, mine: true });
export const classToday = ({ cookie, classId }: ClassCare, date: string): Asking =>
  ask('staff', 'ClassToday', cookie, { classId, date });
export const diaryWeek = ({ cookie, schoolId, studentId }: Family, day: string): Asking =>
  ask('family', 'DiaryWeek', cookie, { schoolId, studentId, monday: mondayOf(day) });
export const familyToday = ({ cookie }: Family): Asking => ask('family', 'FamilyToday', cookie, {});
export const studentMarks = ({ cookie, schoolId, studentId }: Family): Asking =>
  ask('family', 'StudentMarks', cookie, { schoolId, studentId });
export const studentHomework = ({ cookie, schoolId, studentId }: Family, day: string): Asking =>
  ask('family', 'StudentHomework', cookie, { schoolId, studentId, from: day, to: daysFrom(day, 7) });
