import type { Sheet } from '@zhurnal/documents';
import type { AssessmentsReader } from '@zhurnal/journal';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, headOf, plainSheet, row, sayDays, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';
import { GROUPS_OF_CLASS } from './journals.sql.js';

/** What each check of the schedule may find. */
const CHECKS = {
  shareCheck: ['share'],
  gapCheck: ['gap'],
  dayCheck: ['per_day'],
  placeCheck: ['first_lesson', 'last_lesson'],
  otherCheck: ['day_off', 'no_lesson', 'few_lessons'],
} as const;

/** № 16: the schedule of assessments with what the recommendations ask of it: a tenth of the lessons, the distance, first and last lessons. */
export const assessmentSchedule =
  (assessments: AssessmentsReader) =>
  async (frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> => {
    const { words, tx } = frame;
    const { classId, from, to } = ask;
    if (from === null || to === null) return undefined;
    const own =
      classId === null ? undefined : await tx.find<{ className: string }>(GROUPS_OF_CLASS, [classId]);
    if (classId !== null && !own) return undefined;
    const all = await assessments.listOfDays(tx, from, to);
    const shown = all.filter(({ classIds }) => classId === null || classIds.includes(classId));
    const keys = Object.keys(CHECKS) as (keyof typeof CHECKS)[];
    return plainSheet({
      title: titleOfReport(words, 'assessment_schedule'),
      head: headOf(
        frame,
        own ? fill(words['head.class'], { class: own.className }) : words['head.school'],
        sayDays(frame, from, to),
      ),
      tables: [
        table(
          words,
          'assessments',
          [
            column(words, 'grade', 'integer', 8),
            column(words, 'class', 'text', 12),
            column(words, 'subject', 'text', 18),
            column(words, 'day', 'day', 10),
            column(words, 'level', 'text', 13),
            column(words, 'kind', 'text', 18),
            column(words, 'work', 'text', 22),
            column(words, 'lessonCount', 'integer', 8),
            column(words, 'status', 'text', 13),
            column(words, 'inJournal', 'text', 9),
            ...keys.map((key) => column(words, key, 'text', 14)),
          ],
          shown.map((one) =>
            row(
              one.id,
              one.gradeLevel,
              one.classNames.join(', '),
              one.subjectName,
              one.date,
              wordOf(words, `level.${one.level}`),
              wordOf(words, `work.${one.kind}`),
              one.title,
              one.lessons,
              wordOf(words, `status.${one.status}`),
              one.isInJournal ? words.yes : words.no,
              ...keys.map((key) => {
                const codes: readonly string[] = CHECKS[key];
                const found = one.findings.filter(({ code, isHint }) => !isHint && codes.includes(code));
                const said = found.map(({ code, className }) =>
                  [wordOf(words, `finding.${code}`), className].filter(Boolean).join(': '),
                );
                return said.length === 0 ? words.fine : [...new Set(said)].join('; ');
              }),
            ),
          ),
        ),
      ],
      notes: [words.assessmentNote],
      signatures: [{ office: words['office.deputy'], name: '' }],
    });
  };
