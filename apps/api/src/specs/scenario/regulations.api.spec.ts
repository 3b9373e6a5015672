import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { NOON } from '../arrange.js';
import { BORDER_ACTS, shortenBeforeHoliday } from './border-acts.js';
import { DAY_ACTS } from './day-acts.js';
import { PERIOD_ACTS } from './period-acts.js';
import { raise, say, turnTo } from './play.js';
import type { Act, Played, Stage } from './play.js';
import { teachToWednesday } from './quarter-verbs.js';
import { TEXTS, print } from './table.js';
import type { Expected } from './table.js';

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** What has happened before the acts. */
type Prepare = (stage: Stage) => Promise<void>;

/** Plays the acts under a text; what each came to, in their order. */
async function playAll(profile: Played, acts: readonly Act[], prepare?: Prepare): Promise<string[]> {
  turnTo(api, profile, acts[0]?.at ?? '');
  const stage = await raise(api, profile);
  await prepare?.(stage);
  const found: string[] = [];
  for (const act of acts) {
    turnTo(api, profile, act.at);
    found.push(say(await act.play(stage)));
  }
  return found;
}

/** Plays them under every text; the lines of the table. */
async function playUnderAll(title: string, acts: readonly Act[], prepare?: Prepare): Promise<Expected[]> {
  const columns: string[][] = [];
  for (const text of TEXTS) columns.push(await playAll(text, acts, prepare));
  const lines = acts.map(({ at, what }, row) => ({
    at,
    what,
    outcomes: columns.map((column) => column[row] ?? ''),
  }));
  if (process.env['ZHURNAL_SCENARIO'] === 'print') process.stdout.write(print(title, lines));
  return lines.map(({ what, outcomes }) => [what, ...outcomes]);
}

const IN_TIME = ['in time', 'in time', 'in time', 'in time', 'in time'];
const under = (outcome: string): string[] => TEXTS.map(() => outcome);
/** Only TKK has a register in which something waits. */
const nothingBut = (outcome: string): string[] =>
  TEXTS.map((text) => (text === 'tkk' ? outcome : 'done · nothing waits'));
const BANNED = 'locked · G24-85 · forbidden';
const REGISTER = 'locked · TKK-42 · register';
const LATE = { g272: 'late · G272-30', g166: 'late · G166-24', g24: 'late · G24-77', tkk: 'late · TKK-34' };

