import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Provider, useQuery } from 'urql';
import type { Answer, Fault } from './answer.js';
import { documentOf } from './create-client.js';
import type { ApiClient, Document } from './create-client.js';
import { faultOf } from './fault-of.js';

const ClientContext = createContext<ApiClient | null>(null);

/** Hands the client to the pages below. */
export function ClientProvider({
  client,
  children,
}: {
  readonly client: ApiClient;
  readonly children: ReactNode;
}) {
  return (
    <ClientContext value={client}>
      <Provider value={client.urql}>{children}</Provider>
    </ClientContext>
  );
}

/** The client of the surrounding app. */
export function useClient(): ApiClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('No ClientProvider above');
  return client;
}

/** A query as a page sees it while it is open. */
export interface Asked<Result> {
  /** The last answer; stays while it is asked again. */
  readonly value: Result | undefined;
  /** Why there is no newer answer. */
  readonly fault: Fault | undefined;
  readonly isAsking: boolean;
  /** Asks again, past the cache. */
  readonly again: () => void;
}

/** Asks a query for as long as the component stands: the kept answer at once, the server's after it. */
export function useAnswer<Result, Variables extends object>(
  document: Document<Result, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean | undefined } = {},
): Asked<Result> {
  const query = useMemo(() => documentOf('query', document), [document]);
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query,
    variables,
    pause: options.pause ?? false,
  });
  return {
    // A failed query has `null` for its data.
    value: data ?? undefined,
    fault: error && faultOf(error),
    isAsking: fetching || stale,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** Sends a mutation of this document. */
export function useChange<Result, Variables extends object>(
  document: Document<Result, Variables>,
): (variables: Variables) => Promise<Answer<Result>> {
  const client = useClient();
  return useMemo(() => (variables: Variables) => client.change(document, variables), [client, document]);
}
