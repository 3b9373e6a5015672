import { listNameOf } from '@zhurnal/rules';
import type { ChangeWanted, CorrectionState, PersonName } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, headOf, plainSheet, row, sayDay, sayDays, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';
import { REGISTER } from './register.sql.js';
import { sayValue } from './say-value.js';

type Change = ChangeWanted & { readonly date: string; readonly student: PersonName | null };

interface RequestRow {
  readonly id: string;
  readonly number: number;
  readonly classNames: string;
  readonly subjectName: string;
  readonly teacher: PersonName;
  readonly filedOn: string;
  readonly reason: string;
  readonly state: CorrectionState;
  readonly note: string;
  readonly decidedBy: PersonName | null;
  readonly decidedOn: string | null;
  readonly changes: readonly Change[];
}

/** № 14: the register «Замена сведений в электронном журнале» in its prescribed columns, by the days of its requests (TKK-47). */
export async function makeRegister(frame: ReportFrame, { from, to }: ReportAsk): Promise<Sheet | undefined> {
  const { words, tx } = frame;
  if (from === null || to === null) return undefined;
  const requests = await tx.rows<RequestRow>(REGISTER, [from, to]);
  return plainSheet({
    title: titleOfReport(words, 'register'),
    head: headOf(frame, words['head.school'], sayDays(frame, from, to)),
    tables: [
      table(
        words,
        'register',
        [
          column(words, 'number', 'integer', 4),
          column(words, 'filedOn', 'day', 11),
          column(words, 'class', 'text', 8),
          column(words, 'teacher', 'text', 18),
          column(words, 'changedDays', 'text', 11),
          column(words, 'subject', 'text', 16),
          column(words, 'changes', 'text', 36),
          column(words, 'reason', 'text', 24),
          column(words, 'outcome', 'text', 26),
        ],
        requests.map((request) =>
          row(
            request.id,
            request.number,
            request.filedOn,
            request.classNames,
            listNameOf(request.teacher),
            [...new Set(request.changes.map(({ date }) => date))]
              .sort()
              .map((date) => sayDay(frame, date))
              .join(', '),
            request.subjectName,
            request.changes.map((change) => sayChange(frame, change)).join('; '),
            request.reason,
            sayOutcome(frame, request),
          ),
        ),
      ),
    ],
    signatures: [{ office: words['office.administrator'], name: '' }],
  });
}

/** «16.11.2026 · Агеев С. И.: 3 → 4». */
function sayChange(frame: ReportFrame, change: Change): string {
  const { words } = frame;
  const where = change.student ? listNameOf(change.student) : wordOf(words, `change.${change.kind}`);
  const [was, becomes] = [
    sayValue(frame, change.kind, change.was),
    sayValue(frame, change.kind, change.becomes),
  ];
  return `${sayDay(frame, change.date)} · ${where}: ${was} → ${becomes}`;
}

/** What was decided, by whom and when, with the note. */
function sayOutcome(frame: ReportFrame, { state, decidedBy, decidedOn, note }: RequestRow): string {
  const gaps = {
    who: decidedBy ? listNameOf(decidedBy) : '',
    when: decidedOn === null ? '' : sayDay(frame, decidedOn),
  };
  return [fill(wordOf(frame.words, `outcome.${state}`), gaps), note].filter((part) => part !== '').join('. ');
}
