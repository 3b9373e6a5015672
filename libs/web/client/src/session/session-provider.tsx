import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { ClientProvider } from '../api/client-provider.js';
import type { ApiClient } from '../api/create-client.js';
import { ExpiredDialog } from './expired-dialog.js';
import { Session } from './session.js';
import type { Membership, SessionState } from './session.js';

const SessionContext = createContext<Session | null>(null);

export interface SessionProviderProps {
  readonly client: ApiClient;
  readonly children: ReactNode;
}

/** Gives the client and the session to the pages below, and asks for the password again when the session ends. */
export function SessionProvider({ client, children }: SessionProviderProps) {
  const session = useMemo(() => new Session(client, () => window.location.reload()), [client]);
  useEffect(() => void session.open(), [session]);
  return (
    <SessionContext value={session}>
      <ClientProvider client={client}>
        {children}
        <ExpiredDialog />
      </ClientProvider>
    </SessionContext>
  );
}

/** The session of the surrounding app. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('No SessionProvider above');
  return session;
}

/** Where the session stands; renders anew when that changes. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** What the account is in its schools. Only below a page that is shown to the signed-in. */
export function useMemberships(): readonly Membership[] {
  const state = useSessionState();
  return 'memberships' in state ? state.memberships : [];
}
