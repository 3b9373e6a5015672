import type { Day } from '@zhurnal/rules';
import { sayDiary as t } from '../words/diary-words.js';
import { t as common } from '../words/words.js';
import { writeDate, writeWeek } from '../words/write-day.js';
import type { DiaryWeek } from './diary-week.js';
import type { DiaryView } from './turn-page.js';

/** The page in one sentence: «Понедельник, 23 ноября: 7 уроков». Cancelled lessons are not counted. */
export function sayPage({ days }: DiaryWeek, view: DiaryView, day: Day): string {
  const shown = view === 'week' ? days : days.filter((page) => page.day === day);
  const count = shown.flatMap(({ lessons }) => lessons).filter(({ isCancelled }) => !isCancelled).length;
  const lessons = common('today.lessonCount', { count });
  if (view === 'week') return t('diary.weekSaid', { days: writeWeek(days.map((page) => page.day)), lessons });
  const holiday = shown[0]?.holiday;
  if (count === 0 && holiday !== undefined)
    return t('diary.daySaidHoliday', { day: writeDate(day), holiday });
  return t('diary.daySaid', { day: writeDate(day), lessons });
}
