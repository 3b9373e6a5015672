import { describe, expect, it } from '@jest/globals';
import { countDay, findBySlot, findNow, slotOfKey, timeAfter, viewOf } from './day-view.js';
import type { Beyond, DayLesson, Recorded } from './day-view.js';

const TODAY = '2026-11-18';
const lesson = (id: string, more: Partial<DayLesson> = {}): DayLesson => ({
  id,
  groupId: `group of ${id}`,
  groupName: '8 А',
  subjectName: 'Алгебра',
  classNames: ['8 А'],
  date: TODAY,
  slot: 1,
  startsAt: '08:30',
  endsAt: '09:15',
  roomName: null,
  cancelled: false,
  moved: false,
  writable: true,
  givenAway: false,
  substitute: false,
  otherTeachers: [],
  handover: false,
  topic: '',
  heldAt: null,
  recordVersion: 0,
  homeworkCount: 0,
  rollTakenAt: null,
  studentCount: 4,
  absentCount: 0,
  lateCount: 0,
  dueOn: null,
  recordTerm: null,
  lights: { held: 'OWED', topic: 'OWED', homework: 'OPTIONAL', attendance: 'OWED' },
  ...more,
});
const beyond = (more: { recorded?: [string, Recorded][]; rolls?: Record<string, boolean> } = {}): Beyond => ({
  recorded: new Map(more.recorded ?? []),
  findRoll: (id) => more.rolls?.[id],
});
const HELD = '2026-11-18T06:40:00Z';

describe('the card of a lesson', () => {
  it.each<[string, Partial<DayLesson>]>([
    ['nothing done', {}],
    ['all done', { topic: 'Дроби', heldAt: HELD, homeworkCount: 1, rollTakenAt: HELD, recordVersion: 1 }],
    ['tomorrow', { date: '2026-11-19' }],
    ['cancelled', { cancelled: true }],
    ['given away', { givenAway: true, writable: false }],
  ])('shows the lights that the server tells: %s', (_, more) => {
    const LIGHTS = {
      'nothing done': ['OWED', 'OWED', 'OPTIONAL', 'OWED'],
      'all done': ['DONE', 'DONE', 'DONE', 'DONE'],
      tomorrow: ['AHEAD', 'AHEAD', 'AHEAD', 'AHEAD'],
      cancelled: ['OFF', 'OFF', 'OFF', 'OFF'],
      'given away': ['OFF', 'OFF', 'OFF', 'OFF'],
    } as const;
    const { held, topic, homework, attendance } = viewOf(lesson('a', more), TODAY, beyond()).lights;
    const told = [held, topic, homework, attendance].map((light) => light.toUpperCase());
    expect(told).toEqual(LIGHTS[_ as keyof typeof LIGHTS]);
  });

  it('goes by what was written here as long as it is newer than the answer', () => {
    const written: Recorded = { topic: 'Доли', heldAt: HELD, version: 2 };
    const known = beyond({ recorded: [['a', written]] });
    expect(viewOf(lesson('a', { recordVersion: 1 }), TODAY, known)).toMatchObject({
      record: written,
      lights: { held: 'done', topic: 'done' },
      owed: ['attendance'],
    });
    const newer = lesson('a', { recordVersion: 3, topic: 'Проценты' });
    expect(viewOf(newer, TODAY, known).record).toEqual({ topic: 'Проценты', heldAt: null, version: 3 });
  });

  it('counts a roll call that waits for the network, and one that was taken back', () => {
    const waiting = viewOf(lesson('a'), TODAY, beyond({ rolls: { a: true } }));
    expect([waiting.lights.attendance, waiting.isRollWaiting]).toEqual(['done', true]);
    const back = viewOf(lesson('a', { rollTakenAt: HELD }), TODAY, beyond({ rolls: { a: false } }));
    expect([back.lights.attendance, back.isRollWaiting]).toEqual(['owed', false]);
  });

  it('owes nothing where the caller may not write', () => {
    expect(viewOf(lesson('a', { writable: false }), TODAY, beyond()).owed).toEqual([]);
  });
});

describe('the day', () => {
  it('counts the lessons that are the caller’s to record', () => {
    const lessons = [
      lesson('a', { heldAt: HELD, topic: 'Дроби', rollTakenAt: HELD }),
      lesson('b', { heldAt: HELD }),
      lesson('c', { cancelled: true }),
      lesson('d', { givenAway: true }),
    ];
    const views = lessons.map((one) => viewOf(one, TODAY, beyond()));
    expect(countDay(views)).toEqual({ lessons: 2, held: 2, noTopic: 1, noRoll: 1 });
  });

  it.each([
    ['08:00', undefined, 'a'],
    ['08:30', 'a', 'c'],
    ['09:14', 'a', 'c'],
    ['09:15', undefined, 'c'],
    ['12:00', undefined, undefined],
  ])('at %s is at %p, next %p', (time, now, next) => {
    const lessons = [
      lesson('a'),
      lesson('b', { startsAt: '09:25', endsAt: '10:10', cancelled: true }),
      lesson('c', { startsAt: '10:25', endsAt: '11:10' }),
    ];
    expect(findNow(lessons, time)).toEqual({ now, next });
  });

  it('finds a lesson by its number, the own one first', () => {
    const lessons = [
      lesson('a', { slot: 2, givenAway: true }),
      lesson('b', { slot: 2 }),
      lesson('c', { slot: 3 }),
    ];
    expect(findBySlot(lessons, 2)?.id).toBe('b');
    expect(findBySlot(lessons.slice(0, 1), 2)?.id).toBe('a');
    expect(findBySlot(lessons, 1)).toBeUndefined();
  });

  it.each([
    ['Digit3', 3],
    ['Numpad8', 8],
    ['KeyA', undefined],
    ['F3', undefined],
  ])('%s is the figure %p', (code, figure) => {
    expect(slotOfKey({ code })).toBe(figure);
  });

  it('knows the time as it passes, up to midnight', () => {
    expect(timeAfter('09:40', 59_999)).toBe('09:40');
    expect(timeAfter('09:40', 20 * 60_000)).toBe('10:00');
    expect(timeAfter('23:50', 60 * 60_000)).toBe('23:59');
  });
});
