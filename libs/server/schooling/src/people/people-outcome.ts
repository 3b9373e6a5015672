import { answerOf, isRefused } from '@zhurnal/platform';
import type { KeyedRequest, Refused } from '@zhurnal/platform';
import type { PeopleAnswer, PeopleFinding, PeopleFindingCode } from './person.graphql.js';

/** What a change of the lists of people comes to: it is kept, it is to be confirmed first, or a rule objects. */
export type PeopleOutcome =
  | { readonly ids: readonly string[]; readonly findings: readonly PeopleFinding[] }
  | { readonly questions: readonly PeopleFinding[] }
  | Refused;

/** The change is made; the findings remain to be looked at. */
export const kept = (ids: readonly string[], findings: readonly PeopleFinding[] = []): PeopleOutcome => ({
  ids,
  findings,
});

export const question = (questions: readonly PeopleFinding[]): PeopleOutcome => ({ questions });

/** A finding, about a person or about nobody. */
export function finding(
  code: PeopleFindingCode,
  person: { readonly id: string; readonly name: string } | undefined,
  detail = '',
): PeopleFinding {
  return { code, personId: person?.id ?? null, name: person?.name ?? '', detail };
}

/** The outcome as the contract shows it. */
export function peopleAnswerOf(outcome: PeopleOutcome): typeof PeopleAnswer {
  if (isRefused(outcome)) return answerOf(outcome);
  return 'questions' in outcome
    ? { questions: [...outcome.questions] }
    : { ids: [...outcome.ids], findings: [...outcome.findings] };
}

/** The request's key with the content it stands for. */
export const keyOf = (input: { readonly clientMutationId: string }): KeyedRequest => ({
  key: input.clientMutationId,
  content: input,
});
