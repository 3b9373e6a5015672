import { describe, expect, it } from '@jest/globals';
import {
  absentIn,
  listOpen,
  sayAbsenceDays,
  sayMove,
  sayNote,
  sayPeople,
  sayReason,
  sayRoom,
} from './say-lesson.js';
import type { PlannedLesson } from './say-lesson.js';

const own = (name: string, over: object = {}) => ({
  id: name,
  name,
  isAway: false,
  isReplaced: false,
  ...over,
});
const substitute = (name: string, over: object = {}) => ({
  id: name,
  name,
  replacesId: null,
  isAway: false,
  joinedWith: null,
  until: null,
  ...over,
});
const lesson = (over: Partial<PlannedLesson> = {}): PlannedLesson => ({
  id: 'l',
  version: 1,
  date: '2026-11-18',
  slot: 3,
  startsAt: '10:30',
  endsAt: '11:15',
  groupId: 'g',
  group: '7 А',
  classes: ['7 А'],
  subject: 'Алгебра',
  room: '12',
  roomId: 'r',
  state: 'PLANNED',
  teachers: [own('Иванова И. И.')],
  substitutes: [],
  plannedDate: null,
  plannedSlot: null,
  plannedStartsAt: null,
  isRoomChanged: false,
  plannedRoom: null,
  isCancelled: false,
  cause: null,
  note: '',
  isRecorded: false,
  ...over,
});

describe('a lesson in words', () => {
  it('names the substitute in place of the teacher, and joint teachers who stay', () => {
    expect(sayPeople(lesson())).toEqual({ before: '', now: 'Иванова И. И.' });
    const teachers = [own('Иванова И. И.', { isReplaced: true }), own('Котов К. К.')];
    expect(sayPeople(lesson({ teachers, substitutes: [substitute('Петров П. П.')] }))).toEqual({
      before: 'Иванова И. И., Котов К. К.',
      now: 'Петров П. П., Котов К. К.',
    });
    expect(sayPeople(lesson({ teachers: [] })).now).toBe('учитель не указан');
  });

  it('tells a move by numbers on one day, and by days otherwise', () => {
    expect(sayMove(lesson())).toBeUndefined();
    expect(sayMove(lesson({ plannedDate: '2026-11-18', plannedSlot: 5 }))).toEqual({
      before: '5-й урок',
      after: '3-й урок',
    });
    expect(sayMove(lesson({ plannedDate: '2026-11-16', plannedSlot: 5 }))?.before).toMatch(
      /^пн, 16 .*, 5-й урок$/,
    );
  });

  it.each([
    ['12', 'каб. 12'],
    ['Спортзал', 'Спортзал'],
    [null, 'без кабинета'],
  ])('calls the room %s «%s»', (room, said) => {
    expect(sayRoom(room)).toBe(said);
  });

  it('counts lessons of the day and substitutions of the fortnight', () => {
    expect(sayReason({ reason: 'LOAD', points: -5, count: 5 })).toBe('уже 5 уроков в этот день');
    expect(sayReason({ reason: 'SAME_SUBJECT', points: 40, count: 1 })).toBe('ведёт этот предмет');
  });

  it('writes what the printed sheet has to say beside the names', () => {
    expect(sayNote(lesson())).toBe('');
    expect(
      sayNote(
        lesson({ isCancelled: true, state: 'CANCELLED', cause: 'TEACHER_ILL', note: 'д/з в дневнике' }),
      ),
    ).toBe('урок отменён; болезнь учителя; д/з в дневнике');
    expect(sayNote(lesson({ state: 'JOINED', substitutes: [substitute('П', { joinedWith: '7 Б' })] }))).toBe(
      'объединение с 7 Б',
    );
    expect(sayNote(lesson({ isRoomChanged: true, plannedRoom: '15' }))).toBe('вместо каб. 15');
  });

  it('tells the days of an absence, or its lessons', () => {
    expect(sayAbsenceDays({ fromDate: '2026-11-18', toDate: '2026-11-20', slots: null })).toBe(
      '18–20 ноября',
    );
    expect(sayAbsenceDays({ fromDate: '2026-11-18', toDate: '2026-11-18', slots: [2, 3] })).toBe(
      '18 ноября, уроки 2, 3',
    );
  });
});

describe('what is left to do', () => {
  it('are the lessons that nobody gives', () => {
    const all = [
      lesson({ state: 'UNCOVERED', id: 'open' }),
      lesson({ state: 'COVERED' }),
      lesson({ state: 'SHARED' }),
    ];
    expect(listOpen(all).map(({ id }) => id)).toEqual(['open']);
  });

  it('concerns who is away and not yet replaced', () => {
    const teachers = [
      own('there'),
      own('replaced', { isAway: true, isReplaced: true }),
      own('open', { isAway: true }),
    ];
    expect(absentIn(lesson({ teachers })).map(({ id }) => id)).toEqual(['open']);
    expect(absentIn(lesson()).map(({ id }) => id)).toEqual(['Иванова И. И.']);
  });
});