describe('the same acts under five regulations', () => {
  it('a school day, and what comes late for it', async () => {
    expect(await playUnderAll('A school day, and what comes late for it', DAY_ACTS)).toEqual([
      //                                         g272       s117       g166       g24        tkk
      ['a mark in the lesson', ...IN_TIME],
      ['topic and "held" after the lesson', ...IN_TIME],
      [
        'a mark in grade 1',
        'refused · NO_MARKS_IN_GRADE',
        'refused · S117-32 · NO_MARKS_IN_GRADE',
        'refused · NO_MARKS_IN_GRADE',
        'refused · NO_MARKS_IN_GRADE',
        'refused · NO_MARKS_IN_GRADE',
      ],
      ['a control work is announced', ...IN_TIME],
      ['homework in the last second of the fifth hour after all lessons', ...IN_TIME],
      // Where the text is silent of homework, the federal value holds.
      ['homework after the fifth hour', 'in time', 'late', 'in time', 'in time', 'late · TKK-36'],
      ['an absence in the last second of the day', ...IN_TIME],
      ['a mark at midnight', LATE.g272, 'in time', LATE.g166, BANNED, 'late · TKK-68'],
      [
        'topic and "held" at midnight',
        LATE.g272,
        'in time',
        LATE.g166,
        LATE.g24,
        'refused · TKK-35 · LATE_REASON_REQUIRED',
      ],
      ['the same, with the reason why it is late', LATE.g272, 'in time', LATE.g166, LATE.g24, LATE.tkk],
      ['a mark is changed on the next day', LATE.g272, 'in time', LATE.g166, BANNED, 'late · TKK-68'],
      [
        'an absence after the second midnight',
        LATE.g272,
        'in time',
        LATE.g166,
        'late · G24-16',
        'locked · TKK-35 · register',
      ],
      ['the mark is changed again on the day after', LATE.g272, 'in time', LATE.g166, BANNED, REGISTER],
      ['a substitute records yesterday’s lesson', LATE.g272, 'in time', LATE.g166, LATE.g24, LATE.tkk],
      ['a mark in the last second of the fifth day', LATE.g272, 'in time', LATE.g166, BANNED, REGISTER],
      ['a mark after the fifth day', LATE.g272, 'late · S117-26', LATE.g166, BANNED, REGISTER],
    ]);
  });

  it('a shortened day before a holiday', async () => {
    const title = 'A shortened day before a holiday';
    expect(await playUnderAll(title, BORDER_ACTS, shortenBeforeHoliday)).toEqual([
      //                                         g272       s117       g166       g24        tkk
      ['homework in the last second of the fifth hour after the short lessons', ...IN_TIME],
      ['homework after it', 'in time', 'late', 'in time', 'in time', 'late · TKK-36'],
      ['a mark in the last second of the day', ...IN_TIME],
      ['a mark on the holiday', LATE.g272, 'in time', LATE.g166, BANNED, 'late · TKK-68'],
      // The next school day of TKK is the one after the holiday; the five days of S117 are those of the calendar.
      [
        'a mark in the last second of the first day with lessons',
        ...[LATE.g272, 'in time', LATE.g166, BANNED, 'late · TKK-68'],
      ],
      ['a mark after it', LATE.g272, 'in time', LATE.g166, BANNED, REGISTER],
      [
        'a change in the last second of the fifth day of the calendar',
        ...[LATE.g272, 'in time', LATE.g166, BANNED, REGISTER],
      ],
      ['a change after it', LATE.g272, 'late · S117-26', LATE.g166, BANNED, REGISTER],
    ]);
  });

  it('the end of a quarter, and what comes after it', async () => {
    const title = 'The end of a quarter, and what comes after it';
    expect(await playUnderAll(title, PERIOD_ACTS, teachToWednesday)).toEqual([
      //                                                     g272       s117       g166       g24        tkk
      ['a mark of the quarter two days before its end', ...IN_TIME],
      ['another one than the suggested, without a word', ...under('refused · REASON_NEEDED')],
      ['the lessons of Thursday are recorded', ...under('done')],
      ['a mark in the last second of the day before the end', ...IN_TIME],
      ['a mark on the last day', 'in time', 'late · S117-27', 'in time', 'in time', 'in time'],
      ['the lessons of Friday are recorded', ...under('done')],
      ['a family looks', ...under('done · nothing is shown')],
      ['the deputy closes on the last day', ...under('refused · PERIOD_NOT_OVER')],
      [
        'what keeps the quarter open',
        'done · G272-41 · NO_PERIOD_MARK',
        'done · S117-27 · NO_PERIOD_MARK',
        'done · NO_PERIOD_MARK',
        'done · G24-27 · NO_PERIOD_MARK',
        'done · TKK-72 · NO_PERIOD_MARK',
      ],
      ['the deputy closes with a gap', ...under('refused · GAPS_LEFT')],
      [
        'a mark that stands is changed, with the reason',
        ...['late · G272-41', 'late · S117-27', 'in time', 'in time', 'in time'],
      ],
      [
        'the same in the last second of the day after the end',
        ...['late · G272-41', 'late · S117-27', 'in time', 'in time', 'in time'],
      ],
      // The ban of G24 is of corrections: a mark that nobody has given is given late.
      [
        'the missing mark, a day after the end',
        ...['late · G272-41', 'late · S117-27', 'in time', 'late · G24-85', 'late · TKK-72'],
      ],
      [
        'a mark that stands is changed then',
        ...['late · G272-41', 'late · S117-27', 'in time', BANNED, 'late · TKK-72'],
      ],
      ['and after the second day', ...['late · G272-41', 'late · S117-27', 'in time', BANNED, REGISTER]],
      [
        'the teacher asks to replace a mark of Wednesday',
        'refused · CORRECTION_NOT_NEEDED',
        'refused · CORRECTION_NOT_NEEDED',
        'refused · CORRECTION_NOT_NEEDED',
        'refused · G24-85 · CORRECTION_FORBIDDEN',
        'done',
      ],
      ['the deputy admits it', ...nothingBut('refused · TKK-51 · CORRECTION_DECIDER')],
      ['the administrator admits it', ...nothingBut('done · request 1')],
      ['the deputy publishes the marks of the quarter', ...under('done')],
      ['the family looks again', ...under('done · shown')],
      ['the family writes that it has seen them', ...under('done')],
      ['the deputy closes the quarter', ...under('done')],
      ['a mark of Wednesday after that', ...under('refused · PERIOD_CLOSED')],
      ['a request about it', ...under('refused · PERIOD_CLOSED')],
      ['the director opens the subject by order until the next day', ...under('done')],
      [
        'the mark in the last second of the order',
        ...['late · G272-30', 'late · S117-26', 'late · G166-24', 'late · G24-83', 'late · TKK-68'],
      ],
      ['another one when the order has ended', ...under('refused · PERIOD_CLOSED')],
      ['the quarter is sealed again, with what is otherwise', ...under('done · 4 → 5')],
    ]);
  });
});
