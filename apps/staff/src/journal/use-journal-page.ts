import { JournalPageDocument } from '@zhurnal/contract/staff';
import { isPassing, useClient, useShownKept } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useOutbox } from '../outbox/outbox-provider.js';
import { JournalStore, shapeOf } from './journal-store.js';
import { useJournalLive } from './use-journal-live.js';
import { readPage } from './page-model.js';
import type { JournalModel } from './page-model.js';

/** How often an open page is asked for anew, ms, and how long no key must have been pressed before. */
const PERIOD = 30_000;
const IDLE = 5_000;
/** The same while the page hears of changes, ms: then there is little to find. */
const LONG_PERIOD = 5 * 60_000;

/** The page of a journal as it is open. */
export interface JournalAsked {
  readonly sheet: { readonly model: JournalModel; readonly store: JournalStore } | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
  /** Tells that the teacher is at work: the page is not renewed under the hand. */
  readonly touch: () => void;
}

interface Open {
  readonly key: string;
  readonly model: JournalModel;
  readonly store: JournalStore;
}

/** Asks for a page, puts the outbox over it, and renews it while nobody types. Without network the kept page opens. */
export function useJournalPage(groupId: string, from: string, to: string): JournalAsked {
  const client = useClient();
  const outbox = useOutbox();
  const key = `${groupId} ${from} ${to}`;
  const [open, setOpen] = useState<Open>();
  const [fault, setFault] = useState<Fault>();
  const [keptAt, setKeptAt] = useState<Date>();
  useShownKept(keptAt);
  const answeredAt = useRef<Date>(undefined);
  const current = useRef<Open>(undefined);
  const touchedAt = useRef(0);

  const load = useCallback(
    async (isWanted: () => boolean) => {
      const before = current.current?.key === key ? current.current : undefined;
      const turn = before?.store.turn ?? 0;
      const variables = { groupId, from, to };
      const answer = await client.ask(JournalPageDocument, variables);
      const isAway = !answer.ok && isPassing(answer.fault);
      const kept =
        isAway && before === undefined ? await client.recall(JournalPageDocument, variables) : undefined;
      if (!isWanted()) return;
      setFault(answer.ok ? undefined : answer.fault);
      if (answer.ok) answeredAt.current = new Date();
      if (kept !== undefined) answeredAt.current = kept.at;
      setKeptAt(isAway && (before ?? kept) !== undefined ? answeredAt.current : undefined);
      const page = answer.ok ? answer.value : kept?.value;
      if (page === undefined) return;
      const model = readPage(page.journalPage);
      if (before !== undefined) before.store.take(model, turn);
      // Rows and columns keep their identity while only marks differ: the store alone tells the grid of those.
      const isSame =
        before !== undefined &&
        shapeOf(before.model) === shapeOf(model) &&
        before.model.today === model.today;
      if (isSame) return;
      const store = before?.store ?? new JournalStore(model, outbox);
      if (kept !== undefined) store.catchUp(kept.at);
      current.current = { key, model, store };
      setOpen(current.current);
    },
    [client, outbox, key, groupId, from, to],
  );

  const isLive = useJournalLive({
    groupId,
    findStore: () => (current.current?.key === key ? current.current.store : undefined),
    load: () => void load(() => true),
    isIdle: () => Date.now() - touchedAt.current > IDLE,
  });
  const hears = useRef(isLive);
  useEffect(() => {
    hears.current = isLive;
  });

  useEffect(() => {
    let isHere = true;
    const isWanted = () => isHere;
    void load(isWanted);
    const renew = () => void load(isWanted);
    window.addEventListener('online', renew);
    const timer = setInterval(() => {
      const isIdle = Date.now() - touchedAt.current > IDLE;
      const age = Date.now() - (answeredAt.current?.getTime() ?? 0);
      const isDue = !hears.current || age > LONG_PERIOD;
      if (isIdle && isDue && document.visibilityState === 'visible') void load(isWanted);
    }, PERIOD);
    return () => {
      isHere = false;
      window.removeEventListener('online', renew);
      clearInterval(timer);
    };
  }, [load]);

  const shown = open?.key === key ? open : undefined;
  const store = shown?.store;
  useEffect(() => store?.follow(), [store]);

  return {
    sheet: shown,
    fault,
    again: useCallback(() => void load(() => true), [load]),
    touch: useCallback(() => {
      touchedAt.current = Date.now();
    }, []),
  };
}
