import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ClientProvider } from '../api/client-provider.js';
import type { ApiClient } from '../api/create-client.js';
import { sessionMemory } from '../kept/last-session.js';
import { adoptSettings } from '../settings/device-settings.js';
import { ExpiredDialog } from './expired-dialog.js';
import { followPerson } from './follow-person.js';
import { Session } from './session.js';
import { SessionContext } from './use-session.js';

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
        <ExpiredDialog />
      </ClientProvider>
    </SessionContext>
  );
}
