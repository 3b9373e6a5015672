import { useEffect, useSyncExternalStore } from 'react';

const shown = new Map<object, Date>();
const listeners = new Set<() => void>();
let oldest: Date | undefined;

function tell(): void {
  const times = [...shown.values()].map((at) => at.getTime());
  const at = times.length === 0 ? undefined : Math.min(...times);
  if (at === oldest?.getTime()) return;
  oldest = at === undefined ? undefined : new Date(at);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reports that the page shows an answer that the server gave at this time, and not its present one. */
export function useShownKept(at: Date | undefined): void {
  const time = at?.getTime();
  useEffect(() => {
    if (time === undefined) return undefined;
    const mark = {};
    shown.set(mark, new Date(time));
    tell();
    return () => {
      shown.delete(mark);
      tell();
    };
  }, [time]);
}

/** The age of the oldest answer on the page, when the server cannot be reached; undefined when all is fresh. */
export function useKeptSince(): Date | undefined {
  return useSyncExternalStore(subscribe, () => oldest);
}
