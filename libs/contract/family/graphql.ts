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


export type DiaryWeekQuery = { diaryWeek: { monday: string, today: string, holidays: Array<{ name: string, startsOn: string, endsOn: string }>, lessons: { dates: readonly string[], ids: readonly string[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], subjects: readonly string[], rooms: readonly (string | null)[], teachers: readonly string[], substitutes: readonly boolean[], cancelled: readonly boolean[], topics: readonly string[], held: readonly boolean[] }, homework: { ids: readonly string[], givenAt: readonly (number | null)[], dueAt: readonly (number | null)[], dueOn: readonly string[], subjects: readonly string[], texts: readonly string[], minutes: readonly (number | null)[], postedAt: readonly string[], files: { homework: readonly number[], ids: readonly string[], names: readonly string[], sizes: readonly number[] } }, marks: { lessons: readonly number[], values: readonly number[], workTypes: readonly string[], titles: readonly string[], weights: readonly string[], comments: readonly string[] }, absences: { lessons: readonly number[], facts: readonly number[], reasons: readonly number[] } } };

export type FamilyTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyTodayQuery = { familyToday: { children: Array<{ schoolId: string, studentId: string, familyName: string, givenName: string, patronymic: string | null, className: string, schoolName: string, today: string }>, days: { times: readonly string[], dates: readonly (string | null)[], homeworkFor: readonly (string | null)[] }, lessons: { children: readonly number[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], subjects: readonly string[], rooms: readonly (string | null)[], teachers: readonly string[], changed: readonly boolean[], cancelled: readonly boolean[] }, homework: { children: readonly number[], ids: readonly string[], subjects: readonly string[], texts: readonly string[], dueOn: readonly string[], minutes: readonly (number | null)[], files: { homework: readonly number[], ids: readonly string[], names: readonly string[], sizes: readonly number[] } }, marks: { children: readonly number[], dates: readonly string[], subjects: readonly string[], values: readonly number[], workTypes: readonly string[], titles: readonly string[], comments: readonly string[], at: readonly string[] }, absences: { children: readonly number[], dates: readonly string[], subjects: readonly string[], facts: readonly number[], reasons: readonly number[], at: readonly string[] }, topics: { children: readonly number[], dates: readonly string[], subjects: readonly string[], at: readonly string[] }, controlWorks: { children: readonly number[], dates: readonly string[], slots: readonly number[], subjects: readonly string[], workTypes: readonly string[], titles: readonly string[] } } };

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