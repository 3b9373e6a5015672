import { asTimeOfDay } from '@zhurnal/rules';
import type { TimeOfDay } from '@zhurnal/rules';
import { daysPassed, formatInstant, useClient, useMemberships } from '@zhurnal/web-client';
import { useCallback, useEffect, useReducer } from 'react';

const TICK_MS = 15_000;
const MINUTE_MS = 60_000;

/** When each answer was first seen: a page opened again shows the kept answer with its true age. */
const seenAt = new WeakMap<object, number>();

function seenOf(answer: object, keptAt: Date | undefined): number {
  const seen = seenAt.get(answer) ?? keptAt?.getTime() ?? Date.now();
  seenAt.set(answer, seen);
  return seen;
}

function minutesSince(answer: object, keptAt: Date | undefined): number {
  return Math.max(0, Math.floor((Date.now() - seenOf(answer, keptAt)) / MINUTE_MS));
}

const MIDNIGHT = asTimeOfDay('00:00') as TimeOfDay;

/** What time it was in each school, by the clock of the server, when the answer was first seen. */
export function useTimeSeen(answer: object, keptAt?: Date): (schoolId: string) => TimeOfDay {
  const client = useClient();
  const memberships = useMemberships();
  return useCallback(
    (schoolId) => {
      const instant = seenOf(answer, keptAt) + client.now() - Date.now();
      const known = memberships.find((membership) => membership.schoolId === schoolId) ?? memberships[0];
      const zone = known?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
      return asTimeOfDay(formatInstant(instant, zone, 'time')) ?? MIDNIGHT;
    },
    [answer, keptAt, client, memberships],
  );
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
