import type { Attendance } from '@zhurnal/rules';

const ABSENT: Attendance = { fact: 'absent', reason: 'unknown' };
const LATE: Attendance = { fact: 'late', reason: null };
const ILL: Attendance = { fact: 'absent', reason: 'ill' };
const EXCUSED: Attendance = { fact: 'absent', reason: 'excused' };

/** What a letter of the roll call may say, in the order of taps; reasons only where the school lets teachers give them. */
export function listAttendances(mayGiveReason: boolean): readonly Attendance[] {
  return mayGiveReason ? [ABSENT, LATE, ILL, EXCUSED] : [ABSENT, LATE];
}

/**
 * What one more tap on a student means: Н, О, Б, У, there again. A truancy, which is written Н too, goes on as Н does;
 * a reason that somebody else gave and the teacher may not leads back to «there».
 */
export function nextAttendance(standing: Attendance | null, mayGiveReason: boolean): Attendance | null {
  const steps = listAttendances(mayGiveReason);
  if (standing === null) return ABSENT;
  const reason = standing.reason === 'unexcused' ? 'unknown' : standing.reason;
  const at = steps.findIndex((step) => step.fact === standing.fact && step.reason === reason);
  return at === -1 ? null : (steps[at + 1] ?? null);
}
