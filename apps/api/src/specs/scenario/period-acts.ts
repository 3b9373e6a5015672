import { FRIDAY, TOMORROW } from '../arrange.js';
import { acknowledge, release } from '../ask-finals.js';
import {
  CHANGED,
  closeSecond,
  decide,
  fileRequest,
  final,
  lookAtFinals,
  markInLesson,
  order,
  place,
  record,
  seal,
  told,
  whatIsMissing,
} from './quarter-verbs.js';
import type { Act } from './play.js';

/** The end of a quarter on Friday: its marks, what families see, the closing, and what comes after it. */
export const PERIOD_ACTS: readonly Act[] = [
  {
    at: '2026-11-18T15:00:00',
    what: 'a mark of the quarter two days before its end',
    play: (stage) => final(stage, 'ageev', 'FOUR'),
  },
  {
    at: '2026-11-18T15:01:00',
    what: 'another one than the suggested, without a word',
    play: (stage) => final(stage, 'ezhikov', 'FIVE'),
  },
  {
    at: '2026-11-19T14:00:00',
    what: 'the lessons of Thursday are recorded',
    play: async (stage) => {
      await record(stage, TOMORROW);
      return { what: 'done', clause: null };
    },
  },
  {
    at: '2026-11-19T23:59:59',
    what: 'a mark in the last second of the day before the end',
    play: (stage) => final(stage, 'ezhikov', 'FOUR'),
  },
  {
    at: '2026-11-20T00:00:00',
    what: 'a mark on the last day',
    play: (stage) => final(stage, 'zhukov', 'FOUR'),
  },
  {
    at: '2026-11-20T14:00:00',
    what: 'the lessons of Friday are recorded',
    play: async (stage) => {
      await record(stage, FRIDAY);
      return { what: 'done', clause: null };
    },
  },
  { at: '2026-11-20T18:00:00', what: 'a family looks', play: lookAtFinals },
  {
    at: '2026-11-20T23:59:59',
    what: 'the deputy closes on the last day',
    play: (stage) => closeSecond(stage),
  },
  { at: '2026-11-21T00:00:00', what: 'what keeps the quarter open', play: whatIsMissing },
  { at: '2026-11-21T00:00:00', what: 'the deputy closes with a gap', play: (stage) => closeSecond(stage) },
  {
    at: '2026-11-21T00:00:00',
    what: 'a mark that stands is changed, with the reason',
    play: (stage) => final(stage, 'ezhikov', 'FIVE', CHANGED),
  },
  {
    at: '2026-11-21T23:59:59',
    what: 'the same in the last second of the day after the end',
    play: (stage) => final(stage, 'zhukov', 'FIVE', CHANGED),
  },
  {
    at: '2026-11-22T00:00:00',
    what: 'the missing mark, a day after the end',
    play: (stage) => final(stage, 'eremin', 'FOUR'),
  },
  {
    at: '2026-11-22T00:00:01',
    what: 'a mark that stands is changed then',
    play: (stage) => final(stage, 'ageev', 'FIVE', CHANGED),
  },
  {
    at: '2026-11-23T00:00:00',
    what: 'and after the second day',
    play: (stage) => final(stage, 'ageev', 'THREE', CHANGED),
  },
  {
    at: '2026-11-23T09:00:00',
    what: 'the teacher asks to replace a mark of Wednesday',
    play: (stage) => fileRequest(stage, 'ageev'),
  },
  {
    at: '2026-11-23T09:05:00',
    what: 'the deputy admits it',
    play: (stage) => decide(stage, 'deputy'),
  },
  {
    at: '2026-11-23T09:10:00',
    what: 'the administrator admits it',
    play: (stage) => decide(stage, 'administrator'),
  },
  {
    at: '2026-11-23T10:00:00',
    what: 'the deputy publishes the marks of the quarter',
    play: async (stage) => {
      const { classId, periodId } = await place(stage, 2);
      return told(await release(stage.api, await stage.as('deputy'), { classIds: [classId], periodId }));
    },
  },
  { at: '2026-11-23T10:01:00', what: 'the family looks again', play: lookAtFinals },
  {
    at: '2026-11-23T10:02:00',
    what: 'the family writes that it has seen them',
    play: async (stage) => {
      const { school, api } = stage;
      const { periodId } = await place(stage, 2);
      const input = { schoolId: school.schoolId, studentId: school.students.ageev, periodId, question: '' };
      return told(await acknowledge(api, await stage.as('ofAgeev'), 'acknowledgeFinals', input));
    },
  },
  {
    at: '2026-11-24T09:00:00',
    what: 'the deputy closes the quarter',
    play: (stage) => closeSecond(stage, { isConfirmed: true }),
  },
  {
    at: '2026-11-24T09:01:00',
    what: 'a mark of Wednesday after that',
    play: (stage) => markInLesson(stage, 'zhukov', { expectedVersion: 1 }),
  },
  { at: '2026-11-24T09:02:00', what: 'a request about it', play: (stage) => fileRequest(stage, 'zhukov') },
  {
    at: '2026-11-24T10:00:00',
    what: 'the director opens the subject by order until the next day',
    play: order,
  },
  {
    at: '2026-11-25T23:59:59',
    what: 'the mark in the last second of the order',
    play: (stage) => markInLesson(stage, 'zhukov', { expectedVersion: 1 }),
  },
  {
    at: '2026-11-26T00:00:00',
    what: 'another one when the order has ended',
    play: (stage) => markInLesson(stage, 'eremin', { expectedVersion: 1 }),
  },
  { at: '2026-11-26T09:00:00', what: 'the quarter is sealed again, with what is otherwise', play: seal },
];
