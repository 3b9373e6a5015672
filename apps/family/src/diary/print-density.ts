import { sayPlanChange } from '../changes/say-plan-change.js';
import type { DiaryDay, DiaryHomework, DiaryLesson } from './diary-week.js';

/** How closely the week must be set for one sheet of paper to hold it. */
export type PrintDensity = 'normal' | 'tight' | 'tightest';

/** Sizes of each setting in millimetres, as the print styles have them, and signs of homework on a line. */
const SETTINGS = {
  normal: { heading: 6.5, row: 6, line: 3.8, signs: 50 },
  tight: { heading: 5.5, row: 4.1, line: 3.1, signs: 57 },
  tightest: { heading: 5, row: 3.6, line: 2.6, signs: 65 },
} as const satisfies Record<PrintDensity, Record<string, number>>;

/** Height of A4 laid across, less margins, head and foot. */
const ROOM = 158;
const PADDING = 1;
/** Sizes of a remark in millimetres, signs on its line, and signs of the day, the subject and the teacher beside it. */
const REMARK = { heading: 9, line: 3.6, signs: 165, head: 60 } as const;

/** Lines below the subject: what is otherwise than planned. */
function changeLinesOf(lesson: DiaryLesson): number {
  const { teacher, room, lines } = sayPlanChange(lesson);
  return lines.length + (teacher === undefined ? 0 : 1) + (room === undefined ? 0 : 1);
}

function heightOf({ lessons, alsoDue, movedAway }: DiaryDay, density: PrintDensity): number {
  const { heading, row, line, signs } = SETTINGS[density];
  const ofLines = (lines: number): number => Math.max(row, PADDING + lines * line);
  const linesOf = (due: readonly DiaryHomework[]): number =>
    due.reduce((sum, { text }) => sum + Math.ceil(text.length / signs), 0);
  const rows = [
    ...lessons.map((lesson) => ofLines(Math.max(linesOf(lesson.due), 1 + changeLinesOf(lesson)))),
    ...alsoDue.map((homework) => ofLines(linesOf([homework]))),
    ...movedAway.map(() => ofLines(2)),
  ];
  return (
    heading +
    Math.max(
      row,
      rows.reduce((sum, height) => sum + height, 0),
    )
  );
}

/** Height of the teachers' remarks below the spread: the heading, and each with its lines. */
function heightOfRemarks(days: readonly DiaryDay[]): number {
  const texts = days
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ remarks }) => remarks.map(({ text }) => text));
  if (texts.length === 0) return 0;
  return texts.reduce<number>(
    (sum, text) => sum + Math.ceil((text.length + REMARK.head) / REMARK.signs) * REMARK.line,
    REMARK.heading,
  );
}

/** Judged by the fuller half of the spread: Monday to Wednesday on the left, the rest on the right. */
export function printDensity(days: readonly DiaryDay[]): PrintDensity {
  const room = ROOM - heightOfRemarks(days);
  const fits = (density: PrintDensity): boolean =>
    [days.slice(0, 3), days.slice(3)].every(
      (half) => half.reduce((sum, day) => sum + heightOf(day, density), 0) <= room,
    );
  return fits('normal') ? 'normal' : fits('tight') ? 'tight' : 'tightest';
}
