import { describe, expect, it } from '@jest/globals';
import { choose, standing, stepOf, targetsFor } from './turn-view.js';
import type { Turn } from './turn-view.js';

const target = (id: string, gradeLevel: number) => ({
  ...{ id, name: id, gradeLevel, fromClassId: null, teacherId: null, teacherName: null, studentCount: 0 },
});
const student = {
  ...{
    studentId: 'Агеев',
    name: 'Агеев Семён',
    fromClassId: '4А',
    decision: 'PROMOTED' as const,
    targetId: '5А',
  },
  ...{ failed: [], reason: '', orderNumber: '', isManual: false },
};
const turn = {
  sources: [{ id: '4А', name: '4А', gradeLevel: 4, isGraduating: false }],
  classes: [target('4А', 4), target('5А', 5), target('5Б', 5)],
  students: [student],
} as unknown as Turn;

describe('choices about a student', () => {
  it('lead into classes of the grade, or above it', () => {
    const ids = (decision: 'RETAINED' | 'PROMOTED' | 'DEPARTED') =>
      targetsFor(turn.classes, 4, decision).map(({ id }) => id);
    expect([ids('PROMOTED'), ids('RETAINED'), ids('DEPARTED')]).toEqual([['5А', '5Б'], ['4А'], []]);
  });

  it('forget the class that another decision does not lead to, and are none when taken back', () => {
    const regrouped = choose(turn, new Map(), student, { targetId: '5Б' });
    expect(standing(student, regrouped).targetId).toBe('5Б');
    const retained = choose(turn, regrouped, student, { decision: 'RETAINED' });
    expect(standing(student, retained)).toEqual({ decision: 'RETAINED', targetId: null, reason: '' });
    expect(choose(turn, retained, student, { decision: 'PROMOTED' }).size).toBe(0);
  });
});

describe('the step of a turn', () => {
  it('is checking as long as something stops it', () => {
    const of = (state: Turn['state'], isBlocking = false) =>
      stepOf({
        state,
        findings: [{ kind: 'UNDECIDED', isBlocking, isBlockingConfirm: false, name: '', count: 1 }],
      });
    expect([of(null), of('UNDONE'), of('DRAFT', true), of('DRAFT'), of('APPLIED'), of('CONFIRMED')]).toEqual([
      ...[0, 0, 1, 2, 3, 4],
    ]);
  });
});
