import { describe, expect, it } from '@jest/globals';
import { addressOfBreach } from './address-of-breach.js';

const PLACE = {
  check: 'mark_in_time',
  day: '2026-11-16',
  lessonId: 'lesson',
  workId: 'work',
  groupId: 'group',
  classId: null,
  studentId: 'student',
};
const to = (more: Partial<Parameters<typeof addressOfBreach>[0]>, ...roles: string[]) =>
  addressOfBreach({ ...PLACE, ...more }, roles)?.to;

describe('the way from a breach', () => {
  it('leads to the cell of a mark, and to that of an absence', () => {
    expect(to({})).toBe('/journal/group?day=2026-11-16&lesson=lesson&cell=student.work');
    expect(to({ workId: null })).toContain('&cell=student.lesson');
  });

  it('leads to a lesson, with the part that it lacks open, and to the page of a group', () => {
    expect(to({ check: 'topic', studentId: null })).toBe(
      '/journal/group?day=2026-11-16&lesson=lesson&open=topic',
    );
    expect(to({ lessonId: null })).toBe('/journal/group?day=2026-11-16');
  });

  it('leads to the check that nobody has signed, and to the sheet of the journal that differs', () => {
    const unsigned = { check: 'diary_check_teacher', day: '2026-11-30', lessonId: null, studentId: null };
    expect(to(unsigned)).toBe('/checks?month=2026-11-01&open=1');
    expect(to({ check: 'paper_equal' })).toBe('/checks/paper/group?month=2026-11-01');
  });

  it('leads to a class for those who may open it', () => {
    const ofClass = { lessonId: null, groupId: null, classId: 'class' };
    expect(to(ofClass, 'director')).toBe('/class/class');
    expect(to(ofClass, 'administrator')).toBe('/people/classes/class');
    expect(to(ofClass, 'auditor')).toBeUndefined();
  });

  it('leads to the sheet of marks of a period, of a group or of a class', () => {
    const ofPeriod = { lessonId: null, workId: null };
    expect(to({ ...ofPeriod, check: 'period_mark' })).toBe('/finals/group');
    expect(to({ ...ofPeriod, check: 'finals_seen', groupId: null, classId: 'class' })).toBe(
      '/finals/class/class',
    );
  });

  it('leads to plans, to the load, to the register of corrections and to the archive', () => {
    expect(to({ check: 'plan_agreed' })).toBe('/plans');
    expect(to({ check: 'programme' })).toBe('/plans?tab=lag');
    expect(to({ check: 'load_approved', groupId: null })).toBe('/plans?tab=load');
    expect(to({ check: 'request_applied' })).toBe('/corrections');
    expect(to({ check: 'archive_two_rooms', groupId: null, classId: 'class' })).toBe('/archive');
  });
});
