import { MarkOutbox, boxOf, newId, openShared, useClient, useSession } from '@zhurnal/web-client';
import type { ApiClient, OutboxStatus } from '@zhurnal/web-client';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useSchool } from '../shell/school.js';
import { sendFlight } from './send-flight.js';

const OutboxContext = createContext<MarkOutbox | null>(null);

function makeOutbox(client: ApiClient, box: string): MarkOutbox {
  return new MarkOutbox({
    send: (flight) => sendFlight(client, flight),
    newId,
    now: () => Date.now(),
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    shared: openShared(box),
  });
}

/** Asks the browser not to clear what waits when the disk is short of space; it may say no. */
function askToPersist(): void {
  const storage = (navigator as Partial<Navigator>).storage;
  storage?.persist?.().catch(() => undefined);
}

/** Holds the outbox for all pages: changes go on to the server whatever page is open. */
export function OutboxProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const session = useSession();
  const { schoolId, personId } = useSchool();
  const outbox = useMemo(() => makeOutbox(client, boxOf(schoolId, personId)), [client, schoolId, personId]);
  useEffect(() => {
    let isAsked = false;
    const persist = () => {
      if (isAsked || outbox.isEmpty) return;
      isAsked = true;
      askToPersist();
    };
    const retry = () => outbox.retry();
    const hold = (event: BeforeUnloadEvent) => {
      if (!outbox.isEmpty) event.preventDefault();
    };
    const endReturn = session.onReturn(retry);
    const endWatch = outbox.subscribe({ changed: persist });
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', hold);
    return () => {
      endReturn();
      endWatch();
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', hold);
    };
  }, [outbox, session]);
  // A page that is left for good leaves the other tabs by itself.
  useEffect(() => () => outbox.close(), [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

/** The outbox of the signed-in person. */
export function useOutbox(): MarkOutbox {
  const outbox = useContext(OutboxContext);
  if (outbox === null) throw new Error('No OutboxProvider above');
  return outbox;
}

/** Where the changes are; renders anew when that changes. */
export function useOutboxStatus(): OutboxStatus {
  const outbox = useOutbox();
  const subscribe = useMemo(() => (changed: () => void) => outbox.subscribe({ changed }), [outbox]);
  return useSyncExternalStore(subscribe, outbox.status);
}
