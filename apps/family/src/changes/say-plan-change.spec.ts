import { describe, expect, it } from '@jest/globals';
import { asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { AS_PLANNED, readMovedLesson, readPlanChange } from './plan-change.js';
import type { PlanChange } from './plan-change.js';
import { sayMovedAway, sayPlanChange } from './say-plan-change.js';

const DAY = asDay('2026-11-18') as Day;
const say = (plan: Partial<PlanChange>, isCancelled = false, room: string | null = '15') =>
  sayPlanChange({
    day: DAY,
    teacher: 'Петров П. П.',
    room,
    isCancelled,
    plan: { ...AS_PLANNED, ...plan },
  });

describe('a changed lesson', () => {
  it('says nothing when it goes as planned', () => {
    expect(say({})).toEqual({ word: undefined, teacher: undefined, room: undefined, lines: [] });
  });

  it('tells the old teacher and the new one', () => {
    expect(say({ teacher: 'Иванова И. И.' })).toMatchObject({
      word: 'замена',
      teacher: { before: 'Иванова И. И.', after: 'Петров П. П.' },
    });
  });

  it.each([
    ['12', '15', 'каб.\u00a012', '15'],
    ['Спортзал', '15', 'Спортзал', 'каб.\u00a015'],
    ['12', null, 'каб.\u00a012', 'без кабинета'],
    ['', '15', 'без кабинета', 'каб.\u00a015'],
  ])('tells the rooms %s and %s', (before, room, old, now) => {
    expect(say({ room: before }, false, room)).toMatchObject({
      word: 'другой кабинет',
      room: { before: old, after: now },
    });
  });

  it('tells where it was moved from, and why', () => {
    expect(say({ from: { day: DAY, slot: 3 } })).toMatchObject({
      word: 'перенесён',
      lines: ['с\u00a03-го урока'],
    });
    const other = say({
      from: { day: asDay('2026-11-16') as Day, slot: 3 },
      cause: 'event',
      note: 'Олимпиада',
    });
    expect(other.lines).toEqual([
      expect.stringMatching(/^с\u00a03-го урока \(пн, 16 нояб\.\)$/),
      'причина: мероприятие',
      'Олимпиада',
    ]);
  });

  it('with another teacher as well still says that it was moved', () => {
    expect(say({ teacher: 'Иванова И. И.', from: { day: DAY, slot: 3 } })).toMatchObject({
      word: 'замена',
      lines: ['перенесён с\u00a03-го урока'],
    });
  });

  it('that is cancelled tells why, and nothing of teachers and rooms', () => {
    expect(say({ teacher: 'Иванова И. И.', room: '12', cause: 'teacher_ill' }, true)).toEqual({
      word: 'отменён',
      teacher: undefined,
      room: undefined,
      lines: ['причина: болезнь учителя'],
    });
    expect(say({}, true)).toMatchObject({ word: 'отменён', lines: [] });
  });

  it('says at its old place where it went', () => {
    const row = {
      dates: '2026-11-18',
      slots: 3,
      startsAt: '10:30',
      subjects: 'Музыка',
      toDates: '2026-11-20',
      toSlots: 2,
    };
    expect(sayMovedAway(readMovedLesson({ ...row, causes: null }))).toMatch(
      /^перенесён на 2-й урок \(пт, 20 нояб\.\)$/,
    );
    expect(sayMovedAway(readMovedLesson({ ...row, causes: 'weather' }))).toMatch(/; причина: погода$/);
  });
});

describe('the columns of the contract', () => {
  it('read as what was before; a cause of a newer server is the school’s decision', () => {
    const row = { previousTeachers: null, previousDates: '2026-11-16', previousSlots: 3, previousRooms: '' };
    expect(readPlanChange({ ...row, causes: 'comet', notes: '' })).toEqual({
      teacher: null,
      room: '',
      from: { day: '2026-11-16', slot: 3 },
      cause: 'other',
      note: '',
    });
  });
});
