import { MarkOutbox, openShelf, useClient, useSession } from '@zhurnal/web-client';
import type { ApiClient, Kept, OutboxShelf, OutboxStatus } from '@zhurnal/web-client';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useSchool } from '../shell/school.js';
import { sendFlight } from './send-flight.js';

const OutboxContext = createContext<MarkOutbox | null>(null);

function makeOutbox(client: ApiClient, account: string): MarkOutbox {
  let shelf: OutboxShelf | undefined;
  let latest: Kept | undefined;
  const outbox = new MarkOutbox({
    send: (flight) => sendFlight(client, flight),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    keep: (kept) => {
      latest = kept;
      shelf?.keep(kept);
    },
  });
  void openShelf(account).then(async (opened) => {
    const left = await opened.load();
    shelf = opened;
    left.forEach((kept) => outbox.restore(kept));
    if (latest !== undefined) opened.keep(latest);
  });
  return outbox;
}

/** Holds the outbox for all pages: changes go on to the server whatever page is open. */
export function OutboxProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const session = useSession();
  const { personId } = useSchool();
  const outbox = useMemo(() => makeOutbox(client, personId), [client, personId]);
  useEffect(() => {
    const retry = () => outbox.retry();
    const hold = (event: BeforeUnloadEvent) => {
      if (!outbox.isEmpty) event.preventDefault();
    };
    const end = session.onReturn(retry);
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', hold);
    return () => {
      end();
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', hold);
    };
  }, [outbox, session]);
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
