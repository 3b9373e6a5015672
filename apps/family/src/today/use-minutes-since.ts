import { useEffect, useReducer } from 'react';

const TICK_MS = 15_000;
const MINUTE_MS = 60_000;

/** When each answer was first seen: a page opened again shows the kept answer with its true age. */
const seenAt = new WeakMap<object, number>();

function minutesSince(answer: object): number {
  const now = Date.now();
  const seen = seenAt.get(answer) ?? now;
  seenAt.set(answer, seen);
  return Math.max(0, Math.floor((now - seen) / MINUTE_MS));
}

/** Whole minutes since the answer arrived; renders anew as they pass. */
export function useMinutesSince(answer: object): number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return minutesSince(answer);
}
