import type { Finding } from '@zhurnal/rules';

/** Which questions a person has answered with yes: all, or those of some codes. */
export type Confirmation = 'all' | readonly string[];

/** Codes of the questions about placement. */
export const CLASH_CODES: readonly string[] = ['TEACHER_CLASH', 'STUDENTS_CLASH', 'ROOM_CLASH'];

/** The same question of the next file has the same key, wherever in the file it stands. */
export function keyOfQuestion({ code, object, params }: Finding): string {
  return JSON.stringify([
    code,
    object,
    ...Object.entries(params)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flat(),
  ]);
}

/** Questions that nobody answered, neither now nor when the timetable was loaded before. */
export function listOpen(
  findings: readonly Finding[],
  confirmed: Confirmation,
  before: readonly string[],
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'question' &&
      confirmed !== 'all' &&
      !confirmed.includes(finding.code) &&
      !before.includes(keyOfQuestion(finding)),
  );
}
