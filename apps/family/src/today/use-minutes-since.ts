import { daysPassed, useMemberships } from '@zhurnal/web-client';
import { useEffect, useReducer } from 'react';

const TICK_MS = 15_000;
const MINUTE_MS = 60_000;

/** When each answer was first seen: a page opened again shows the kept answer with its true age. */
const seenAt = new WeakMap<object, number>();

function minutesSince(answer: object, keptAt: Date | undefined): number {
  const now = Date.now();
  const seen = seenAt.get(answer) ?? keptAt?.getTime() ?? now;
  seenAt.set(answer, seen);
  return Math.max(0, Math.floor((now - seen) / MINUTE_MS));
}

/**
 * Whole minutes since the answer arrived, or since the server gave it when it was kept on the device; renders anew as
 * they pass.
 */
export function useMinutesSince(answer: object, keptAt?: Date): number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return minutesSince(answer, keptAt);
}

/** Days by the calendar of the school since an answer was kept on the device; 0 for one of the server. */
export function useDaysSince(keptAt: Date | undefined): number {
  const timeZone = useMemberships()[0]?.timeZone;
  return keptAt === undefined || timeZone === undefined ? 0 : daysPassed(timeZone, keptAt, new Date());
}
