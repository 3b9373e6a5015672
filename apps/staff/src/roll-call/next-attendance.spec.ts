import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ABSENCE_LETTERS, letterOf } from '@zhurnal/rules';
import type { Attendance } from '@zhurnal/rules';
import { nextAttendance } from './next-attendance.js';

const signOf = (attendance: Attendance | null): string =>
  attendance === null ? '+' : letterOf(attendance.fact, attendance.reason, DEFAULT_ABSENCE_LETTERS);

/** What five taps in a row show. */
function tap(from: Attendance | null, mayGiveReason: boolean): string {
  let standing = from;
  let shown = '';
  for (let times = 0; times < 5; times += 1) {
    standing = nextAttendance(standing, mayGiveReason);
    shown += signOf(standing);
  }
  return shown;
}

describe('taps on a student', () => {
  it('go round: Н, О, Б, У, there', () => {
    expect(tap(null, true)).toBe('НОБУ+');
  });

  it('leave reasons out where teachers give none', () => {
    expect(tap(null, false)).toBe('НО+НО');
  });

  it('go on from what somebody else wrote', () => {
    expect(tap({ fact: 'absent', reason: 'unexcused' }, true)).toBe('ОБУ+Н');
    expect(tap({ fact: 'absent', reason: 'ill' }, false)).toBe('+НО+Н');
  });
});
