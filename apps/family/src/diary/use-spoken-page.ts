import type { Day } from '@zhurnal/rules';
import { useAnnounce } from '@zhurnal/web-ui';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { DiaryWeek } from './diary-week.js';
import { sayPage } from './say-page.js';
import type { DiaryView } from './turn-page.js';

/**
 * Says the page to a screen reader when it was turned; not when the diary was opened, for then its heading is read.
 * `spoken` outlives the weeks: it holds the page last seen.
 */
export function useSpokenPage(
  spoken: RefObject<string | undefined>,
  week: DiaryWeek | undefined,
  view: DiaryView,
  day: Day,
): void {
  const announce = useAnnounce();
  const page = `${view} ${day}`;
  useEffect(() => {
    if (week === undefined || spoken.current === page) return;
    if (spoken.current !== undefined) announce(sayPage(week, view, day));
    spoken.current = page;
  }, [announce, spoken, week, page, view, day]);
}
