import { findClassNorms } from '@zhurnal/journal';
import type { ClassNormLine } from '@zhurnal/journal';
import { fullNameOf } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import { GROUPS_OF_CLASS } from '../journals/journals.sql.js';
import type { ReportAsk, ReportFrame } from '../report.js';
import {
  column,
  fill,
  headOf,
  plainSheet,
  row,
  sayDay,
  sayDays,
  sumOf,
  table,
  titleOfReport,
} from '../say.js';
import type { ReportWords } from '../words/words.js';

/** № 10: how many marks every student of a class has in every subject, against the norm, and who is exempt (TKK-37, TKK-41). */
export async function makeNormReport(
  { tx, now, words, ...rest }: ReportFrame,
  { classId, periodId }: ReportAsk,
): Promise<Sheet | undefined> {
  if (classId === null || periodId === null) return undefined;
  const own = await tx.find<{ className: string }>(GROUPS_OF_CLASS, [classId]);
  const found = own ? await findClassNorms(tx, now, periodId, classId) : undefined;
  if (!own || !found) return undefined;
  const { lines, exists, from, to, until } = found;
  const rows = lines.map((line) =>
    row(
      `${line.groupId}:${line.student.id}`,
      line.subjectName,
      line.groupName,
      fullNameOf(line.student),
      line.lessons,
      line.excused,
      line.has,
      line.hasWritten,
      ...(exists ? [line.norm, line.marks, line.written, sayExempt(words, line)] : []),
    ),
  );
  const frame = { ...rest, words };
  return plainSheet({
    title: titleOfReport(words, 'mark_norms'),
    head: headOf(
      frame,
      fill(words['head.class'], { class: own.className }),
      found.periodName,
      sayDays(frame, from, to),
    ),
    tables: [
      table(
        words,
        'norms',
        [
          column(words, 'subject', 'text', 20),
          column(words, 'group', 'text', 14),
          column(words, 'student', 'text', 26),
          column(words, 'lessonsGiven', 'integer', 8),
          column(words, 'excusedLessons', 'integer', 11),
          column(words, 'marks', 'integer', 9),
          column(words, 'writtenMarks', 'integer', 9),
          // A school without norms has nothing to compare with.
          ...(exists
            ? [
                column(words, 'norm', 'integer', 8),
                column(words, 'deficit', 'integer', 9),
                column(words, 'writtenDeficit', 'integer', 10),
                column(words, 'exemption', 'text', 24),
              ]
            : []),
        ],
        rows,
        [
          row(
            'all',
            words.all,
            '',
            '',
            ...[3, 4, 5, 6].map((at) => sumOf(rows, at)),
            ...(exists ? [null, sumOf(rows, 8), sumOf(rows, 9), null] : []),
          ),
        ],
      ),
    ],
    notes: [
      ...(until < to ? [fill(words.preliminary, { day: sayDay(frame, until) })] : []),
      exists ? words.normNote : words.normNone,
    ],
    signatures: [{ office: words['office.deputy'], name: '' }],
  });
}

/** Why the norm asks less of a student, or nothing; null: it asks all. */
function sayExempt(words: ReportWords, { lessons, excused, norm }: ClassNormLine): string | null {
  if (excused === 0) return null;
  return fill(norm === 0 ? words['exempt.all'] : words['exempt.part'], { excused, lessons });
}
