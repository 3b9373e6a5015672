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
    "query Me {\n  me {\n    memberships {\n      schoolId\n      schoolName\n      timeZone\n      today\n      personId\n      familyName\n      givenName\n      patronymic\n      roles\n    }\n  }\n}\n\nquery MySessions {\n  mySessions {\n    id\n    device\n    isCurrent\n    openedAt\n    lastSeenAt\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    count\n  }\n}\n\nmutation ChangePassword($current: String!, $wanted: String!) {\n  changePassword(current: $current, wanted: $wanted) {\n    __typename\n    ... on PasswordChanged {\n      endedSessions\n    }\n    ... on Refusal {\n      code\n      clause\n      params {\n        name\n        value\n      }\n    }\n  }\n}": typeof types.MeDocument,
};
const documents: Documents = {
    "query Me {\n  me {\n    memberships {\n      schoolId\n      schoolName\n      timeZone\n      today\n      personId\n      familyName\n      givenName\n      patronymic\n      roles\n    }\n  }\n}\n\nquery MySessions {\n  mySessions {\n    id\n    device\n    isCurrent\n    openedAt\n    lastSeenAt\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    count\n  }\n}\n\nmutation ChangePassword($current: String!, $wanted: String!) {\n  changePassword(current: $current, wanted: $wanted) {\n    __typename\n    ... on PasswordChanged {\n      endedSessions\n    }\n    ... on Refusal {\n      code\n      clause\n      params {\n        name\n        value\n      }\n    }\n  }\n}": types.MeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Me {\n  me {\n    memberships {\n      schoolId\n      schoolName\n      timeZone\n      today\n      personId\n      familyName\n      givenName\n      patronymic\n      roles\n    }\n  }\n}\n\nquery MySessions {\n  mySessions {\n    id\n    device\n    isCurrent\n    openedAt\n    lastSeenAt\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    count\n  }\n}\n\nmutation ChangePassword($current: String!, $wanted: String!) {\n  changePassword(current: $current, wanted: $wanted) {\n    __typename\n    ... on PasswordChanged {\n      endedSessions\n    }\n    ... on Refusal {\n      code\n      clause\n      params {\n        name\n        value\n      }\n    }\n  }\n}"): typeof import('./graphql').MeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
