import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { VisuallyHidden } from '@zhurnal/web-ui';
import { useDiaryWords } from '../words/diary-words.js';
import { isFree } from './diary-week.js';
import type { DiaryWeek } from './diary-week.js';

interface WeekStripProps {
  /** Undefined until the week is there: the strip stands still while it loads. */
  readonly week: DiaryWeek | undefined;
  readonly monday: Day;
  readonly day: Day;
  readonly today: Day;
  readonly onOpen: (day: Day) => void;
}

/** The days of the week, one press away. */
export function WeekStrip({ week, monday, day, today, onOpen }: WeekStripProps) {
  const t = useDiaryWords();
  const days =
    week?.days.map((page) => page.day) ?? [0, 1, 2, 3, 4, 5].map((index) => addDays(monday, index));
  const shown = days.includes(day) ? days : [...days, day];
  return (
    <ul className="strip zh-no-print" aria-label={t('diary.daysOfWeek')}>
      {shown.map((each) => {
        const page = week?.days.find((candidate) => candidate.day === each);
        return (
          <li key={each}>
            <button
              type="button"
              className="strip-day"
              aria-current={each === day ? 'date' : undefined}
              data-today={each === today || undefined}
              data-free={(page !== undefined && isFree(page)) || undefined}
              onClick={() => onOpen(each)}
            >
              <span>{formatDay(each, 'weekdayShort')}</span>
              <b aria-hidden="true">{formatDay(each, 'day')}</b>
              <VisuallyHidden>{formatDay(each, 'dayMonth')}</VisuallyHidden>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
