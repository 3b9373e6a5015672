import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { NOON } from '../arrange.js';
import { DAY_ACTS } from './day-acts.js';
import { raise, say, turnTo } from './play.js';
import type { Act, Played } from './play.js';
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

/** Plays the acts under a text; what each came to, in their order. */
async function playAll(profile: Played, acts: readonly Act[]): Promise<string[]> {
  turnTo(api, profile, acts[0]?.at ?? '');
  const stage = await raise(api, profile);
  const found: string[] = [];
  for (const act of acts) {
    turnTo(api, profile, act.at);
    found.push(say(await act.play(stage)));
  }
  return found;
}

/** Plays them under every text; the lines of the table. */
async function playUnderAll(title: string, acts: readonly Act[]): Promise<Expected[]> {
  const columns: string[][] = [];
  for (const text of TEXTS) columns.push(await playAll(text, acts));
  const lines = acts.map(({ at, what }, row) => ({
    at,
    what,
    outcomes: columns.map((column) => column[row] ?? ''),
  }));
  if (process.env['ZHURNAL_SCENARIO'] === 'print') process.stdout.write(print(title, lines));
  return lines.map(({ what, outcomes }) => [what, ...outcomes]);
}

const IN_TIME = ['in time', 'in time', 'in time', 'in time', 'in time'];
const BANNED = 'locked · G24-85 · forbidden';
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
      [
        'the mark is changed again on the day after',
        LATE.g272,
        'in time',
        LATE.g166,
        BANNED,
        'locked · TKK-42 · register',
      ],
      ['a substitute records yesterday’s lesson', LATE.g272, 'in time', LATE.g166, LATE.g24, LATE.tkk],
      [
        'a mark in the last second of the fifth day',
        LATE.g272,
        'in time',
        LATE.g166,
        BANNED,
        'locked · TKK-42 · register',
      ],
      [
        'a mark after the fifth day',
        LATE.g272,
        'late · S117-26',
        LATE.g166,
        BANNED,
        'locked · TKK-42 · register',
      ],
    ]);
  });
});
