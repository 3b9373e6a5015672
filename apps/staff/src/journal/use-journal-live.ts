import { useLive, useLiveStatus } from '@zhurnal/web-client';
import { useCallback, useEffect, useRef } from 'react';
import { useSchool } from '../shell/school.js';
import { readHeard } from './hear-cells.js';
import type { JournalStore } from './journal-store.js';

/** Changes that follow each other so closely are one question, ms. */
const GATHER = 300;
/** The page is not renewed while somebody types: it is tried again so much later, ms. */
const TRY_AGAIN = 1_000;

export interface Hearing {
  readonly groupId: string;
  readonly findStore: () => JournalStore | undefined;
  /** Asks for the page anew. */
  readonly load: () => void;
  /** Has no key been pressed for a while? */
  readonly isIdle: () => boolean;
}

/**
 * Shows what others change while the page is open. Cells are told with what stands in them now and are drawn at once;
 * for everything else the page is asked for again, when nobody types. Answers whether the page hears of changes.
 */
export function useJournalLive({ groupId, findStore, load, isIdle }: Hearing): boolean {
  const { personId } = useSchool();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ load, isIdle });
  useEffect(() => {
    latest.current = { load, isIdle };
  });
  const plan = useCallback((ms: number) => {
    if (timer.current !== undefined) return;
    const run = (): void => {
      timer.current = undefined;
      if (latest.current.isIdle()) latest.current.load();
      else timer.current = setTimeout(run, TRY_AGAIN);
    };
    timer.current = setTimeout(run, ms);
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [groupId],
  );
  useLive([`group:${groupId}`], (news) => {
    const store = findStore();
    if (news.kind === 'reset' || store === undefined) {
      plan(GATHER);
      return;
    }
    const { by, initials = '' } = news.event;
    const { stored, needsPage } = readHeard(news.event);
    // One's own change from another tab or device is shown without a sign.
    store.hear(stored, by === personId ? undefined : initials);
    if (needsPage) plan(GATHER);
  });
  return useLiveStatus() === 'live';
}
