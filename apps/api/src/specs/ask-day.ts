import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ItemResult, Refusal } from './ask-journal.js';

/** Documents of a teacher's day and of the roll call, and how tests read their answers. */
const LESSON = `id groupId groupName subjectName classNames date slot startsAt endsAt roomName cancelled moved writable givenAway handover
  substitute otherTeachers topic heldAt recordVersion homeworkCount rollTakenAt studentCount absentCount lateCount dueOn
  lights { held topic homework attendance }`;

export const DAY = `query ($date: Date!) { teacherDay(date: $date) { date today now debtsSince debtCount
  lessons { ${LESSON} } debts { ${LESSON} } } }`;

export const ROLL = `query ($lessonId: ID!) { lessonRoll(lessonId: $lessonId) {
  lessonId groupId groupName subjectName classNames gradeLevel date today slot startsAt endsAt roomName cancelled
  letters { ill excused unexcused unknown late } teacherGivesReason takenAt takenBy version can
  works { id type title weight scale }
  students { id familyName givenName patronymic fact reason version
    notice { kind accepted reason } earlier { slot fact reason } marks { workId ordinal value comment version } } } }`;

export const TAKE_ROLL = `mutation ($input: TakeRollInput!) { takeRoll(input: $input) { __typename
  ... on RollTaken { lessonId takenAt takenBy version results { __typename
    ... on AttendanceSaved { index version }
    ... on AttendanceConflict { index version fact reason by at }
    ... on AttendanceLocked { index refusal { code clause params { name value } } }
    ... on AttendanceInvalid { index refusal { code clause params { name value } } } } }
  ... on Refusal { code clause params { name value } } } }`;

export interface DayLesson {
  readonly id: string;
  readonly subjectName: string;
  readonly classNames: readonly string[];
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly roomName: string | null;
  readonly cancelled: boolean;
  readonly moved: boolean;
  readonly writable: boolean;
  readonly givenAway: boolean;
  readonly handover: boolean;
  readonly substitute: boolean;
  readonly otherTeachers: readonly string[];
  readonly topic: string;
  readonly heldAt: string | null;
  readonly recordVersion: number;
  readonly homeworkCount: number;
  readonly rollTakenAt: string | null;
  readonly studentCount: number;
  readonly absentCount: number;
  readonly lateCount: number;
  readonly dueOn: string | null;
  readonly lights: Readonly<Record<'held' | 'topic' | 'homework' | 'attendance', string>>;
}

export interface TeacherDay {
  readonly date: string;
  readonly today: string;
  readonly now: string;
  readonly debtsSince: string;
  readonly debtCount: number;
  readonly lessons: readonly DayLesson[];
  readonly debts: readonly DayLesson[];
}

export interface RollStudent {
  readonly id: string;
  readonly familyName: string;
  readonly fact: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly notice: { readonly kind: string; readonly accepted: boolean; readonly reason: string } | null;
  readonly earlier: { readonly slot: number; readonly fact: string; readonly reason: string | null } | null;
  readonly marks: readonly { readonly workId: string; readonly ordinal: number; readonly value: number }[];
}

export interface LessonRoll {
  readonly lessonId: string;
  readonly groupId: string;
  readonly subjectName: string;
  readonly classNames: readonly string[];
  readonly gradeLevel: number | null;
  readonly letters: Readonly<Record<string, string>>;
  readonly teacherGivesReason: boolean;
  readonly takenAt: string | null;
  readonly takenBy: string | null;
  readonly version: number;
  readonly works: readonly { readonly id: string; readonly scale: string }[];
  readonly students: readonly RollStudent[];
  readonly can: readonly string[];
}

/** What the roll call answered, whatever it is. */
export interface RollAnswer extends Partial<Refusal> {
  readonly __typename: string;
  readonly takenAt?: string | null;
  readonly takenBy?: string | null;
  readonly version?: number;
  readonly results?: readonly ItemResult[];
}

export async function readDay(api: TestApi, session: TestSession, date: string): Promise<TeacherDay> {
  return (await api.data<{ teacherDay: TeacherDay }>(session, DAY, { date })).teacherDay;
}

export async function readRoll(api: TestApi, session: TestSession, lessonId: string): Promise<LessonRoll> {
  return (await api.data<{ lessonRoll: LessonRoll }>(session, ROLL, { lessonId })).lessonRoll;
}

/** Calls the roll under a fresh key, unless the input brings one. */
export async function takeRoll(
  api: TestApi,
  session: TestSession,
  lessonId: string,
  more: object = {},
): Promise<RollAnswer> {
  const input = { clientMutationId: randomUUID(), lessonId, ...more };
  return (await api.data<{ takeRoll: RollAnswer }>(session, TAKE_ROLL, { input })).takeRoll;
}
