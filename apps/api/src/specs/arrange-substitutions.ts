import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, StaffName } from './arrange.js';

export const LESSON = `id version date slot startsAt endsAt groupId group classes subject room roomId state
  teachers { id name isAway isReplaced } substitutes { id name replacesId isAway joinedWith until }
  plannedDate plannedSlot plannedStartsAt isRoomChanged plannedRoom isCancelled cause note isRecorded`;

/** A lesson on the sheet, as far as the tests look at it. */
export interface Lesson {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly group: string;
  readonly subject: string;
  readonly room: string | null;
  readonly roomId: string | null;
  readonly state: string;
  readonly teachers: readonly {
    readonly name: string;
    readonly isAway: boolean;
    readonly isReplaced: boolean;
  }[];
  readonly substitutes: readonly {
    readonly name: string;
    readonly until: string | null;
    readonly joinedWith: string | null;
    readonly isAway: boolean;
  }[];
  readonly plannedDate: string | null;
  readonly plannedSlot: number | null;
  readonly plannedRoom: string | null;
  readonly isRoomChanged: boolean;
  readonly cause: string | null;
  readonly note: string;
  readonly isRecorded: boolean;
}

export interface Question {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly other: string;
}

/** What a change answers. */
export interface Answer {
  readonly __typename: 'LessonsChanged' | 'LessonQuestions' | 'LessonsStale' | 'Refusal';
  readonly lessons?: readonly Lesson[];
  readonly questions?: readonly Question[];
  readonly current?: readonly Lesson[];
  readonly code?: string;
}

type Operation =
  'assignSubstitute' | 'removeSubstitute' | 'cancelLesson' | 'restoreLesson' | 'moveLesson' | 'changeRoom';

/** Asks for a change of lessons, under a key of its own. */
export async function changeLessons(
  api: TestApi,
  session: TestSession,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const answer = await api.data<Record<string, Answer>>(
    session,
    `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on LessonsChanged { lessons { ${LESSON} } }
      ... on LessonQuestions { questions { key code lessonId name other } } ... on LessonsStale { current { ${LESSON} } }
      ... on Refusal { code } } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  const found = answer[operation];
  if (!found) throw new Error(`${operation} answered nothing`);
  return found;
}

/** The lesson a change was about; anything else than a changed lesson fails the test. */
export function changedOf({ __typename, lessons, ...rest }: Answer): Lesson {
  const [lesson] = lessons ?? [];
  if (!lesson) throw new Error(`${__typename}: ${JSON.stringify(rest)}`);
  return lesson;
}

/** Writes down that somebody is away on the days. */
export async function reportAway(
  api: TestApi,
  session: TestSession,
  personId: string,
  days: { readonly fromDate: string; readonly toDate: string; readonly slots?: readonly number[] },
): Promise<{ readonly id?: string; readonly version?: number; readonly code?: string }> {
  const { reportStaffAbsence } = await api.data<{
    reportStaffAbsence: { absence?: { id: string; version: number }; code?: string };
  }>(
    session,
    `mutation ($input: ReportStaffAbsenceInput!) { reportStaffAbsence(input: $input) {
      ... on StaffAbsenceKept { absence { id version } } ... on Refusal { code } } }`,
    {
      input: {
        clientMutationId: randomUUID(),
        id: randomUUID(),
        personId,
        kind: 'ILLNESS',
        note: 'Больничный',
        ...days,
      },
    },
  );
  const { absence, code } = reportStaffAbsence;
  return { ...absence, ...(code === undefined ? {} : { code }) };
}

export interface ToCover {
  readonly today: string;
  readonly teachers: readonly { readonly id: string; readonly name: string }[];
  readonly absences: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly note: string;
  }[];
  readonly lessons: readonly Lesson[];
}

export async function readToCover(
  api: TestApi,
  session: TestSession,
  from: string,
  to = from,
): Promise<ToCover> {
  const { lessonsToCover } = await api.data<{ lessonsToCover: ToCover }>(
    session,
    `query ($from: Date!, $to: Date!) { lessonsToCover(from: $from, to: $to) { today teachers { id name }
      absences { id personId name fromDate toDate slots kind note version } lessons { ${LESSON} } } }`,
    { from, to },
  );
  return lessonsToCover;
}

export async function readChanged(
  api: TestApi,
  session: TestSession,
  from: string,
  to = from,
  mine = false,
): Promise<readonly Lesson[]> {
  const { changedLessons } = await api.data<{ changedLessons: readonly Lesson[] }>(
    session,
    `query ($from: Date!, $to: Date!, $mine: Boolean) { changedLessons(from: $from, to: $to, mine: $mine) { ${LESSON} } }`,
    { from, to, mine },
  );
  return changedLessons;
}

export interface Ranking {
  readonly lessonId: string;
  readonly choiceId: string | null;
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: number;
    readonly busyWith: string | null;
    readonly reasons: readonly { readonly reason: string; readonly points: number; readonly count: number }[];
  }[];
}

export async function rank(
  api: TestApi,
  session: TestSession,
  lessonIds: readonly string[],
): Promise<readonly Ranking[]> {
  const { rankSubstitutes } = await api.data<{ rankSubstitutes: readonly Ranking[] }>(
    session,
    `query ($lessonIds: [ID!]!) { rankSubstitutes(lessonIds: $lessonIds) { lessonId choiceId
      candidates { id name points busyWith reasons { reason points count } } } }`,
    { lessonIds },
  );
  return rankSubstitutes;
}

/** Gives a lesson nobody has touched yet to somebody. */
export function cover(
  api: TestApi,
  deputy: TestSession,
  school: ArrangedSchool,
  lessonId: string,
  who: StaffName,
  expectedVersion = 1,
): Promise<Answer> {
  return changeLessons(api, deputy, 'assignSubstitute', {
    items: [{ lessonId, expectedVersion, substituteId: school.staff[who] }],
  });
}
