import { SetHomeworkDoneDocument } from '@zhurnal/contract/family';
import {
  accountKeyOf,
  isPassing,
  newId,
  sayFault,
  sayRefusal,
  useClient,
  useMemberships,
  useSession,
} from '@zhurnal/web-client';
import type { ApiClient } from '@zhurnal/web-client';
import { useEffect, useSyncExternalStore } from 'react';
import { TickQueue } from './tick-queue.js';
import { tickShelfOf } from './tick-shelf.js';
import type { Tick } from './tick-queue.js';

/** One queue for each account on this page, whichever part of the page ticks. */
const queues = new Map<string, TickQueue>();

function openQueue(client: ApiClient, account: string): TickQueue {
  const known = queues.get(account);
  if (known !== undefined) return known;
  const shelf = tickShelfOf(account);
  const queue = new TickQueue({
    newKey: () => newId(),
    now: () => Date.now(),
    read: () => {
      try {
        return localStorage.getItem(shelf);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        if (text === '[]') localStorage.removeItem(shelf);
        else localStorage.setItem(shelf, text);
      } catch {
        // A browser that keeps nothing still sends while the page is open.
      }
    },
    send: async ({ key, ...tick }) => {
      const answer = await client.change(SetHomeworkDoneDocument, {
        input: { ...tick, clientMutationId: key },
      });
      if (!answer.ok) {
        const isLater = isPassing(answer.fault) || answer.fault.kind === 'expired';
        return isLater ? { kind: 'later' } : { kind: 'refused', why: sayFault(answer.fault) };
      }
      const outcome = answer.value.setHomeworkDone;
      return outcome.__typename === 'Refusal'
        ? { kind: 'refused', why: sayRefusal(outcome) }
        : { kind: 'stored' };
    },
  });
  queues.set(account, queue);
  return queue;
}

/** Homework as the page shows it: what the reader has just ticked outweighs an older answer. */
export interface TickState {
  readonly isDone: boolean;
  readonly minutes: number | null;
  readonly isWaiting: boolean;
}

export interface Ticks {
  /** The state of a homework that the server's answer knows so. */
  readonly stateOf: (homeworkId: string, isDone: boolean, minutes: number | null) => TickState;
  readonly put: (tick: Tick) => void;
  readonly trouble: string | undefined;
}

const seenAt = new WeakMap<object, number>();

/** The ticks of the reader beside an answer of the server; sends what waits when the network or the session is back. */
export function useTicks(answer: object): Ticks {
  const queue = openQueue(useClient(), accountKeyOf(useMemberships()));
  const session = useSession();
  useSyncExternalStore(queue.subscribe, queue.version);
  useEffect(() => {
    const flush = () => void queue.flush();
    flush();
    window.addEventListener('online', flush);
    const forget = session.onReturn(flush);
    return () => {
      window.removeEventListener('online', flush);
      forget();
    };
  }, [queue, session]);
  const seen = seenAt.get(answer) ?? Date.now();
  seenAt.set(answer, seen);
  return {
    stateOf: (homeworkId, isDone, minutes) => {
      const shown = queue.find(homeworkId);
      const isNewer = shown !== undefined && (shown.isWaiting || (shown.storedAt ?? 0) >= seen);
      return isNewer
        ? { isDone: shown.tick.done, minutes: shown.tick.minutes, isWaiting: shown.isWaiting }
        : { isDone, minutes, isWaiting: false };
    },
    put: (tick) => void queue.put(tick),
    trouble: queue.trouble,
  };
}
