import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, headOf, plainSheet, row, sayDays, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';
import { GROUPS_OF_CLASS } from './journals.sql.js';
import { REMARKS_OF_DAYS } from './remarks.sql.js';

interface RemarkRow {
  readonly id: string;
  readonly day: string;
  readonly author: PersonName;
  readonly performer: PersonName;
  readonly subject: string;
  readonly groupName: string;
  readonly className: string;
  readonly text: string;
  readonly dueOn: string | null;
  readonly answer: string;
  readonly answeredOn: string | null;
  readonly state: string;
  readonly fixedOn: string | null;
}

/** № 13: what was remarked on when journals were checked, to whom, by when, and when it was set right (G272-46, G272-47). */
export async function makeRemarksSheet(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words, tx } = frame;
  const { classId, from, to } = ask;
  if (from === null || to === null) return undefined;
  const own = classId === null ? undefined : await tx.find<{ className: string }>(GROUPS_OF_CLASS, [classId]);
  if (classId !== null && !own) return undefined;
  const remarks = await tx.rows<RemarkRow>(REMARKS_OF_DAYS, [from, to, classId]);
  return plainSheet({
    title: titleOfReport(words, 'remarks_sheet'),
    head: headOf(
      frame,
      own ? fill(words['head.class'], { class: own.className }) : words['head.school'],
      sayDays(frame, from, to),
    ),
    tables: [
      table(
        words,
        'remarks',
        [
          column(words, 'day', 'day', 10),
          column(words, 'checker', 'text', 16),
          column(words, 'class', 'text', 7),
          column(words, 'subject', 'text', 16),
          column(words, 'group', 'text', 12),
          column(words, 'teacher', 'text', 16),
          column(words, 'remark', 'text', 34),
          column(words, 'dueOn', 'day', 10),
          column(words, 'answer', 'text', 24),
          column(words, 'answeredOn', 'day', 10),
          column(words, 'state', 'text', 13),
          column(words, 'fixedOn', 'day', 10),
        ],
        remarks.map((one) =>
          row(
            one.id,
            one.day,
            listNameOf(one.author),
            one.className,
            one.subject,
            one.groupName,
            listNameOf(one.performer),
            one.text,
            one.dueOn,
            one.answer,
            one.answeredOn,
            wordOf(words, `remark.${one.state}`),
            one.fixedOn,
          ),
        ),
      ),
    ],
    signatures: [{ office: words['office.deputy'], name: '' }],
  });
}
