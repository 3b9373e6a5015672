import type { Browser } from './browser.js';
import type { CellResult } from './answers.js';
import type { PlayedLesson } from './cast.js';
import type { Ledger } from './ledger.js';

/** A mark as a teacher wants it. */
export interface WantedMark {
  readonly studentId: string;
  readonly ordinal: number;
  readonly value: 'TWO' | 'THREE' | 'FOUR' | 'FIVE' | 'PASS' | 'FAIL';
  /** Version the screen shows. */
  readonly version: number;
}

export interface WantedAbsence {
  readonly studentId: string;
  readonly fact: 'ABSENT' | 'LATE' | null;
  readonly version: number;
}

const VALUES = { TWO: '2', THREE: '3', FOUR: '4', FIVE: '5', PASS: 'pass', FAIL: 'fail' } as const;

/** Sends marks of one lesson's first work; answers how each ended. Stored ones go into the ledger. */
export async function sendMarks(
  browser: Browser,
  ledger: Ledger,
  lesson: PlayedLesson,
  marks: readonly WantedMark[],
): Promise<readonly CellResult[]> {
  if (marks.length === 0) return [];
  const items = marks.map(({ studentId, ordinal, value, version }) => {
    return { lessonId: lesson.id, workId: lesson.id, studentId, ordinal, value, expectedVersion: version };
  });
  const { setMarks } = await browser.command<{ setMarks: { results: CellResult[] } }>('SetMarks', {
    groupId: lesson.groupId,
    items,
  });
  for (const result of setMarks.results) {
    const mark = marks[result.index];
    if (result.__typename === 'MarkSaved' && mark)
      ledger.store({
        table: 'mark',
        row: `${lesson.id}/${mark.studentId}/${mark.ordinal}`,
        version: result.version,
        content: VALUES[mark.value],
      });
  }
  return setMarks.results;
}

/** Sends absences of one lesson, again with the version in force where somebody was faster. */
export async function sendAbsences(
  browser: Browser,
  ledger: Ledger,
  lesson: PlayedLesson,
  absences: readonly WantedAbsence[],
): Promise<void> {
  let wanted = absences;
  for (let tries = 0; wanted.length > 0; tries += 1) {
    if (tries === 5) throw new Error('somebody is always faster');
    const items = wanted.map(({ studentId, fact, version }) => {
      return { lessonId: lesson.id, studentId, fact, reason: null, expectedVersion: version };
    });
    const { setAttendance } = await browser.command<{ setAttendance: { results: CellResult[] } }>(
      'SetAttendance',
      {
        groupId: lesson.groupId,
        items,
      },
    );
    const again: WantedAbsence[] = [];
    for (const result of setAttendance.results) {
      const absence = wanted[result.index];
      if (!absence) continue;
      if (result.__typename === 'AttendanceSaved')
        ledger.store({
          table: 'attendance',
          row: `${lesson.id}/${absence.studentId}`,
          version: result.version,
          content: absence.fact?.toLowerCase() ?? '',
        });
      else if (result.__typename === 'AttendanceConflict')
        again.push({ ...absence, version: result.version });
      else ledger.differ(`an absence was not taken: ${JSON.stringify(result)}`);
    }
    wanted = again;
  }
}
