import { fullNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import type { Sheet } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, headOf, plainSheet, row, sayDays, sumOf, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';
import { MOVEMENT_COUNTS, MOVEMENT_ORDERS } from './movement.sql.js';

const COUNTS = ['atStart', 'arrived', 'movedIn', 'left', 'movedOut', 'atEnd'] as const;

interface CountRow extends Readonly<Record<(typeof COUNTS)[number], number>> {
  readonly id: string;
  readonly name: string;
}

interface OrderRow {
  readonly id: string;
  readonly day: string;
  readonly kind: string;
  readonly student: PersonName;
  readonly fromClass: string;
  readonly toClass: string;
  readonly place: string;
  readonly orderNumber: string;
  readonly orderDate: string | null;
}

/** № 11: how many students each class had at the start and at the end, who came and went between, and by which orders. */
export async function makeMovement(frame: ReportFrame, { from, to }: ReportAsk): Promise<Sheet | undefined> {
  const { words, tx, now } = frame;
  if (from === null || to === null) return undefined;
  const classes = await tx.rows<CountRow>(MOVEMENT_COUNTS, [null, now, from, to]);
  const orders = await tx.rows<OrderRow>(MOVEMENT_ORDERS, [null, now, from, to]);
  const rows = classes.map((one) => row(one.id, one.name, ...COUNTS.map((name) => one[name])));
  return plainSheet({
    title: titleOfReport(words, 'movement'),
    head: headOf(frame, words['head.school'], sayDays(frame, from, to)),
    isLandscape: false,
    tables: [
      table(
        words,
        'classes',
        [column(words, 'class', 'text', 12), ...COUNTS.map((name) => column(words, name, 'integer', 12))],
        rows,
        [row('all', words.all, ...COUNTS.map((_, at) => sumOf(rows, at + 1)))],
      ),
      table(
        words,
        'moves',
        [
          column(words, 'day', 'day', 11),
          column(words, 'student', 'text', 26),
          column(words, 'kind', 'text', 12),
          column(words, 'from', 'text', 16),
          column(words, 'to', 'text', 16),
          column(words, 'order', 'text', 10),
          column(words, 'orderDay', 'day', 11),
        ],
        orders.map(({ id, day, kind, student, fromClass, toClass, place, orderNumber, orderDate }) =>
          row(
            id,
            day,
            fullNameOf(student),
            wordOf(words, `kind.${kind}`),
            fromClass || (kind === 'departure' ? '' : place),
            toClass || (kind === 'departure' ? place : ''),
            orderNumber,
            orderDate,
          ),
        ),
      ),
    ],
    signatures: [{ office: words['office.director'], name: '' }],
  });
}
