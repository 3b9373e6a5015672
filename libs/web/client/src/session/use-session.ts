import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Membership } from './membership.js';
import type { Session, SessionState } from './session.js';

/** The session that the provider hands down. */
export const SessionContext = createContext<Session | null>(null);

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
