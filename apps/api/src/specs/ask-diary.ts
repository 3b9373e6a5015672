import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, StudentName } from './arrange.js';

const FILES = `files { homework ids names sizes mediaTypes }`;

export const WEEK = `query ($schoolId: ID!, $studentId: ID!, $monday: Date!) {
  diaryWeek(schoolId: $schoolId, studentId: $studentId, monday: $monday) {
    monday today holidays { name startsOn endsOn }
    lessons { dates ids slots startsAt endsAt subjects rooms teachers substitutes cancelled topics held }
    homework { ids givenAt dueAt dueOn subjects texts minutes postedAt ${FILES} }
    marks { lessons values ordinals workTypes titles weights comments at }
    absences { lessons facts reasons }
    remarks { lessons kinds texts authors at } } }`;

export const TODAY_PAGE = `{ familyToday {
  children { schoolId studentId familyName givenName patronymic className schoolName today }
  days { times dates startsAt endsAt now next homeworkFor }
  lessons { children ids slots startsAt endsAt subjects rooms teachers changed cancelled }
  homework { children ids subjects texts dueOn minutes postedAt done ${FILES} }
  marks { children dates subjects values workTypes titles comments at }
  absences { children dates slots subjects facts reasons at }
  topics { children dates subjects topics at }
  controlWorks { children dates slots subjects workTypes titles }
  remarks { children dates subjects kinds texts authors at } posted { children dates subjects texts dueOn at }
  changes { children dates slots subjects cancelled at } visits { seenUntil shownUntil since isNew } } }`;

export interface Week {
  readonly holidays: readonly { readonly name: string }[];
  readonly lessons: Readonly<Record<'dates' | 'ids' | 'subjects' | 'teachers' | 'topics', string[]>> & {
    readonly rooms: (string | null)[];
    readonly held: boolean[];
    readonly substitutes: boolean[];
    readonly cancelled: boolean[];
  };
  readonly homework: {
    readonly texts: string[];
    readonly dueOn: string[];
    readonly givenAt: (number | null)[];
    readonly dueAt: (number | null)[];
  };
  readonly marks: Readonly<Record<'workTypes' | 'titles' | 'weights' | 'comments', string[]>> & {
    readonly lessons: number[];
    readonly values: number[];
  };
  readonly absences: Readonly<Record<'lessons' | 'facts' | 'reasons', number[]>>;
  readonly remarks: Readonly<Record<'kinds' | 'texts' | 'authors' | 'at', string[]>> & {
    readonly lessons: number[];
  };
}

type OfChildren = { readonly children: number[] };

export interface TodayPage {
  readonly children: readonly {
    readonly familyName: string;
    readonly className: string;
    readonly schoolName: string;
  }[];
  readonly days: { readonly next: (number | null)[] };
  readonly lessons: OfChildren & { readonly subjects: string[] };
  readonly homework: OfChildren & { readonly texts: string[]; readonly done: boolean[] };
  readonly marks: OfChildren & { readonly values: number[]; readonly workTypes: string[] };
  readonly absences: OfChildren & { readonly facts: number[]; readonly subjects: string[] };
  readonly topics: OfChildren & { readonly topics: string[] };
  readonly controlWorks: OfChildren;
  readonly remarks: OfChildren &
    Readonly<Record<'dates' | 'subjects' | 'texts' | 'authors' | 'at', string[]>>;
  readonly posted: OfChildren & Readonly<Record<'dates' | 'subjects' | 'texts' | 'dueOn' | 'at', string[]>>;
  readonly changes: OfChildren & {
    readonly dates: string[];
    readonly subjects: string[];
    readonly cancelled: boolean[];
    readonly at: string[];
  };
  readonly visits: {
    readonly seenUntil: (string | null)[];
    readonly shownUntil: (string | null)[];
    readonly since: (string | null)[];
    readonly isNew: boolean[];
  };
}

/** The week of the arranged Monday, or of another day. */
export async function readWeek(
  api: TestApi,
  session: TestSession,
  school: ArrangedSchool,
  student: StudentName,
  monday = '2026-11-16',
): Promise<Week> {
  const variables = { schoolId: school.schoolId, studentId: school.students[student], monday };
  return (await api.data<{ diaryWeek: Week }>(session, WEEK, variables)).diaryWeek;
}

export async function readToday(api: TestApi, session: TestSession): Promise<TodayPage> {
  return (await api.data<{ familyToday: TodayPage }>(session, TODAY_PAGE)).familyToday;
}
