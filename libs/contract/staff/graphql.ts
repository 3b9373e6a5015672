/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a student was absent. */
export type AbsenceReason =
  | 'EXCUSED'
  | 'ILL'
  | 'UNEXCUSED'
  | 'UNKNOWN';

/** What the lesson's teacher sees. No fact: the student was there. */
export type AttendanceFact =
  | 'ABSENT'
  | 'LATE';

/** Presence of one student at one lesson. */
export type AttendanceItemInput = {
  /** Version the client saw; 0 when it saw none. */
  expectedVersion: number;
  /** Absent or late; null: was there. */
  fact?: AttendanceFact | null | undefined;
  /** The lesson, one of the group. */
  lessonId: string;
  /** Why absent; null: nobody has said yet. */
  reason?: AbsenceReason | null | undefined;
  /** The student. */
  studentId: string;
};

/** One mark of one student. */
export type MarkItemInput = {
  /** A comment for the family. */
  comment?: string;
  /** Version the client saw; 0 when it saw no mark. */
  expectedVersion: number;
  /** The lesson, one of the group. */
  lessonId: string;
  /** Which of the student's marks in this work, from 1; at most 4. */
  ordinal: number;
  /** The student. */
  studentId: string;
  /** The mark; null clears it. */
  value?: MarkValueInput | null | undefined;
  /** The work, one of the lesson; the first work of a lesson has the lesson's id. */
  workId: string;
};

/** What a work is marked by: 2–5 points, or pass and fail. «Точка» belongs to both. */
export type MarkScale =
  | 'FIVE'
  | 'PASS_FAIL';

/** A mark. DUE is the «точка»: work still owed. */
export type MarkValueInput =
  | 'DUE'
  | 'FAIL'
  | 'FIVE'
  | 'FOUR'
  | 'PASS'
  | 'THREE'
  | 'TWO';

/** Kinds of grading periods. */
export type PeriodKind =
  | 'quarter'
  | 'semester'
  | 'trimester'
  | 'year';

/** Describes a work of a lesson, or adds one. */
export type PutWorkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The work: the lesson's id for the first, made by the client for others. */
  id: string;
  /** The lesson. */
  lessonId: string;
  /** Scale. */
  scale: MarkScale;
  /** Title. */
  title?: string;
  /** Code of the kind of work, from the school's list. */
  type: string;
  /** Weight in the average, 0–10. */
  weight: string;
};

/** What was taught at a lesson. */
export type RecordLessonInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Whether the lesson was held. */
  held: boolean;
  /** The lesson. */
  lessonId: string;
  /** The topic; empty: none yet. */
  topic: string;
};

/** Why the school's rules said no. Words for people live in the apps. */
export type RefusalCode =
  | 'CONFLICT'
  | 'DUE_BEFORE_LESSON'
  | 'FILE_KIND_REFUSED'
  | 'FILE_TOO_LARGE'
  | 'FORBIDDEN'
  | 'INVALID_VALUE'
  | 'KEY_REUSED'
  | 'LESSON_CANCELLED'
  | 'LESSON_IN_FUTURE'
  | 'NOT_FOUND'
  | 'NO_MARKS_IN_GRADE'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_TOO_SHORT'
  | 'PERIOD_CLOSED'
  | 'SESSION_EXPIRED'
  | 'SIGN_IN_FAILED'
  | 'STALE_VERSION'
  | 'STUDENT_NOT_IN_GROUP'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY_ATTEMPTS'
  | 'TOO_MANY_ITEMS'
  | 'TOO_MANY_MARKS'
  | 'TOPIC_REQUIRED';

/** Takes homework back. */
export type RemoveHomeworkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The homework. */
  id: string;
  /** The lesson that set it. */
  lessonId: string;
};

/** Removes a work without marks. */
export type RemoveWorkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The work. */
  id: string;
  /** The lesson. */
  lessonId: string;
};

/** Duties a person may hold in a school; one person may hold several. */
export type Role =
  | 'administrator'
  | 'auditor'
  | 'class_teacher'
  | 'deputy'
  | 'director'
  | 'educator'
  | 'guardian'
  | 'hr'
  | 'office'
  | 'student'
  | 'teacher';

/** Absences and lateness of one group. */
export type SetAttendanceInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group whose lessons these are. */
  groupId: string;
  /** At most 50 items; each is answered for itself. */
  items: Array<AttendanceItemInput>;
};

