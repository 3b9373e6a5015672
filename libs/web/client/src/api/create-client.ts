import { Client, cacheExchange, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import type { CombinedError, TypedDocumentNode } from '@urql/core';
import type { TypedDocumentString } from '@zhurnal/contract/staff';
import type { Answer } from './answer.js';
import { faultOf } from './fault-of.js';

/** The pages that ask: each has a cookie of its own. */
export type AppName = 'staff' | 'family';

/** A generated document: in the bundle it is only its hash, by which the server knows its text. */
export type Document<Result, Variables> = Pick<
  TypedDocumentString<Result, Variables>,
  '__meta__' | '__apiType'
>;

export interface ClientOptions {
  readonly app: AppName;
  /** Where the API is; empty for the origin the page came from. */
  readonly origin?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
}

/** Speaks with the API: GraphQL by document ids, files and sign-in by plain requests. */
export interface ApiClient {
  readonly app: AppName;
  /** The client below, for its React bindings. */
  readonly urql: Client;
  /** Asks a query past the cache. */
  ask<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
  ): Promise<Answer<Result>>;
  /** Sends a mutation. */
  change<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
  ): Promise<Answer<Result>>;
  /** A request beside GraphQL, to this origin, with our header. Rejects when the network is gone. */
  send(path: string, init: RequestInit): Promise<Response>;
  /** Names the school that requests mean, for people of several schools. */
  chooseSchool(schoolId: string | undefined): void;
  /** Tells when a request found that nobody is signed in; returns the end of the subscription. */
  onExpired(listener: () => void): () => void;
}

/**
 * A generated document as the GraphQL client handles it: the hash with the kind of operation, which the client wants
 * to see; the operation itself stays on the server.
 */
export function documentOf<Result, Variables extends object>(
  kind: 'query' | 'mutation',
  document: Document<Result, Variables>,
): TypedDocumentNode<Result, Variables> {
  const hash: unknown = document.__meta__?.['hash'];
  if (typeof hash !== 'string') throw new TypeError('A document without a hash: generate the documents anew');
  const operation = {
    kind: 'OperationDefinition',
    operation: kind,
    selectionSet: { kind: 'SelectionSet', selections: [] },
  };
  const node = { kind: 'Document', definitions: [operation], documentId: hash };
  return node as unknown as TypedDocumentNode<Result, Variables>;
}

/** Takes the stub out again, so that `documentId` is all that is sent. */
const sendByHash = mapExchange({
  onOperation: (operation) =>
    makeOperation(operation.kind, { ...operation, query: { ...operation.query, definitions: [] } }),
});

function answerOf<Result>(result: {
  readonly data?: Result | undefined;
  readonly error?: CombinedError | undefined;
}): Answer<Result> {
  if (result.error !== undefined) return { ok: false, fault: faultOf(result.error) };
  if (result.data == null) return { ok: false, fault: { kind: 'failed' } };
  return { ok: true, value: result.data };
}

/** Makes the client of an app. Nothing is sent by GET; nothing is asked of another origin. */
export function createClient({ app, origin = '', fetch: fetching }: ClientOptions): ApiClient {
  const listeners = new Set<() => void>();
  let school: string | undefined;
  const headers = (): Record<string, string> => ({
    'x-zhurnal-app': app,
    ...(school !== undefined && { 'x-zhurnal-school': school }),
  });
  const reportExpiry = mapExchange({
    onError: (error) => {
      if (faultOf(error).kind === 'expired') listeners.forEach((listener) => listener());
    },
  });
  const urql = new Client({
    url: `${origin}/graphql`,
    exchanges: [reportExpiry, cacheExchange, sendByHash, fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ headers: headers(), credentials: 'same-origin' }),
    ...(fetching !== undefined && { fetch: fetching }),
  });
  return {
    app,
    urql,
    ask: async (document, variables) =>
      answerOf(
        await urql
          .query(documentOf('query', document), variables, { requestPolicy: 'network-only' })
          .toPromise(),
      ),
    change: async (document, variables) =>
      answerOf(await urql.mutation(documentOf('mutation', document), variables).toPromise()),
    send: (path, init) =>
      (fetching ?? fetch)(`${origin}${path}`, {
        credentials: 'same-origin',
        ...init,
        headers: { ...headers(), ...(init.headers as Record<string, string> | undefined) },
      }),
    chooseSchool: (schoolId) => {
      school = schoolId;
    },
    onExpired: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
