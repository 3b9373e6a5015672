import type { English } from '@zhurnal/web-client';
import type { REGULATION_TERMS_RU } from './terms.ru.js';

/** Terms and rhythms of a regulation in words, in English. */
export const REGULATION_TERMS_EN = {
  'due.none': 'no term is named',
  'lock.none': 'until the period closes: nothing locks by itself',

  'days.calendar':
    '{count, plural, =0 {by the end of the day of the lesson} =1 {by the end of the day after the lesson} one {at most # calendar day after the lesson} other {at most # calendar days after the lesson}}',
  'days.school':
    '{count, plural, =0 {by the end of the day of the lesson} =1 {by the end of the next school day} one {at most # school day after the lesson} other {at most # school days after the lesson}}',
  'checking.calendar':
    '{count, plural, =0 {by the end of the day of the lesson; for written works, by the end of the time for checking them} one {at most # calendar day after the lesson; for written works, after the time for checking them} other {at most # calendar days after the lesson; for written works, after the time for checking them}}',
  'checking.school':
    '{count, plural, =0 {by the end of the day of the lesson; for written works, by the end of the time for checking them} =1 {by the end of the next school day after the lesson; for written works, after the time for checking them} one {at most # school day after the lesson; for written works, after the time for checking them} other {at most # school days after the lesson; for written works, after the time for checking them}}',
  after_lessons:
    '{count, plural, =0 {by the end of the last lesson of the school on that day} one {on the day of the lesson, at most # hour after the last lesson of the school} other {on the day of the lesson, at most # hours after the last lesson of the school}}',
  before_period_ends:
    '{count, plural, =0 {by the end of the last day of the period} one {at least # day before the last day of the period} other {at least # days before the last day of the period}}',
  after_period_ends:
    '{count, plural, =0 {by the end of the last day of the period} =24 {within a day after the period ends} =48 {within two days after the period ends} one {within # hour after the period ends} other {within # hours after the period ends}}',
  after_receipt:
    '{count, plural, =24 {within a day after the result is received} =48 {within two days after the result is received} one {within # hour after the result is received} other {within # hours after the result is received}}',

  'rhythm.none': 'not asked for',
  daily: 'every school day',
  every:
    '{count, plural, =1 {every day} =7 {at least once a week} =14 {at least once in 2 weeks} one {at least once in # day} other {at least once in # days}}',
  monthly: 'once a month',
  period: 'on the last day of each grading period',
  'period.before':
    '{count, plural, =7 {a week before the end of each grading period} =14 {2 weeks before the end of each grading period} one {# day before the end of each grading period} other {# days before the end of each grading period}}',
  'period.after':
    '{count, plural, =1 {on the day after the end of each grading period} one {# day after the end of each grading period} other {# days after the end of each grading period}}',
  period_start: 'on the first day of each grading period',
  'period_start.before':
    '{count, plural, one {# day before the start of each grading period} other {# days before the start of each grading period}}',
  'period_start.after':
    '{count, plural, one {# day after the start of each grading period} other {# days after the start of each grading period}}',
  year: 'on the last day of the academic year',
  'year.before':
    '{count, plural, one {# day before the end of the academic year} other {# days before the end of the academic year}}',
  'year.after':
    '{count, plural, =1 {on the day after the end of the academic year} one {# day after the end of the academic year} other {# days after the end of the academic year}}',
  on: 'by {date}',
} as const satisfies English<typeof REGULATION_TERMS_RU>;
