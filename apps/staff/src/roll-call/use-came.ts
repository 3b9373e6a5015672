import { useCallback, useState } from 'react';

const nameOf = (lessonId: string): string => `zhurnal.came.${lessonId}`;

/** Reads what this tab keeps; a browser that keeps nothing begins anew. */
function kept(lessonId: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(nameOf(lessonId)) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

/**
 * Students who are there although their families had told of an absence. Being there leaves no entry, so the tab
 * remembers it until the roll call ends, over a reload as well.
 */
export function useCame(
  lessonId: string,
): readonly [ReadonlySet<string>, (came: ReadonlySet<string>) => void] {
  const [came, setCame] = useState(() => kept(lessonId));
  const change = useCallback(
    (next: ReadonlySet<string>) => {
      setCame(next);
      try {
        sessionStorage.setItem(nameOf(lessonId), JSON.stringify([...next]));
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    },
    [lessonId],
  );
  return [came, change];
}
