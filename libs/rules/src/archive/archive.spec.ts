import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { MEDIUM_RULES, PRINT_NOTE_RULES, isJournalFinished, judgeKeeping } from './index.js';
import type { KeptCopy } from './index.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (found === undefined) throw new Error(text);
  return found;
};
const TODAY = day('2026-11-23');

const SAFE: KeptCopy = {
  holderId: 'director',
  holderRoles: ['director'],
  room: 'Кабинет 1',
  putOn: day('2026-06-01'),
  checked: null,
};
const SECOND: KeptCopy = { ...SAFE, holderId: 'deputy', holderRoles: ['deputy'], room: 'Кабинет 12' };
const judge = (copies: readonly KeptCopy[] | null, namesHolders = false) =>
  judgeKeeping(copies, { today: TODAY, namesHolders });
const checked = (on: string, outcome: 'whole' | 'damaged' = 'whole') => ({
  checked: { on: day(on), outcome },
});

describe('a package of a class', () => {
  it('is first made, then lies on one medium, then on two', () => {
    expect([judge(null), judge([]), judge([SAFE]), judge([SAFE, SECOND])].map(({ state }) => state)).toEqual([
      'not_made',
      'no_medium',
      'one_medium',
      'two_media',
    ]);
    expect([null, [], [SAFE], [SAFE, SECOND]].map((copies) => judge(copies).isKept)).toEqual([
      ...[false, false, false, true],
    ]);
  });

  it('TKK-57 is not kept while both media lie in one room', () => {
    const together = [SAFE, { ...SECOND, room: ' кабинет  1' }];
    expect(judge(together)).toMatchObject({ isKept: false, wants: ['other_room'] });
    expect(judge([SAFE, SECOND])).toMatchObject({ isKept: true, wants: [] });
  });

  it('is not kept while one person holds both media', () => {
    const one = [SAFE, { ...SECOND, holderId: 'director', holderRoles: ['director'] as const }];
    expect(judge(one)).toMatchObject({ isKept: false, wants: ['other_holder'] });
  });

  it('TKK-80 wants one copy with the director and one with a deputy where the regulation says so', () => {
    const office = { ...SECOND, room: 'Кабинет 3', holderId: 'office', holderRoles: ['office'] as const };
    expect(judge([SAFE, office])).toMatchObject({ isKept: true, wants: [] });
    expect(judge([SAFE, office], true)).toMatchObject({ isKept: false, wants: ['deputy_copy'] });
    expect(judge([office, SECOND], true)).toMatchObject({ isKept: false, wants: ['director_copy'] });
    expect(judge([SAFE, SECOND], true)).toMatchObject({ isKept: true, wants: [] });
  });

  it('does not count a copy that was found damaged', () => {
    const found = judge([SAFE, { ...SECOND, ...checked('2026-11-01', 'damaged') }]);
    expect(found).toEqual({ state: 'damaged', isKept: false, wants: ['whole_copy', 'second_medium'] });
  });

  it('is checked within a year of its last check, or of the day on which it was put there', () => {
    const both = (on: string) => [SAFE, SECOND].map((copy) => ({ ...copy, ...checked(on) }));
    expect(judge(both('2025-11-23')).state).toBe('checked');
    expect(judge(both('2025-11-22'))).toMatchObject({ state: 'check_overdue', wants: ['check'] });
    expect(judge([SAFE, { ...SECOND, putOn: day('2025-11-01') }]).state).toBe('check_overdue');
  });
});

describe('a journal', () => {
  it('TKK-76 is finished, and its sheet may go to the archive, with the last of its periods that is closed', () => {
    const finished = (...closed: boolean[]) => isJournalFinished(closed.map((isClosed) => ({ isClosed })));
    expect([finished(), finished(true, true, false), finished(true, true, true)]).toEqual([
      ...[false, false, true],
    ]);
  });
});

describe('the registers', () => {
  it('take a medium with a label of its own, a room, a holder of the school and a day that has come', () => {
    const entry = {
      ...{ label: 'Флешка 1', room: 'Кабинет 1', since: TODAY, today: TODAY },
      ...{ isStaff: true, isTaken: false },
    };
    const said = (more: object) =>
      MEDIUM_RULES.flatMap((rule) => {
        const objection = rule({ ...entry, ...more });
        return objection ? [objection.params?.['field'] ?? objection.code] : [];
      });
    expect(said({})).toEqual([]);
    expect(said({ label: '' })).toEqual(['label']);
    expect(said({ label: 'а, б' })).toEqual(['label']);
    expect(said({ room: '' })).toEqual(['room']);
    expect(said({ since: day('2026-11-24') })).toEqual(['since']);
    expect(said({ isStaff: false })).toEqual(['holderId']);
    expect(said({ isTaken: true })).toEqual(['NAME_TAKEN']);
  });

  it('take a signature of somebody, from the day of printing until today', () => {
    const note = { place: '', signedBy: 'Волков', signedOn: TODAY, printedOn: TODAY, today: TODAY };
    const fields = (more: object) =>
      PRINT_NOTE_RULES.flatMap((rule) => rule({ ...note, ...more })?.params?.['field'] ?? []);
    expect(fields({})).toEqual([]);
    expect(fields({ signedBy: '' })).toEqual(['signedBy']);
    expect(fields({ signedOn: day('2026-11-22') })).toEqual(['signedOn']);
    expect(fields({ signedOn: day('2026-11-24') })).toEqual(['signedOn']);
  });
});
