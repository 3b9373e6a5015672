import { TODAY, TOMORROW } from '../arrange.js';
import { absence, controlWork, homework, mark, record } from './lesson-verbs.js';
import type { Act } from './play.js';

/** A school day, and what comes late for it. */
export const DAY_ACTS: readonly Act[] = [
  { at: '2026-11-18T09:30:00', what: 'a mark in the lesson', play: (stage) => mark(stage, 'ageev') },
  {
    at: '2026-11-18T10:30:00',
    what: 'topic and "held" after the lesson',
    play: (stage) => record(stage, 'maths', TODAY, 'maths'),
  },
  {
    at: '2026-11-18T10:35:00',
    what: 'a mark in grade 1',
    play: (stage) => mark(stage, 'malyshev', 'FIVE', {}, 'primary', 'primary'),
  },
  { at: '2026-11-18T13:20:00', what: 'a control work is announced', play: controlWork },
  {
    at: '2026-11-18T18:15:59',
    what: 'homework in the last second of the fifth hour after all lessons',
    play: (stage) => homework(stage, 'maths'),
  },
  {
    at: '2026-11-18T18:16:00',
    what: 'homework after the fifth hour',
    play: (stage) => homework(stage, 'music'),
  },
  {
    at: '2026-11-18T23:59:59',
    what: 'an absence in the last second of the day',
    play: (stage) => absence(stage, 'zhukov'),
  },
  { at: '2026-11-19T00:00:00', what: 'a mark at midnight', play: (stage) => mark(stage, 'ezhikov') },
  {
    at: '2026-11-19T00:00:00',
    what: 'topic and "held" at midnight',
    play: (stage) => record(stage, 'music', TODAY, 'maths'),
  },
  {
    at: '2026-11-19T00:00:01',
    what: 'the same, with the reason why it is late',
    play: (stage) => record(stage, 'music', TODAY, 'maths', { lateReason: 'Не было связи' }),
  },
  {
    at: '2026-11-19T08:00:00',
    what: 'a mark is changed on the next day',
    play: (stage) => mark(stage, 'ageev', 'FOUR', { expectedVersion: 1 }),
  },
  {
    at: '2026-11-20T00:00:00',
    what: 'an absence after the second midnight',
    play: (stage) => absence(stage, 'eremin'),
  },
  {
    at: '2026-11-20T08:00:00',
    what: 'the mark is changed again on the day after',
    play: (stage) => mark(stage, 'ageev', 'THREE', { expectedVersion: 2 }),
  },
  {
    at: '2026-11-20T09:00:00',
    what: 'a substitute records yesterday’s lesson',
    play: async (stage) => {
      await stage.school.substitute(stage.school.lesson('english', TOMORROW), stage.school.staff.substitute);
      return record(stage, 'english', TOMORROW, 'substitute', { lateReason: 'Замещение' });
    },
  },
  {
    at: '2026-11-23T23:59:59',
    what: 'a mark in the last second of the fifth day',
    play: (stage) => mark(stage, 'zhukov'),
  },
  { at: '2026-11-24T00:00:00', what: 'a mark after the fifth day', play: (stage) => mark(stage, 'eremin') },
];
