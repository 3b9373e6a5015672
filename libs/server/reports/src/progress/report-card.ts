import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { Sheet, SheetColumn, SheetRow, SheetTable } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, plainSheet, row, titleOfReport } from '../say.js';
import { sayMark } from './class-progress.js';
import { findClassYear, findYearMissed } from './class-year.js';
import type { ClassYear, PupilOfYear, YearMissed } from './class-year.js';
import { yearHead } from './summary-marks.js';
import { findYearNotes } from './year-notes.js';
import type { NotedIn } from './year-notes.js';

/** What is counted beneath the marks of a period. */
const COUNTS = ['missed', 'ill', 'excused', 'unexcused', 'unknown', 'late', 'days', 'daysIll'] as const;
/** What else is noted beneath them. */
const NOTES = ['daysCertified', 'remarksBehaviour', 'remarksPraise'] as const;

/**
 * № 1: the marks of a student by subjects and periods, with what was missed, days for which a paper was shown, and remarks on
 * behaviour; of a class, a page for every student.
 */
export async function makeReportCard(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words } = frame;
  const found = await findClassYear(frame, ask);
  if (!found) return undefined;
  const missed = await findYearMissed(frame, found);
  const students = found.students.filter(({ id, leftOn }) => leftOn === null || id === ask.studentId);
  const noted = await findYearNotes(
    frame,
    found,
    students.map(({ id }) => id),
  );
  return plainSheet({
    title: titleOfReport(words, 'report_card'),
    isLandscape: false,
    ...yearHead(frame, found),
    tables: students.map((student) => cardOf(frame, found, { missed, noted }, student)),
  });
}

function cardOf(
  { words }: ReportFrame,
  found: ClassYear,
  { missed, noted }: { readonly missed: YearMissed; readonly noted: NotedIn },
  { id, name }: PupilOfYear,
): SheetTable {
  const { columns, subjects, markOf, learns, keeper } = found;
  const rows = subjects
    .filter((subject) => learns(id, subject.id))
    .map((subject) =>
      row(subject.id, subject.name, ...columns.map((each) => sayMark(words, markOf(id, subject.id, each)))),
    );
  const all = missed.all(id);
  const counts = COUNTS.map((count): SheetRow => {
    const cells = columns.map(({ key, kind }) => {
      const told = kind === 'period' ? missed.in(id, key) : kind === 'year' ? all : undefined;
      return told === undefined ? null : String(told[count]);
    });
    return row(count, words[count], ...cells);
  });
  const days = new Map(found.periods.map((period) => [period.id, period]));
  const notes = NOTES.map((name): SheetRow => {
    const cells = columns.map(({ key, kind }) => {
      if (kind === 'year') return String(noted(id, found.from, found.day)[name]);
      const period = missed.in(id, key) === undefined ? undefined : days.get(key);
      return period === undefined ? null : String(noted(id, period.from, period.to)[name]);
    });
    return row(name, words[name], ...cells);
  });
  return {
    key: id,
    title: fullNameOf(name),
    columns: [
      column(words, 'subject', 'text', 30),
      ...columns.map((each): SheetColumn => ({
        key: each.key,
        title: each.name,
        kind: 'mark',
        width: 10,
      })),
    ],
    rows,
    totals: [...counts, ...notes],
    isNewPage: true,
    signers: [
      { office: words['office.classTeacher'], name: keeper ? listNameOf(keeper) : '' },
      { office: words['office.parent'], name: '' },
    ],
  };
}
