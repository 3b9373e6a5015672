import { newId } from '@zhurnal/platform';
import type { TestAnswer, TestApi, TestSession } from '@zhurnal/testing';

/** A token as a test wants it. */
export interface WantedToken {
  readonly name?: string;
  /** As the contract names them: `journal_read`. */
  readonly scopes: readonly string[];
  readonly classIds?: readonly string[];
  readonly networks?: readonly string[];
  readonly expiresOn?: string;
}

export interface MadeAnswer {
  readonly __typename: 'TokenMade' | 'Refusal';
  readonly secret: string | null;
  readonly token: { readonly id: string; readonly hint: string };
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

type Verb = 'createToken' | 'createServiceToken';

/** Asks for a token, by the pages. */
export async function askForToken(
  api: TestApi,
  session: TestSession,
  wanted: WantedToken,
  verb: Verb = 'createToken',
  clientMutationId: string = newId(),
): Promise<MadeAnswer> {
  const input = { clientMutationId, name: 'Проверка', expiresOn: '2027-05-31', ...wanted };
  const answer = await api.data<Record<Verb, MadeAnswer>>(
    session,
    `mutation ($input: TokenInput!) { ${verb}(input: $input) { __typename
      ... on TokenMade { secret token { id hint } } ... on Refusal { code params { name value } } } }`,
    { input },
  );
  return answer[verb];
}

/** As `askForToken`, but a refusal fails the test. */
export async function makeToken(
  api: TestApi,
  session: TestSession,
  wanted: WantedToken,
  verb: Verb = 'createToken',
): Promise<{ id: string; secret: string }> {
  const made = await askForToken(api, session, wanted, verb);
  if (made.__typename !== 'TokenMade' || made.secret === null) throw new Error(JSON.stringify(made));
  return { id: made.token.id, secret: made.secret };
}

/** A GraphQL request of a program. */
export async function sendAs(
  api: TestApi,
  secret: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> {
  return api.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ query, variables }),
  });
}

/** The code of the first error of an answer; none: undefined. */
export function faultOf(answer: TestAnswer): string | undefined {
  return answer.json<{ errors?: readonly { extensions: { code: string } }[]; code?: string }>().errors?.[0]
    ?.extensions.code;
}
