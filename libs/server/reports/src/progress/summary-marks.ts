import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { Sheet, SheetColumn } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, headOf, plainSheet, row, sayDay, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';
import { sayMark } from './class-progress.js';
import { findClassYear } from './class-year.js';
import type { ClassYear, PupilOfYear } from './class-year.js';

/**
 * № 3, the sheet that is kept in the archive: for every student a row for every period, the year, the examination and the final
 * mark, with a column for every subject; what the council decided, and who signs.
 */
export async function makeSummaryMarks(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words } = frame;
  const found = await findClassYear(frame, ask);
  if (!found) return undefined;
  const { columns, subjects, students, markOf } = found;
  const head = yearHead(frame, found);
  return plainSheet({
    title: titleOfReport(words, 'summary_marks'),
    ...head,
    notes: [...head.notes, words.protocolNote],
    tables: [
      table(
        words,
        'marks',
        [
          { ...column(words, 'number', 'integer', 4), isOnce: true },
          { ...column(words, 'student', 'text', 24), isOnce: true },
          column(words, 'when', 'text', 14),
          ...subjects.map(({ id, shortName }): SheetColumn => ({
            key: id,
            title: shortName,
            kind: 'mark',
            width: 7,
          })),
        ],
        students.flatMap(({ id, name }, at) =>
          columns.map((each) =>
            row(
              `${id}:${each.key}`,
              at + 1,
              fullNameOf(name),
              each.name,
              ...subjects.map((subject) => sayMark(words, markOf(id, subject.id, each))),
            ),
          ),
        ),
      ),
      table(
        words,
        'decisions',
        [
          column(words, 'number', 'integer', 4),
          column(words, 'student', 'text', 30),
          column(words, 'decision', 'text', 40),
          column(words, 'order', 'text', 14),
          column(words, 'orderDay', 'day', 12),
        ],
        students.map((student, at) =>
          row(
            student.id,
            at + 1,
            fullNameOf(student.name),
            sayDecision(frame, student),
            student.orderNumber || null,
            student.orderDate,
          ),
        ),
      ),
    ],
    signatures: yearSignatures(frame, found),
  });
}

/** What became of a student: by the decision on the year, else that the student has left; nothing was decided: null. */
function sayDecision(frame: ReportFrame, { decision, toClass, leftOn }: PupilOfYear): string | null {
  const { words } = frame;
  if (decision !== null) return fill(wordOf(words, `decision.${decision}`), { class: toClass ?? '' }).trim();
  return leftOn === null ? null : fill(words['decision.left'], { day: sayDay(frame, leftOn) });
}

/** The head and the notes of a sheet over a year. */
export function yearHead(frame: ReportFrame, found: ClassYear): Pick<Sheet, 'head' | 'notes'> {
  const { words } = frame;
  return {
    head: headOf(
      frame,
      fill(words['head.class'], { class: found.className }),
      fill(words['head.year'], { year: found.year }),
      found.keeper ? fill(words['head.classTeacher'], { name: listNameOf(found.keeper) }) : '',
    ),
    notes: found.today < found.to ? [fill(words.asOf, { day: sayDay(frame, found.day) })] : [],
  };
}

/** Who signs a sheet over a year. */
export const yearSignatures = (
  { words }: ReportFrame,
  { keeper, director }: ClassYear,
): Sheet['signatures'] => [
  { office: words['office.classTeacher'], name: keeper ? listNameOf(keeper) : '' },
  { office: words['office.director'], name: director ? listNameOf(director) : '' },
];
