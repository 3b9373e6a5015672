import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import type { Answer } from './answer.js';
import type { ApiClient, Document } from './create-client.js';

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

/** Sends a mutation of this document. */
export function useChange<Result, Variables extends object>(
  document: Document<Result, Variables>,
): (variables: Variables) => Promise<Answer<Result>> {
  const client = useClient();
  return useMemo(() => (variables: Variables) => client.change(document, variables), [client, document]);
}
