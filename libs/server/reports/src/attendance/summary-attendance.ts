import { fullNameOf } from '@zhurnal/rules';
import type { Sheet, SheetColumn } from '@zhurnal/documents';
import { findClassYear, findYearMissed } from '../progress/class-year.js';
import { yearHead, yearSignatures } from '../progress/summary-marks.js';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, plainSheet, row, sumOf, table, titleOfReport } from '../say.js';

/** What is told of every period, and of the year. */
const COUNTS = ['days', 'daysIll', 'missed', 'ill'] as const;

/** № 4, the sheet that is kept in the archive: full days and lessons missed by periods and in the year, of them ill. */
export async function makeSummaryAttendance(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words } = frame;
  const found = await findClassYear(frame, ask);
  if (!found) return undefined;
  const missed = await findYearMissed(frame, found);
  const parts = [...found.periods, { id: 'year', name: words['column.allYear'] }];
  const rows = found.students.map(({ id, name }, at) => {
    const cells = parts.flatMap((part) => {
      const told = part.id === 'year' ? missed.all(id) : missed.in(id, part.id);
      return COUNTS.map((count) => told?.[count] ?? null);
    });
    return row(id, at + 1, fullNameOf(name), ...cells);
  });
  return plainSheet({
    title: titleOfReport(words, 'summary_attendance'),
    ...yearHead(frame, found),
    tables: [
      table(
        words,
        'missed',
        [
          column(words, 'number', 'integer', 4),
          column(words, 'student', 'text', 26),
          ...parts.flatMap(({ id, name }) =>
            COUNTS.map((count): SheetColumn => ({
              key: `${id}:${count}`,
              title: fill(words[`summary.${count}`], { period: name }),
              kind: 'integer',
              width: 10,
            })),
          ),
        ],
        rows,
        [
          row(
            'all',
            null,
            words.all,
            ...parts.flatMap((_, part) => COUNTS.map((__, at) => sumOf(rows, 2 + part * COUNTS.length + at))),
          ),
        ],
      ),
    ],
    signatures: yearSignatures(frame, found),
  });
}
