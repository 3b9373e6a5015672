import { newId, sql } from '@zhurnal/platform';
import { TODAY, TOMORROW } from '../arrange.js';
import { homework, mark } from './lesson-verbs.js';
import type { Act, Stage } from './play.js';

const SHORTEN = sql(
  'test.scenario.shorten',
  `update lesson set starts_at = (time '08:30' + slot * interval '35 minutes' - interval '35 minutes')::time,
          ends_at = (time '09:00' + slot * interval '35 minutes' - interval '35 minutes')::time
    where school_id = $1 and date = $2`,
);
const HOLIDAY = sql(
  'test.scenario.holiday',
  `insert into holiday (school_id, id, year_id, name, starts_on, ends_on)
   select school_id, $2, id, 'Праздник', $3, $3 from academic_year where school_id = $1 and $3::date between starts_on and ends_on`,
);

/** Wednesday's lessons are short, the last one ends at 10:10; Thursday is a holiday. */
export async function shortenBeforeHoliday({ school }: Stage): Promise<void> {
  await school.change((tx) => tx.rows(SHORTEN, [TODAY]));
  await school.change((tx) => tx.rows(HOLIDAY, [newId(), TOMORROW]));
}

/** A shortened day before a holiday: terms by the bells, by days with lessons, and by days of the calendar. */
export const BORDER_ACTS: readonly Act[] = [
  {
    at: '2026-11-18T15:10:59',
    what: 'homework in the last second of the fifth hour after the short lessons',
    play: (stage) => homework(stage, 'maths'),
  },
  { at: '2026-11-18T15:11:00', what: 'homework after it', play: (stage) => homework(stage, 'music') },
  {
    at: '2026-11-18T23:59:59',
    what: 'a mark in the last second of the day',
    play: (stage) => mark(stage, 'ageev'),
  },
  { at: '2026-11-19T12:00:00', what: 'a mark on the holiday', play: (stage) => mark(stage, 'ezhikov') },
  {
    at: '2026-11-20T23:59:59',
    what: 'a mark in the last second of the first day with lessons',
    play: (stage) => mark(stage, 'zhukov'),
  },
  { at: '2026-11-21T00:00:00', what: 'a mark after it', play: (stage) => mark(stage, 'eremin') },
  {
    at: '2026-11-23T23:59:59',
    what: 'a change in the last second of the fifth day of the calendar',
    play: (stage) => mark(stage, 'ageev', 'FOUR', { expectedVersion: 1 }),
  },
  {
    at: '2026-11-24T00:00:00',
    what: 'a change after it',
    play: (stage) => mark(stage, 'ezhikov', 'FOUR', { expectedVersion: 1 }),
  },
];
