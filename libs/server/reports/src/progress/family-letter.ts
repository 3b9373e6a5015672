import { fullNameOf } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import { checkReportDays, numberOf } from '@zhurnal/journal';
import type { ClassReportsReader } from '@zhurnal/journal';
import type { ReportAsk, ReportFrame } from '../report.js';
import type { ReportWords } from '../words/words.js';
import { column, fill, headOf, plainSheet, row, sayDays, titleOfReport } from '../say.js';

type ClassReports = NonNullable<Awaited<ReturnType<ClassReportsReader['read']>>>;

/** The most days of one letter: a half-year, where families are told at the end of each period (TKK-71). */
const LONGEST = 184;
const MISSED = ['missed', 'ill', 'excused', 'unexcused', 'unknown', 'late'] as const;
/** A mark as the contract counts it: pass and fail by their words, «точка» as a point. */
function sayMark(words: ReportWords, value: number): string {
  if (value === numberOf('pass')) return words['mark.pass'];
  if (value === numberOf('fail')) return words['mark.fail'];
  return value === numberOf('due') ? '·' : String(value);
}

/**
 * What families are told at least every two weeks (G24-93), a table for each student: marks of the days by subject with the average
 * and the forecast of the period, and lessons missed. On paper it goes to families without the electronic form (G24-25): each
 * on a sheet of its own, so that nobody is given marks of others.
 */
export const familyLetter =
  (reports: ClassReportsReader, whom: 'all' | 'onPaper') =>
  async (frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> => {
    const { words, tx, actor } = frame;
    const { classId, from, to } = ask;
    if (classId === null || from === null || to === null) return undefined;
    checkReportDays(from, to, LONGEST);
    const found = await reports.read(tx, actor.personId, classId, from, to);
    if (!found) return undefined;
    const isPaper = whom === 'onPaper';
    const told = found.students.ids.flatMap((_, at) => (isPaper && found.signedIn[at] === true ? [] : [at]));
    const hands = [{ office: words['office.classTeacher'], name: found.classTeachers.join(', ') }];
    return plainSheet({
      title: titleOfReport(words, isPaper ? 'family_paper' : 'family_letter'),
      head: headOf(frame, fill(words['head.class'], { class: found.className }), sayDays(frame, from, to)),
      isLandscape: false,
      tables: told.map((at) => ({
        key: found.students.ids[at] ?? '',
        title: titleOf(found, at, frame),
        columns: [
          column(words, 'subject', 'text', 26),
          column(words, 'marks', 'text', 30),
          column(words, 'average', 'decimal', 12),
          column(words, 'forecast', 'integer', 12),
        ],
        rows: subjectsOf(found, at, words),
        totals: [],
        ...(isPaper ? { isNewPage: true, signers: hands } : {}),
      })),
      notes: [told.length === 0 ? words.noFamilies : words.letterNote],
      signatures: isPaper ? [] : hands,
    });
  };

/** The name of the student, and what was missed. */
function titleOf({ students, totals }: ClassReports, at: number, { words }: ReportFrame): string {
  const name = fullNameOf({
    familyName: students.familyNames[at] ?? '',
    givenName: students.givenNames[at] ?? '',
    patronymic: students.patronymics[at] ?? null,
  });
  const missed = MISSED.flatMap((kind) => {
    const count = totals[kind][at] ?? 0;
    return count === 0 ? [] : [`${words[kind].toLowerCase()}: ${count}`];
  });
  return [name, missed.join(', ')].filter(Boolean).join(' — ');
}

function subjectsOf({ subjects, marks }: ClassReports, student: number, words: ReportWords) {
  return subjects.students.flatMap((of, cell) => {
    if (of !== student) return [];
    const given = marks.cells.flatMap((own, at) =>
      own === cell ? [sayMark(words, marks.values[at] ?? 0)] : [],
    );
    return [
      row(
        String(subjects.subjects[cell]),
        subjects.subjects[cell] ?? '',
        given.join(' '),
        subjects.averages[cell] ?? null,
        subjects.forecasts[cell] ?? null,
      ),
    ];
  });
}
