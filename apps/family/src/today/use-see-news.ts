import { SeeNewsDocument } from '@zhurnal/contract/family';
import { newId, useChange } from '@zhurnal/web-client';
import { useEffect, useRef } from 'react';
import type { FamilyToday } from './read-family-today.js';
import type { Shown } from './shown.js';

/** How long the page must stand open for its news to count as shown. */
const LOOK_MS = 1500;

interface SeenChild {
  readonly schoolId: string;
  readonly studentId: string;
  /** The newest entry shown; null when there was none. */
  readonly until: string | null;
}

/** The children whose news are looked at, with how far. */
function listSeen({ news }: FamilyToday, shown: readonly Shown[]): readonly SeenChild[] {
  return shown.map(({ index, child: { schoolId, studentId } }) => ({
    schoolId,
    studentId,
    until: news.reduce<string | null>(
      (last, { child, at }) => (child === index && at > (last ?? '') ? at : last),
      null,
    ),
  }));
}

/** Sets the number on the installed app's sign, where the device has such a thing. */
function showBadge(count: number): void {
  const device = navigator as Navigator & {
    setAppBadge?: (count: number) => Promise<void>;
    clearAppBadge?: () => Promise<void>;
  };
  const done = count > 0 ? device.setAppBadge?.(count) : device.clearAppBadge?.();
  done?.catch(() => undefined);
}

/**
 * Tells the server what news were shown, once for each answer and only when there is something to tell; for the person,
 * so that another device knows. Answers the act of being done with all of them.
 */
export function useSeeNews(today: FamilyToday, shown: readonly Shown[], again: () => void): () => void {
  const see = useChange(SeeNewsDocument);
  const told = useRef<string>(undefined);
  const seen = listSeen(today, shown);
  const unread = today.news.filter(({ isUnread }) => isUnread).length;
  const worth = shown.some(
    ({ index }) =>
      today.visits[index]?.isNew === true ||
      today.news.some(({ child, isUnread }) => child === index && isUnread),
  );
  const content = JSON.stringify(seen);

  const tell = async (read: boolean): Promise<boolean> => {
    const outcomes = await Promise.all(
      seen.map(({ schoolId, studentId, until }) =>
        see({
          input: { clientMutationId: newId(), schoolId, studentIds: [studentId], until, read },
        }),
      ),
    );
    return outcomes.every(({ ok }) => ok);
  };
  useEffect(() => {
    showBadge(unread);
  }, [unread]);
  useEffect(() => {
    if (!worth || told.current === content) return undefined;
    const timer = setTimeout(() => {
      if (document.visibilityState !== 'visible') return;
      told.current = content;
      void tell(false).then((isTold) => {
        if (isTold) showBadge(0);
        else told.current = undefined;
      });
    }, LOOK_MS);
    return () => clearTimeout(timer);
    // `tell` is made anew with every render; what was shown is all that matters.
  }, [worth, content]);
  return () => {
    void tell(true).then((isTold) => {
      if (isTold) again();
    });
  };
}