/** Homework set at a lesson. */
export type SetHomeworkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The day it must be ready; null: the group's next lesson. */
  dueOn?: string | null | undefined;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Files that go with it, at most 10: ids answered by POST /files. */
  fileIds?: Array<string>;
  /** The homework: made by the client. */
  id: string;
  /** The lesson that sets it. */
  lessonId: string;
  /** Estimate in minutes. */
  minutes?: number | null | undefined;
  /** What is to be done. */
  text: string;
};

/** Marks of one group. */
export type SetMarksInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group whose lessons these are. */
  groupId: string;
  /** At most 50 marks; each is answered for itself. */
  items: Array<MarkItemInput>;
};

export type JournalGroupsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  classId?: string | null | undefined;
  subjectId?: string | null | undefined;
  mine?: boolean | null | undefined;
}>;


export type JournalGroupsQuery = { journalGroups: { edges: Array<{ node: { id: string, name: string, subjectName: string, classNames: Array<string>, gradeLevel: number | null, teacherNames: Array<string>, weeklyLessons: number, can: Array<string> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GroupFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupFiltersQuery = { schoolClasses: Array<{ id: string, name: string }>, subjects: Array<{ id: string, name: string }> };

export type HistoryPartsFragment = { at: string, who: string, role: string, what: string, ordinal: number | null, field: string, old: string | null, new: string | null, reason: string | null, requestId: string, studentId: string | null, workId: string | null };

export type CellHistoryQueryVariables = Exact<{
  lessonId: string;
  studentId: string;
}>;


export type CellHistoryQuery = { cellHistory: Array<{ at: string, who: string, role: string, what: string, ordinal: number | null, field: string, old: string | null, new: string | null, reason: string | null, requestId: string, studentId: string | null, workId: string | null }> };

export type LessonHistoryQueryVariables = Exact<{
  lessonId: string;
}>;


export type LessonHistoryQuery = { lessonHistory: Array<{ at: string, who: string, role: string, what: string, ordinal: number | null, field: string, old: string | null, new: string | null, reason: string | null, requestId: string, studentId: string | null, workId: string | null }> };

export type LessonPartsFragment = { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> };

export type RefusalPartsFragment = { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

type LessonAnswerParts_LessonRecorded_Fragment = { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } };

type LessonAnswerParts_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

type LessonAnswerParts_StaleVersion_Fragment = { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } };

export type LessonAnswerPartsFragment =
  | LessonAnswerParts_LessonRecorded_Fragment
  | LessonAnswerParts_Refusal_Fragment
  | LessonAnswerParts_StaleVersion_Fragment
;

export type LessonQueryVariables = Exact<{
  id: string;
}>;


export type LessonQuery = { lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } };

export type RecordLessonMutationVariables = Exact<{
  input: RecordLessonInput;
}>;


export type RecordLessonMutation = { recordLesson:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type SetHomeworkMutationVariables = Exact<{
  input: SetHomeworkInput;
}>;


export type SetHomeworkMutation = { setHomework:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type RemoveHomeworkMutationVariables = Exact<{
  input: RemoveHomeworkInput;
}>;


export type RemoveHomeworkMutation = { removeHomework:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type PutWorkMutationVariables = Exact<{
  input: PutWorkInput;
}>;


export type PutWorkMutation = { putWork:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type RemoveWorkMutationVariables = Exact<{
  input: RemoveWorkInput;
}>;


export type RemoveWorkMutation = { removeWork:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, postedAt: string, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type SetMarksMutationVariables = Exact<{
  input: SetMarksInput;
}>;


export type SetMarksMutation = { setMarks: { results: Array<
      | { __typename: 'MarkConflict', index: number, version: number, value: number | null, by: string | null, at: string | null }
      | { __typename: 'MarkInvalid', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'MarkLocked', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'MarkSaved', index: number, version: number }
    > } };

export type SetAttendanceMutationVariables = Exact<{
  input: SetAttendanceInput;
}>;


export type SetAttendanceMutation = { setAttendance: { results: Array<
      | { __typename: 'AttendanceConflict', index: number, version: number, fact: AttendanceFact | null, reason: AbsenceReason | null, by: string | null, at: string | null }
      | { __typename: 'AttendanceInvalid', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'AttendanceLocked', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'AttendanceSaved', index: number, version: number }
    > } };

export type JournalStartQueryVariables = Exact<{
  groupId: string;
  day: string;
}>;


export type JournalStartQuery = { journalPage: { group: { gradeLevel: number | null } }, schoolPeriods: Array<{ id: string, name: string, kind: PeriodKind, startsOn: string, endsOn: string, gradeFrom: number, gradeTo: number }> };

export type JournalPageQueryVariables = Exact<{
  groupId: string;
  from: string;
  to: string;
}>;


export type JournalPageQuery = { journalPage: { revision: string, today: string, from: string, to: string, canWrite: boolean, can: Array<string>, averageKind: string, group: { id: string, name: string, subjectName: string, classNames: Array<string>, gradeLevel: number | null, teacherNames: Array<string> }, periods: Array<{ id: string, name: string, kind: string, startsOn: string, endsOn: string }>, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], memberFrom: readonly string[], memberTo: readonly (string | null)[] }, lessons: { ids: readonly string[], dates: readonly string[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], held: readonly boolean[], cancelled: readonly boolean[], topics: readonly string[], homeworkCounts: readonly number[], teachers: readonly string[], mine: readonly boolean[], recordVersions: readonly number[] }, works: { ids: readonly string[], lessons: readonly number[], positions: readonly number[], types: readonly string[], titles: readonly string[], weights: readonly string[], scales: readonly string[], versions: readonly number[] }, marks: { works: readonly number[], students: readonly number[], ordinals: readonly number[], values: readonly number[], versions: readonly number[], comments: readonly string[] }, absences: { lessons: readonly number[], students: readonly number[], facts: readonly number[], reasons: readonly number[], versions: readonly number[] } } };

export type SchoolYearQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolYearQuery = { schoolPeriods: Array<{ startsOn: string, endsOn: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { memberships: Array<{ schoolId: string, schoolName: string, timeZone: string, today: string, personId: string, familyName: string, givenName: string, patronymic: string | null, roles: Array<Role> }> } };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { mySessions: Array<{ id: string, device: string, isCurrent: boolean, openedAt: string, lastSeenAt: string }> };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { count: number } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  wanted: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'PasswordChanged', endedSessions: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const HistoryPartsFragmentDoc = new TypedDocumentString(`
    fragment HistoryParts on HistoryEntry {
  at
  who
  role
  what
  ordinal
  field
  old
  new
  reason
  requestId
  studentId
  workId
}
    `, {"fragmentName":"HistoryParts"}) as unknown as TypedDocumentString<HistoryPartsFragment, unknown>;
export const LessonPartsFragmentDoc = new TypedDocumentString(`
    fragment LessonParts on LessonDetails {
  id
  date
  slot
  startsAt
  endsAt
  roomName
  cancelled
  can
  nextLessonDates
  teachers {
    id
    name
    substitute
  }
  record {
    topic
    heldAt
    heldBy
    version
  }
  works {
    id
    position
    type
    title
    weight
    scale
    version
    markCount
  }
  homework {
    id
    text
    dueOn
    minutes
    postedAt
    version
    files {
      id
      name
      size
      mediaType
    }
  }
}
    `, {"fragmentName":"LessonParts"}) as unknown as TypedDocumentString<LessonPartsFragment, unknown>;
export const RefusalPartsFragmentDoc = new TypedDocumentString(`
    fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}
    `, {"fragmentName":"RefusalParts"}) as unknown as TypedDocumentString<RefusalPartsFragment, unknown>;
export const LessonAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment LessonAnswerParts on LessonAnswer {
  __typename
  ... on LessonRecorded {
    lesson {
      ...LessonParts
    }
  }
  ... on StaleVersion {
    by
    at
    current {
      ...LessonParts
    }
  }
  ... on Refusal {
    ...RefusalParts
  }
}
    fragment LessonParts on LessonDetails {
  id
  date
  slot
  startsAt
  endsAt
  roomName
  cancelled
  can
  nextLessonDates
  teachers {
    id
    name
    substitute
  }
  record {
    topic
    heldAt
    heldBy
    version
  }
  works {
    id
    position
    type
    title
    weight
    scale
    version
    markCount
  }
  homework {
    id
    text
    dueOn
    minutes
    postedAt
    version
    files {
      id
      name
      size
      mediaType
    }
  }
}
fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}`, {"fragmentName":"LessonAnswerParts"}) as unknown as TypedDocumentString<LessonAnswerPartsFragment, unknown>;
export const JournalGroupsDocument = {"__meta__":{"hash":"sha256:5e4850415691d88c01ce37cba970cac1162ef48492e3b22bb79b3203e6bc5844"}} as unknown as TypedDocumentString<JournalGroupsQuery, JournalGroupsQueryVariables>;
export const GroupFiltersDocument = {"__meta__":{"hash":"sha256:c93c766641960ab23858ad60307e5f8426cb84e754574a7c101399e7bcd69dde"}} as unknown as TypedDocumentString<GroupFiltersQuery, GroupFiltersQueryVariables>;
export const CellHistoryDocument = {"__meta__":{"hash":"sha256:13a1044d5531dc4783a8f8273c387158292b0448c054478fefb0d9d1f0c94e38"}} as unknown as TypedDocumentString<CellHistoryQuery, CellHistoryQueryVariables>;
export const LessonHistoryDocument = {"__meta__":{"hash":"sha256:e1f0bf2eea05ac2d9c54ac67fbacd31278fd07b5fc8ff9d4009b635211e7e571"}} as unknown as TypedDocumentString<LessonHistoryQuery, LessonHistoryQueryVariables>;
export const LessonDocument = {"__meta__":{"hash":"sha256:f8b477fdbec9913e7f7c5ea39d1bfca34d98063db2dc837e39864d60a6194b89"}} as unknown as TypedDocumentString<LessonQuery, LessonQueryVariables>;
export const RecordLessonDocument = {"__meta__":{"hash":"sha256:e558687e5261a6f76ca1a648406a69489f14dbe055add75a661f8c6149d7d488"}} as unknown as TypedDocumentString<RecordLessonMutation, RecordLessonMutationVariables>;
export const SetHomeworkDocument = {"__meta__":{"hash":"sha256:f89424fc91857cb12d00f740dd8a69ac0bc13eede3175cbce35122fe7519fe64"}} as unknown as TypedDocumentString<SetHomeworkMutation, SetHomeworkMutationVariables>;
export const RemoveHomeworkDocument = {"__meta__":{"hash":"sha256:b69bb332dc7aac38dcfbaf852513495041dd4ed6c5cc562c84728048cdf35110"}} as unknown as TypedDocumentString<RemoveHomeworkMutation, RemoveHomeworkMutationVariables>;
export const PutWorkDocument = {"__meta__":{"hash":"sha256:cd40cb17137e2080c5717c31d74b73c96587bba1cb6acb143b9e4e597a4ce9f9"}} as unknown as TypedDocumentString<PutWorkMutation, PutWorkMutationVariables>;
export const RemoveWorkDocument = {"__meta__":{"hash":"sha256:6cc70d32c36cffa2d058f1321b32fa126aebf456f6ef991b4342dde1e9c83434"}} as unknown as TypedDocumentString<RemoveWorkMutation, RemoveWorkMutationVariables>;
export const SetMarksDocument = {"__meta__":{"hash":"sha256:efd3ac296fbf6881781e70a1bc2b26d9db723f08e04b26c704a54a4e5039ca5b"}} as unknown as TypedDocumentString<SetMarksMutation, SetMarksMutationVariables>;
export const SetAttendanceDocument = {"__meta__":{"hash":"sha256:d2ebc58e9da16a5872f67e47f01fd4226b028e89ba906a9cfa0aea61e5805168"}} as unknown as TypedDocumentString<SetAttendanceMutation, SetAttendanceMutationVariables>;
export const JournalStartDocument = {"__meta__":{"hash":"sha256:4c19415b747430c7aab61f546d0adbdd8e6f30e97edc77f7e478732d77805094"}} as unknown as TypedDocumentString<JournalStartQuery, JournalStartQueryVariables>;
export const JournalPageDocument = {"__meta__":{"hash":"sha256:a0565deaecb9f5e807f9005a5164349b5600b2b50bb4cf58ebf16dd1560674d6"}} as unknown as TypedDocumentString<JournalPageQuery, JournalPageQueryVariables>;
export const SchoolYearDocument = {"__meta__":{"hash":"sha256:f6685a7d03d4abd6a2dd66e2dfc635f8a74be6c687f27ac449a17901cdadeab7"}} as unknown as TypedDocumentString<SchoolYearQuery, SchoolYearQueryVariables>;
export const MeDocument = {"__meta__":{"hash":"sha256:6d4e03269fc58788826758d4d9c36d303108848bd20effa43ab5c7bd606d7051"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MySessionsDocument = {"__meta__":{"hash":"sha256:f82d3c271acdfe45b576b516e18c51e2e1aed4df7dcf1ce6a677671032dd6341"}} as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const SignOutEverywhereDocument = {"__meta__":{"hash":"sha256:d969341e2bf1c41d7331fc956375929f1f5e46af02373deb500ae9b67efa9ab8"}} as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"sha256:cca207175ea469b51e7709fd8d9e2b5b4570854a62fec4a60cc4a976b97ce701"}} as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;