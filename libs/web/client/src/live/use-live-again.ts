import { useCallback, useEffect, useRef } from 'react';
import type { LiveNews } from './live-news.js';
import { useLive } from './use-live.js';

/** A class of families hears of a change in the same moment: their questions are spread over so long, ms. */
const SPREAD = 5_000;
/** Changes that follow each other so closely are one question, ms. */
const GATHER = 400;

/**
 * Asks again when something under the keys changed. `spread`: not at once but within five seconds, for pages that many
 * people have open at the same time. `topic`: only changes of this topic. A page that is not shown waits until it is.
 */
export function useLiveAgain(
  keys: readonly string[],
  again: () => void,
  { spread = false, topic }: { readonly spread?: boolean | undefined; readonly topic?: string } = {},
): void {
  const planned = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useRef(again);
  useEffect(() => {
    ask.current = again;
  });
  const isOwed = useRef(false);
  const plan = useCallback((ms: number) => {
    if (planned.current !== undefined) return;
    planned.current = setTimeout(() => {
      planned.current = undefined;
      isOwed.current = document.visibilityState !== 'visible';
      if (!isOwed.current) ask.current();
    }, ms);
  }, []);
  useLive(keys, (news: LiveNews) => {
    const isMeant =
      topic === undefined ||
      news.kind === 'reset' ||
      news.event.changes.some((change) => change.topic === topic);
    if (isMeant) plan(GATHER + (spread ? Math.random() * SPREAD : 0));
  });
  useEffect(() => {
    const shown = () => {
      if (document.visibilityState === 'visible' && isOwed.current) plan(0);
    };
    document.addEventListener('visibilitychange', shown);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      clearTimeout(planned.current);
      planned.current = undefined;
    };
  }, [plan]);
}
