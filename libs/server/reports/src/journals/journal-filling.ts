import { sumCounts } from '@zhurnal/rules';
import type { ControlCounts } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import type { ControlReader } from '@zhurnal/supervision';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, headOf, plainSheet, row, sayDays, table, titleOfReport } from '../say.js';
import { GROUPS_OF_CLASS, MEAN_DELAYS } from './journals.sql.js';

interface ClassGroups {
  readonly className: string;
  readonly groups: readonly string[];
}

const cellsOf = (counts: ControlCounts) =>
  [
    counts.lessons,
    counts.held,
    counts.topics,
    counts.homework,
    counts.lessons - counts.rolls,
    counts.lateRecords,
    counts.lateMarks,
  ] as const;
const endsOf = (counts: ControlCounts) =>
  [counts.marks, counts.students, counts.withoutMarks, counts.withOneMark] as const;

/** № 8: how the journals are filled over some days, of a class or of the school, by the numbers of control (G24-97). */
export const journalFilling =
  (control: ControlReader) =>
  async (frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> => {
    const { words, tx, actor } = frame;
    const { classId, from, to } = ask;
    if (from === null || to === null) return undefined;
    const own = classId === null ? undefined : await tx.find<ClassGroups>(GROUPS_OF_CLASS, [classId]);
    if (classId !== null && !own) return undefined;
    const { rows: all } = await control.read(tx, actor, from, to);
    const delays = new Map(
      (await tx.rows<{ groupId: string; delay: string }>(MEAN_DELAYS, [from, to])).map(
        ({ groupId, delay }) => [groupId, delay],
      ),
    );
    const rows = own ? all.filter(({ groupId }) => own.groups.includes(groupId)) : all;
    const sums = sumCounts(rows.map(({ counts }) => counts));
    return plainSheet({
      title: titleOfReport(words, 'journal_filling'),
      head: headOf(
        frame,
        own ? fill(words['head.class'], { class: own.className }) : words['head.school'],
        sayDays(frame, from, to),
      ),
      tables: [
        table(
          words,
          'journals',
          [
            column(words, 'class', 'text', 8),
            column(words, 'subject', 'text', 20),
            column(words, 'group', 'text', 14),
            column(words, 'teacher', 'text', 20),
            column(words, 'lessons', 'integer', 11),
            column(words, 'heldMarked', 'integer', 10),
            column(words, 'topics', 'integer', 8),
            column(words, 'homework', 'integer', 9),
            column(words, 'noRoll', 'integer', 12),
            column(words, 'lateRecords', 'integer', 11),
            column(words, 'lateMarks', 'integer', 11),
            column(words, 'meanDelay', 'decimal', 10),
            column(words, 'marks', 'integer', 9),
            column(words, 'students', 'integer', 12),
            column(words, 'withoutMarks', 'integer', 9),
            column(words, 'withOneMark', 'integer', 10),
          ],
          rows.map(({ groupId, groupName, className, subject, teachers, counts }) =>
            row(
              groupId,
              className,
              subject,
              groupName,
              teachers,
              ...cellsOf(counts),
              delays.get(groupId) ?? null,
              ...endsOf(counts),
            ),
          ),
          [row('all', words.all, '', '', '', ...cellsOf(sums), null, ...endsOf(sums))],
        ),
      ],
      notes: [words.timely],
      signatures: [{ office: words['office.deputy'], name: '' }],
    });
  };
