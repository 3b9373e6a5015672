import { describe, expect, it } from '@jest/globals';
import { groupToday, isUnexplained, listWithoutRoll, reasonOfDay, slotsOf } from './today-groups.js';
import type { ClassLesson, StudentToday } from './today-groups.js';

type Noted = StudentToday['noted'][number];
const noted = (slot: number, fact: Noted['fact'], reason: Noted['reason'] = null): Noted => ({
  slot,
  subject: 'Алгебра',
  fact,
  reason,
});
const student = (
  studentId: string,
  presence: StudentToday['presence'],
  ...entries: Noted[]
): StudentToday => ({
  studentId,
  familyName: studentId,
  givenName: 'Лев',
  patronymic: null,
  presence,
  since: entries[0]?.slot ?? null,
  noted: entries,
  notices: [],
  guardians: [],
});

describe('the students of a day', () => {
  it('come in the order of what is to be done: first whose absence nobody has explained', () => {
    const groups = groupToday([
      student('a', 'AWAY', noted(1, 'ABSENT', 'ILL')),
      student('b', 'EXPECTED'),
      student('c', 'AWAY', noted(2, 'ABSENT')),
      student('d', 'LATE', noted(1, 'LATE')),
      student('e', 'BACK', noted(1, 'ABSENT', 'UNKNOWN')),
    ]);
    const ids = (list: readonly StudentToday[]): string[] => list.map(({ studentId }) => studentId);
    expect([ids(groups.away), ids(groups.expected), ids(groups.other)]).toEqual([
      ['c', 'a'],
      ['b'],
      ['d', 'e'],
    ]);
  });

  it('have one reason or several, and lessons by fact', () => {
    const mixed = student('a', 'AWAY', noted(1, 'LATE'), noted(2, 'ABSENT', 'ILL'), noted(3, 'ABSENT'));
    expect(reasonOfDay(mixed)).toBeUndefined();
    expect(isUnexplained(mixed)).toBe(true);
    expect([slotsOf(mixed, 'ABSENT'), slotsOf(mixed, 'LATE')]).toEqual([[2, 3], [1]]);
    const ill = student('b', 'AWAY', noted(2, 'ABSENT', 'ILL'), noted(3, 'ABSENT', 'ILL'));
    expect(reasonOfDay(ill)).toBe('ILL');
    expect(isUnexplained(ill)).toBe(false);
    expect(reasonOfDay(student('c', 'AWAY', noted(1, 'ABSENT')))).toBe('UNKNOWN');
  });
});

describe('lessons without a roll', () => {
  const lesson = (part: Partial<ClassLesson>): ClassLesson => ({
    id: 'l',
    groupId: 'g',
    slot: 1,
    startsAt: '08:30',
    endsAt: '09:15',
    subject: 'Алгебра',
    groupName: '',
    teachers: '',
    cancelled: false,
    begun: true,
    hasRoll: false,
    ...part,
  });
  it('have begun, were not cancelled, and nobody has called the roll', () => {
    const lessons = [
      lesson({}),
      lesson({ begun: false }),
      lesson({ cancelled: true }),
      lesson({ hasRoll: true }),
    ];
    expect(listWithoutRoll(lessons)).toEqual([lessons[0]]);
  });
});
