import { Client, cacheExchange, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import type { CombinedError, TypedDocumentNode } from '@urql/core';
import type { TypedDocumentString } from '@zhurnal/contract/staff';
import { AnswerKeeper } from '../kept/answer-keeper.js';
import type { KeptQuery } from '../kept/answer-keeper.js';
import type { KeptAnswer } from '../kept/answer-shelf.js';
import type { Answer } from './answer.js';
import { faultOf } from './fault-of.js';
import { KnownAnswers, isPlain } from './known-answers.js';

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
  /** Queries whose answers stay on the device, for the time without network. */
  readonly kept?: readonly KeptQuery[] | undefined;
}

/** Speaks with the API: GraphQL by document ids, files and sign-in by plain requests. */
export interface ApiClient {
  readonly app: AppName;
  /** The client below, for its React bindings. */
  readonly urql: Client;
  /** What stays on the device of the answers to queries. */
  readonly keeper: AnswerKeeper;
  /** Asks a query past the cache. `asAnyone` asks who is signed in, whoever the page stands open for. */
  ask<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
    options?: { readonly asAnyone?: boolean | undefined },
  ): Promise<Answer<Result>>;
  /** The last answer to a query that is kept on the device; for when the server cannot be reached. */
  recall<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
  ): Promise<KeptAnswer<Result> | undefined>;
  /** Sends a mutation. */
  change<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
  ): Promise<Answer<Result>>;
  /** A request beside GraphQL, to this origin, with our header. Rejects when the network is gone. */
  send(path: string, init: RequestInit): Promise<Response>;
  /** Names the school that requests mean, for people of several schools. */
  chooseSchool(schoolId: string | undefined): void;
  /** Names the person the page stands open for: requests are answered for that person or for nobody. */
  speakFor(personId: string | undefined): void;
  /** What time it is by the server's clock, ms since 1970. */
  now(): number;
  /** How far the server's clock was from this one, ms, for a page that opens without asking it. */
  assumeOffset(ms: number): void;
  /** Up to where the server had told of changes when this page first asked it something. */
  position(): string | undefined;
  /** The page has heard of this change: answers that are older are asked for anew. */
  learn(changeId: string): void;
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

/**
 * Takes the stub out again, so that `documentId` is all that is sent. What may stand in an address is asked by GET: then
 * the server can say that nothing changed.
 */
const sendByHash = mapExchange({
  onOperation: (operation) =>
    makeOperation(
      operation.kind,
      { ...operation, query: { ...operation.query, definitions: [] } },
      { ...operation.context, preferGetMethod: isPlain(operation.variables as object) ? 'force' : false },
    ),
});

/** The hash by which the server knows a document. */
function hashOf(document: Document<unknown, never>): string {
  return String(document.__meta__?.['hash']);
}

function answerOf<Result>(result: {
  readonly data?: Result | undefined;
  readonly error?: CombinedError | undefined;
}): Answer<Result> {
  if (result.error !== undefined) return { ok: false, fault: faultOf(result.error) };
  if (result.data == null) return { ok: false, fault: { kind: 'failed' } };
  return { ok: true, value: result.data };
}

/** Makes the client of an app. Nothing is asked of another origin. */
export function createClient({ app, origin = '', fetch: fetching, kept = [] }: ClientOptions): ApiClient {
  const listeners = new Set<() => void>();
  const keeper = new AnswerKeeper(kept);
  const answers = new KnownAnswers(fetching ?? ((input, init) => fetch(input, init)));
  let school: string | undefined;
  let person: string | undefined;
  const headers = (asAnyone = false): Record<string, string> => ({
    'x-zhurnal-app': app,
    ...(school !== undefined && { 'x-zhurnal-school': school }),
    ...(person !== undefined && !asAnyone && { 'x-zhurnal-person': person }),
  });
  const reportExpiry = mapExchange({
    onError: (error) => {
      if (faultOf(error).kind === 'expired') listeners.forEach((listener) => listener());
    },
  });
  const keepAnswers = mapExchange({
    onResult: ({ operation, data, error }) => {
      if (operation.kind !== 'query' || data == null || error !== undefined) return;
      const hash = (operation.query as { readonly documentId?: unknown }).documentId;
      void keeper.keep(String(hash), operation.variables as object, data);
    },
  });
  const requestOf = (asAnyone: boolean) => ({
    headers: headers(asAnyone),
    credentials: 'same-origin' as const,
  });
  const urql = new Client({
    url: `${origin}/graphql`,
    exchanges: [reportExpiry, cacheExchange, keepAnswers, sendByHash, fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => requestOf(false),
    fetch: answers.fetch,
  });
  return {
    app,
    urql,
    keeper,
    ask: async (document, variables, { asAnyone = false } = {}) =>
      answerOf(
        await urql
          .query(documentOf('query', document), variables, {
            requestPolicy: 'network-only',
            fetchOptions: () => requestOf(asAnyone),
          })
          .toPromise(),
      ),
    recall: async <Result>(document: Document<Result, never>, variables: object) =>
      (await keeper.recall(hashOf(document), variables)) as KeptAnswer<Result> | undefined,
    change: async (document, variables) =>
      answerOf(await urql.mutation(documentOf('mutation', document), variables).toPromise()),
    send: (path, init) =>
      answers.fetch(`${origin}${path}`, {
        credentials: 'same-origin',
        ...init,
        headers: { ...headers(), ...(init.headers as Record<string, string> | undefined) },
      }),
    chooseSchool: (schoolId) => {
      school = schoolId;
    },
    speakFor: (personId) => {
      person = personId;
    },
    now: () => answers.now(),
    assumeOffset: (ms) => answers.assumeOffset(ms),
    position: () => answers.position,
    learn: (id) => answers.learn(id),
    onExpired: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
