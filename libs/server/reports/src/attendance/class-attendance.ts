import { findClassTotals } from '@zhurnal/attendance';
import { fullNameOf } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import { missedAt } from '../progress/class-period.js';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, headOf, plainSheet, row, sayDays, sumOf, table, titleOfReport } from '../say.js';

const COUNTS = [
  'held',
  'missed',
  'ill',
  'excused',
  'unexcused',
  'unknown',
  'late',
  'days',
  'daysIll',
] as const;

/** № 7: what every student of a class missed in some days, in lessons and in full days, by reason (G24-98). */
export async function makeClassAttendance(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words, tx, actor, now, today } = frame;
  const { classId, from, to } = ask;
  if (classId === null || from === null || to === null) return undefined;
  const until = to < today ? to : today;
  const found = await findClassTotals(tx, { personId: actor.personId, now, classId }, from, until);
  if (!found) return undefined;
  const { students, totals } = found;
  const rows = students.ids.map((id, at) => {
    const missed = missedAt(totals, at);
    const name = fullNameOf({
      familyName: students.familyNames[at] ?? '',
      givenName: students.givenNames[at] ?? '',
      patronymic: students.patronymics[at] ?? null,
    });
    return row(id, at + 1, name, ...COUNTS.map((each) => missed[each]));
  });
  return plainSheet({
    title: titleOfReport(words, 'class_attendance'),
    head: headOf(frame, fill(words['head.class'], { class: found.className }), sayDays(frame, from, to)),
    tables: [
      table(
        words,
        'students',
        [
          column(words, 'number', 'integer', 4),
          column(words, 'student', 'text', 30),
          ...COUNTS.map((name) => column(words, name, 'integer', 11)),
        ],
        rows,
        [row('all', null, words.all, ...COUNTS.map((_, at) => sumOf(rows, at + 2)))],
      ),
    ],
    signatures: [{ office: words['office.classTeacher'], name: '' }],
  });
}
