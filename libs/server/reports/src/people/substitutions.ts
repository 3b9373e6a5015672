import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, headOf, plainSheet, row, sayDays, sumOf, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';
import { SUBSTITUTIONS_OF_DAYS } from './substitutions.sql.js';

interface GivenLesson {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly substitute: PersonName;
  readonly substituteId: string;
  readonly subject: string;
  readonly groupName: string;
  readonly className: string;
  readonly absent: readonly { readonly name: PersonName; readonly kind: string | null }[];
  readonly isHeld: boolean;
  readonly isJoined: boolean;
}

/** A lesson noted as held is an hour to pay, unless the substitute gave the own lesson at the same time. */
const hoursOf = ({ isHeld, isJoined }: GivenLesson): number => (isHeld && !isJoined ? 1 : 0);

/** № 20: lessons given in the place of others, with the hours to pay to each substitute. */
export async function makeSubstitutions(
  frame: ReportFrame,
  { from, to }: ReportAsk,
): Promise<Sheet | undefined> {
  const { words, tx } = frame;
  if (from === null || to === null) return undefined;
  const lessons = await tx.rows<GivenLesson>(SUBSTITUTIONS_OF_DAYS, [from, to]);
  // Why somebody is away is health data, and every leader reads what was made: illness is not told from other absence.
  const reasonOf = ({ absent }: GivenLesson): string =>
    [...new Set(absent.map(({ kind }) => (kind === null ? '' : wordOf(words, `absence.${kind}`))))]
      .filter(Boolean)
      .join(', ');
  const rows = lessons.map((one) =>
    row(
      one.id,
      one.date,
      one.slot,
      one.absent.map(({ name }) => listNameOf(name)).join(', '),
      reasonOf(one),
      listNameOf(one.substitute),
      one.className,
      one.subject,
      one.groupName,
      one.isHeld ? words.yes : words.no,
      one.isJoined ? words.yes : words.no,
      hoursOf(one),
    ),
  );
  const people = new Map(
    lessons.map(({ substituteId, substitute }) => [substituteId, listNameOf(substitute)]),
  );
  const sums = [...people]
    .sort(([id, one], [otherId, other]) => one.localeCompare(other, 'ru') || (id < otherId ? -1 : 1))
    .map(([id, name]) => {
      const own = lessons.filter(({ substituteId }) => substituteId === id);
      return row(
        id,
        name,
        own.length,
        own.reduce((sum, one) => sum + hoursOf(one), 0),
      );
    });
  return plainSheet({
    title: titleOfReport(words, 'substitutions'),
    head: headOf(frame, words['head.school'], sayDays(frame, from, to)),
    tables: [
      table(
        words,
        'substitutions',
        [
          column(words, 'day', 'day', 10),
          column(words, 'slot', 'integer', 7),
          column(words, 'absentTeacher', 'text', 20),
          column(words, 'substitutionReason', 'text', 16),
          column(words, 'substitute', 'text', 20),
          column(words, 'class', 'text', 8),
          column(words, 'subject', 'text', 18),
          column(words, 'group', 'text', 12),
          column(words, 'isHeld', 'text', 10),
          column(words, 'isJoined', 'text', 12),
          column(words, 'paidHours', 'integer', 9),
        ],
        rows,
        [row('all', null, null, words.all, ...['', '', '', '', '', '', ''], sumOf(rows, 10))],
      ),
      table(
        words,
        'paid',
        [
          column(words, 'substitute', 'text', 26),
          column(words, 'given', 'integer', 10),
          column(words, 'paidHours', 'integer', 10),
        ],
        sums,
        [row('all', words.all, sumOf(sums, 1), sumOf(sums, 2))],
      ),
    ],
    notes: [words.paidNote],
    signatures: [{ office: words['office.deputy'], name: '' }],
  });
}
