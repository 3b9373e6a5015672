import { describe, expect, it } from '@jest/globals';
import { asTimeOfDay } from '@zhurnal/rules';
import type { TimeOfDay } from '@zhurnal/rules';
import { AS_PLANNED } from '../changes/plan-change.js';
import type { ListedLesson } from './place-in-day.js';
import { sayPlace, sayRoom } from './say-place.js';

const at = (text: string): TimeOfDay => asTimeOfDay(text) as TimeOfDay;
const ALGEBRA: ListedLesson = {
  slot: 1,
  startsAt: at('08:30'),
  endsAt: at('09:15'),
  subject: 'Алгебра',
  room: '305',
  teacher: '',
  change: 'none',
  plan: AS_PLANNED,
};
const SPORT: ListedLesson = {
  ...ALGEBRA,
  slot: 2,
  startsAt: at('09:25'),
  endsAt: at('10:10'),
  subject: 'Физическая культура',
  room: 'Спортивный зал',
};

describe('what is on now', () => {
  it('is the lesson with its end and room, then the next one', () => {
    expect(sayPlace({ kind: 'lesson', now: ALGEBRA, next: SPORT })).toEqual({
      lead: { label: 'Сейчас', subject: 'Алгебра', detail: 'до 9:15\u00a0· каб.\u00a0305' },
      then: { label: 'Дальше', subject: 'Физическая культура', detail: 'в 9:25\u00a0· Спортивный зал' },
      remark: undefined,
    });
  });

  it('says that a lesson is the last one', () => {
    expect(sayPlace({ kind: 'lesson', now: SPORT, next: undefined })).toMatchObject({
      then: undefined,
      remark: 'Это последний урок',
    });
  });

  it('before the first bell is the first lesson, in a break the one after it', () => {
    expect(sayPlace({ kind: 'before', next: ALGEBRA }).lead).toEqual({
      label: 'Первый урок',
      subject: 'Алгебра',
      detail: 'в 8:30\u00a0· каб.\u00a0305',
    });
    expect(sayPlace({ kind: 'break', next: { ...SPORT, room: null } }).lead).toEqual({
      label: 'Перемена, дальше',
      subject: 'Физическая культура',
      detail: 'в 9:25',
    });
  });

  it('is nothing on a free day and after the last lesson', () => {
    expect(sayPlace({ kind: 'free' }).remark).toBe('Уроков нет');
    expect(sayPlace({ kind: 'after' }).remark).toBe('Уроки на сегодня закончились');
  });

  it.each([
    ['305', 'каб.\u00a0305'],
    ['12а', 'каб.\u00a012а'],
    ['Актовый зал', 'Актовый зал'],
    ['  ', undefined],
    [null, undefined],
  ])('room %j is said %j', (room, said) => {
    expect(sayRoom(room)).toBe(said);
  });
});
