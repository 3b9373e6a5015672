/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type MyChildrenQueryVariables = Exact<{ [key: string]: never; }>;


export type MyChildrenQuery = { myChildren: Array<{ schoolId: string, studentId: string, familyName: string, givenName: string, patronymic: string | null, className: string, schoolName: string, today: string }> };

export type DiaryWeekQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  monday: string;
}>;


export type DiaryWeekQuery = { diaryWeek: { monday: string, today: string, holidays: Array<{ name: string, startsOn: string, endsOn: string }>, lessons: { dates: Array<string>, ids: Array<string>, slots: Array<number>, startsAt: Array<string>, endsAt: Array<string>, subjects: Array<string>, rooms: Array<string | null>, teachers: Array<string>, substitutes: Array<boolean>, cancelled: Array<boolean>, topics: Array<string>, held: Array<boolean> }, homework: { ids: Array<string>, givenAt: Array<number | null>, dueAt: Array<number | null>, dueOn: Array<string>, subjects: Array<string>, texts: Array<string>, minutes: Array<number | null>, postedAt: Array<string>, files: { homework: Array<number>, ids: Array<string>, names: Array<string>, sizes: Array<number> } }, marks: { lessons: Array<number>, values: Array<number>, workTypes: Array<string>, titles: Array<string>, weights: Array<string>, comments: Array<string> }, absences: { lessons: Array<number>, facts: Array<number>, reasons: Array<number> } } };

export type FamilyTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyTodayQuery = { familyToday: { children: Array<{ schoolId: string, studentId: string, familyName: string, givenName: string, patronymic: string | null, className: string, schoolName: string, today: string }>, days: { times: Array<string>, dates: Array<string | null>, homeworkFor: Array<string | null> }, lessons: { children: Array<number>, slots: Array<number>, startsAt: Array<string>, endsAt: Array<string>, subjects: Array<string>, rooms: Array<string | null>, teachers: Array<string>, changed: Array<boolean>, cancelled: Array<boolean> }, homework: { children: Array<number>, ids: Array<string>, subjects: Array<string>, texts: Array<string>, dueOn: Array<string>, minutes: Array<number | null>, files: { homework: Array<number>, ids: Array<string>, names: Array<string>, sizes: Array<number> } }, marks: { children: Array<number>, dates: Array<string>, subjects: Array<string>, values: Array<number>, workTypes: Array<string>, titles: Array<string>, comments: Array<string>, at: Array<string> }, absences: { children: Array<number>, dates: Array<string>, subjects: Array<string>, facts: Array<number>, reasons: Array<number>, at: Array<string> }, topics: { children: Array<number>, dates: Array<string>, subjects: Array<string>, at: Array<string> }, controlWorks: { children: Array<number>, dates: Array<string>, slots: Array<number>, subjects: Array<string>, workTypes: Array<string>, titles: Array<string> } } };

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

export const MyChildrenDocument = {"__meta__":{"hash":"sha256:1ae53efdb8105788cf86a359e2597c2460d866c38530d5ba1b788d3d70e0d8bd"}} as unknown as TypedDocumentString<MyChildrenQuery, MyChildrenQueryVariables>;
export const DiaryWeekDocument = {"__meta__":{"hash":"sha256:ec51ce6976cb285d38612240a959962ef2a93abc936e4d5d8e5a54199d23e116"}} as unknown as TypedDocumentString<DiaryWeekQuery, DiaryWeekQueryVariables>;
export const FamilyTodayDocument = {"__meta__":{"hash":"sha256:fcd4746135e7a00883c87bac60cdec18e1bde3d408e06c2f35c38afd45de1e2c"}} as unknown as TypedDocumentString<FamilyTodayQuery, FamilyTodayQueryVariables>;
export const MeDocument = {"__meta__":{"hash":"sha256:6d4e03269fc58788826758d4d9c36d303108848bd20effa43ab5c7bd606d7051"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MySessionsDocument = {"__meta__":{"hash":"sha256:f82d3c271acdfe45b576b516e18c51e2e1aed4df7dcf1ce6a677671032dd6341"}} as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const SignOutEverywhereDocument = {"__meta__":{"hash":"sha256:d969341e2bf1c41d7331fc956375929f1f5e46af02373deb500ae9b67efa9ab8"}} as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"sha256:cca207175ea469b51e7709fd8d9e2b5b4570854a62fec4a60cc4a976b97ce701"}} as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;