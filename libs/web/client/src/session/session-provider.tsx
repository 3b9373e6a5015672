import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { ClientProvider } from '../api/client-provider.js';
import type { ApiClient } from '../api/create-client.js';
import { sessionMemory } from '../kept/last-session.js';
import { adoptSettings } from '../settings/device-settings.js';
import { followPerson } from './follow-person.js';
import { Session } from './session.js';
import { SessionContext, useSessionState } from './use-session.js';

const openDialog = () => import('./expired-dialog.js');
const ExpiredDialog = lazy(() => openDialog().then((part) => ({ default: part.ExpiredDialog })));
/** After this time the dialog is fetched, ms: the first page is drawn by then, and no session ends so soon. */
const FETCH_AFTER = 5000;

export interface SessionProviderProps {
  readonly client: ApiClient;
  readonly children: ReactNode;
}

/** Gives the client and the session to the pages below, and asks for the password again when the session ends. */
export function SessionProvider({ client, children }: SessionProviderProps) {
  const session = useMemo(
    () => new Session(client, () => window.location.reload(), sessionMemory(client.app), adoptSettings),
    [client],
  );
  useEffect(() => void session.open(), [session]);
  useEffect(() => followPerson(session, client.app), [session, client]);
  return (
    <SessionContext value={session}>
      <ClientProvider client={client}>
        {children}
        <AskAgain />
      </ClientProvider>
    </SessionContext>
  );
}

/**
 * The dialog comes with the first end of a session, and stays, so that closing it leads back to where one was. It is
 * fetched long before, while the server that serves this version of the page is there.
 */
function AskAgain() {
  const state = useSessionState();
  const [isNeeded, need] = useState(false);
  if (state.kind === 'expired' && !isNeeded) need(true);
  useEffect(() => {
    const timer = setTimeout(() => void openDialog().catch(() => undefined), FETCH_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return isNeeded ? (
    <Suspense fallback={null}>
      <ExpiredDialog />
    </Suspense>
  ) : null;
}
