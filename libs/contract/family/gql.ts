/* eslint-disable */
import * as types from './graphql';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  'query MyChildren {\n  myChildren {\n    schoolId\n    studentId\n    familyName\n    givenName\n    patronymic\n    className\n    schoolName\n    today\n  }\n}': typeof types.MyChildrenDocument;
  'query DiaryWeek($schoolId: ID!, $studentId: ID!, $monday: Date!) {\n  diaryWeek(schoolId: $schoolId, studentId: $studentId, monday: $monday) {\n    monday\n    today\n    holidays {\n      name\n      startsOn\n      endsOn\n    }\n    lessons {\n      dates\n      ids\n      slots\n      startsAt\n      endsAt\n      subjects\n      rooms\n      teachers\n      substitutes\n      cancelled\n      topics\n      held\n    }\n    homework {\n      ids\n      givenAt\n      dueAt\n      dueOn\n      subjects\n      texts\n      minutes\n      postedAt\n      files {\n        homework\n        ids\n        names\n        sizes\n      }\n    }\n    marks {\n      lessons\n      values\n      workTypes\n      titles\n      weights\n      comments\n    }\n    absences {\n      lessons\n      facts\n      reasons\n    }\n  }\n}': typeof types.DiaryWeekDocument;
  'query FamilyToday {\n  familyToday {\n    children {\n      schoolId\n      studentId\n      familyName\n      givenName\n      patronymic\n      className\n      schoolName\n      today\n    }\n    days {\n      times\n      dates\n      homeworkFor\n    }\n    lessons {\n      children\n      slots\n      startsAt\n      endsAt\n      subjects\n      rooms\n      teachers\n      changed\n      cancelled\n    }\n    homework {\n      children\n      ids\n      subjects\n      texts\n      dueOn\n      minutes\n      files {\n        homework\n        ids\n        names\n        sizes\n      }\n    }\n    marks {\n      children\n      dates\n      subjects\n      values\n      workTypes\n      titles\n      comments\n      at\n    }\n    absences {\n      children\n      dates\n      subjects\n      facts\n      reasons\n      at\n    }\n    topics {\n      children\n      dates\n      subjects\n      at\n    }\n    controlWorks {\n      children\n      dates\n      slots\n      subjects\n      workTypes\n      titles\n    }\n  }\n}': typeof types.FamilyTodayDocument;
  'query Me {\n  me {\n    memberships {\n      schoolId\n      schoolName\n      timeZone\n      today\n      personId\n      familyName\n      givenName\n      patronymic\n      roles\n    }\n  }\n}\n\nquery MySessions {\n  mySessions {\n    id\n    device\n    isCurrent\n    openedAt\n    lastSeenAt\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    count\n  }\n}\n\nmutation ChangePassword($current: String!, $wanted: String!) {\n  changePassword(current: $current, wanted: $wanted) {\n    __typename\n    ... on PasswordChanged {\n      endedSessions\n    }\n    ... on Refusal {\n      code\n      clause\n      params {\n        name\n        value\n      }\n    }\n  }\n}': typeof types.MeDocument;
};
const documents: Documents = {
  'query MyChildren {\n  myChildren {\n    schoolId\n    studentId\n    familyName\n    givenName\n    patronymic\n    className\n    schoolName\n    today\n  }\n}':
    types.MyChildrenDocument,
  'query DiaryWeek($schoolId: ID!, $studentId: ID!, $monday: Date!) {\n  diaryWeek(schoolId: $schoolId, studentId: $studentId, monday: $monday) {\n    monday\n    today\n    holidays {\n      name\n      startsOn\n      endsOn\n    }\n    lessons {\n      dates\n      ids\n      slots\n      startsAt\n      endsAt\n      subjects\n      rooms\n      teachers\n      substitutes\n      cancelled\n      topics\n      held\n    }\n    homework {\n      ids\n      givenAt\n      dueAt\n      dueOn\n      subjects\n      texts\n      minutes\n      postedAt\n      files {\n        homework\n        ids\n        names\n        sizes\n      }\n    }\n    marks {\n      lessons\n      values\n      workTypes\n      titles\n      weights\n      comments\n    }\n    absences {\n      lessons\n      facts\n      reasons\n    }\n  }\n}':
    types.DiaryWeekDocument,
  'query FamilyToday {\n  familyToday {\n    children {\n      schoolId\n      studentId\n      familyName\n      givenName\n      patronymic\n      className\n      schoolName\n      today\n    }\n    days {\n      times\n      dates\n      homeworkFor\n    }\n    lessons {\n      children\n      slots\n      startsAt\n      endsAt\n      subjects\n      rooms\n      teachers\n      changed\n      cancelled\n    }\n    homework {\n      children\n      ids\n      subjects\n      texts\n      dueOn\n      minutes\n      files {\n        homework\n        ids\n        names\n        sizes\n      }\n    }\n    marks {\n      children\n      dates\n      subjects\n      values\n      workTypes\n      titles\n      comments\n      at\n    }\n    absences {\n      children\n      dates\n      subjects\n      facts\n      reasons\n      at\n    }\n    topics {\n      children\n      dates\n      subjects\n      at\n    }\n    controlWorks {\n      children\n      dates\n      slots\n      subjects\n      workTypes\n      titles\n    }\n  }\n}':
    types.FamilyTodayDocument,
  'query Me {\n  me {\n    memberships {\n      schoolId\n      schoolName\n      timeZone\n      today\n      personId\n      familyName\n      givenName\n      patronymic\n      roles\n    }\n  }\n}\n\nquery MySessions {\n  mySessions {\n    id\n    device\n    isCurrent\n    openedAt\n    lastSeenAt\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    count\n  }\n}\n\nmutation ChangePassword($current: String!, $wanted: String!) {\n  changePassword(current: $current, wanted: $wanted) {\n    __typename\n    ... on PasswordChanged {\n      endedSessions\n    }\n    ... on Refusal {\n      code\n      clause\n      params {\n        name\n        value\n      }\n    }\n  }\n}':
    types.MeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query MyChildren {\n  myChildren {\n    schoolId\n    studentId\n    familyName\n    givenName\n    patronymic\n    className\n    schoolName\n    today\n  }\n}',
): typeof import('./graphql').MyChildrenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query DiaryWeek($schoolId: ID!, $studentId: ID!, $monday: Date!) {\n  diaryWeek(schoolId: $schoolId, studentId: $studentId, monday: $monday) {\n    monday\n    today\n    holidays {\n      name\n      startsOn\n      endsOn\n    }\n    lessons {\n      dates\n      ids\n      slots\n      startsAt\n      endsAt\n      subjects\n      rooms\n      teachers\n      substitutes\n      cancelled\n      topics\n      held\n    }\n    homework {\n      ids\n      givenAt\n      dueAt\n      dueOn\n      subjects\n      texts\n      minutes\n      postedAt\n      files {\n        homework\n        ids\n        names\n        sizes\n      }\n    }\n    marks {\n      lessons\n      values\n      workTypes\n      titles\n      weights\n      comments\n    }\n    absences {\n      lessons\n      facts\n      reasons\n    }\n  }\n}',
): typeof import('./graphql').DiaryWeekDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query FamilyToday {\n  familyToday {\n    children {\n      schoolId\n      studentId\n      familyName\n      givenName\n      patronymic\n      className\n      schoolName\n      today\n    }\n    days {\n      times\n      dates\n      homeworkFor\n    }\n    lessons {\n      children\n      slots\n      startsAt\n      endsAt\n      subjects\n      rooms\n      teachers\n      changed\n      cancelled\n    }\n    homework {\n      children\n      ids\n      subjects\n      texts\n      dueOn\n      minutes\n      files {\n        homework\n        ids\n        names\n        sizes\n      }\n    }\n    marks {\n      children\n      dates\n      subjects\n      values\n      workTypes\n      titles\n      comments\n      at\n    }\n    absences {\n      children\n      dates\n      subjects\n      facts\n      reasons\n      at\n    }\n    topics {\n      children\n      dates\n      subjects\n      at\n    }\n    controlWorks {\n      children\n      dates\n      slots\n      subjects\n      workTypes\n      titles\n    }\n  }\n}',
): typeof import('./graphql').FamilyTodayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Me {\n  me {\n    memberships {\n      schoolId\n      schoolName\n      timeZone\n      today\n      personId\n      familyName\n      givenName\n      patronymic\n      roles\n    }\n  }\n}\n\nquery MySessions {\n  mySessions {\n    id\n    device\n    isCurrent\n    openedAt\n    lastSeenAt\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    count\n  }\n}\n\nmutation ChangePassword($current: String!, $wanted: String!) {\n  changePassword(current: $current, wanted: $wanted) {\n    __typename\n    ... on PasswordChanged {\n      endedSessions\n    }\n    ... on Refusal {\n      code\n      clause\n      params {\n        name\n        value\n      }\n    }\n  }\n}',
): typeof import('./graphql').MeDocument;

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
