import { compareClasses, listMovements, totalMovement } from '@zhurnal/rules';
import type {
  Day,
  DayRange,
  DepartureCause,
  MovementKind,
  MovementSeen,
  PersonName,
  StayOfStudent,
} from '@zhurnal/rules';
import { Fault, sql } from '@zhurnal/platform';
import type { Call, ReadTx } from '@zhurnal/platform';
import { findYear } from '../school.reader.js';
import type {
  MovementConnection,
  MovementListed,
  MovementTotalsOfClass,
  MovementTotalsOfSchool,
} from './movement.graphql.js';
import { WITHDRAWAL, withdrawalOf } from './withdrawal.sql.js';
import type { WithdrawalRow } from './withdrawal.sql.js';

// $2 year.
const CLASSES = sql(
  'schooling.movements.classes',
  `select id, name from school_class where school_id = $1 and year_id = $2 and deleted_at is null`,
);
// $2 year: who was in its classes, and whether an order names the first day.
const STAYS = sql(
  'schooling.movements.stays',
  `select e.student_id as "studentId", e.class_id as "classId", e.valid_from as "from", e.valid_to as "to",
          exists (select from movement m where m.school_id = $1 and m.student_id = e.student_id and m.day = e.valid_from
                   and m.to_class_id = e.class_id and m.deleted_at is null) as "isByOrder"
     from enrollment e join school_class c on c.school_id = e.school_id and c.id = e.class_id
    where e.school_id = $1 and c.year_id = $2 and e.deleted_at is null`,
);
// $2 students, $3 first day, $4 last day.
const ORDERS = sql(
  'schooling.movements.orders',
  `select m.id as "movementId", m.student_id as "studentId", m.kind, m.day, m.cause, m.place, m.order_number as "orderNumber", m.order_date as "orderDate"
     from movement m where m.school_id = $1 and m.student_id = any($2::uuid[]) and m.day between $3::date and $4::date and m.deleted_at is null
    order by m.id`,
);
// $2 first day, $3 last day, $4 kind, $5 class: what was entered by mistake, and taken back.
const WITHDRAWN = sql(
  'schooling.movements.withdrawn',
  `select m.id as "movementId", m.student_id as "studentId", m.kind, m.day, m.from_class_id as "fromClassId", m.to_class_id as "toClassId", m.cause,
          m.place, m.order_number as "orderNumber", m.order_date as "orderDate", ${WITHDRAWAL} as withdrawal
     from movement m join person w on w.school_id = $1 and w.id = m.withdrawn_by
    where m.school_id = $1 and m.withdrawn_at is not null and m.day between $2::date and $3::date
      and ($4::text is null or m.kind = $4) and ($5::uuid is null or $5 in (m.from_class_id, m.to_class_id))
    order by m.day, m.id`,
);
const NAMES = sql(
  'schooling.movements.names',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from person p where p.school_id = $1 and p.id = any($2::uuid[])`,
);

interface OrderRow {
  readonly movementId: string;
  readonly studentId: string;
  readonly kind: MovementKind;
  readonly day: string;
  readonly cause: DepartureCause | null;
  readonly place: string;
  readonly orderNumber: string;
  readonly orderDate: string | null;
}

interface WithdrawnRow extends OrderRow {
  readonly fromClassId: string | null;
  readonly toClassId: string | null;
  readonly withdrawal: WithdrawalRow;
}

interface ClassRow {
  readonly id: string;
  readonly name: string;
}

interface Year {
  readonly classes: readonly ClassRow[];
  readonly stays: readonly StayOfStudent[];
}

export interface MovementFilter {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly from: string;
  readonly to: string;
  readonly kind?: MovementKind | null | undefined;
  readonly classId?: string | null | undefined;
}

const rangeOf = ({ from, to }: { readonly from: string; readonly to: string }): DayRange => {
  if (to < from) throw new Fault('BAD_REQUEST', 'from must not be after to.');
  return { from: from as Day, to: to as Day };
};

/** What enrolments tell of a stretch of days within one year; orders add their numbers and causes. */
export class MovementsReader {
  async list(call: Call, filter: MovementFilter): Promise<MovementConnection> {
    const range = rangeOf(filter);
    const { kind = null, classId = null, first, after } = filter;
    return call.read([], async (tx) => {
      const [{ classes, stays }, withdrawn] = await Promise.all([
        this.load(tx, range),
        tx.rows<WithdrawnRow>(WITHDRAWN, [range.from, range.to, kind, classId]),
      ]);
      const seen = listMovements(stays, range).filter(
        (one) =>
          (kind === null || one.kind === kind) &&
          (classId === null || one.fromClassId === classId || one.toClassId === classId),
      );
      const keyed = [
        ...seen.map((one) => ({ ...one, cursor: cursorOfMovement(one), gone: undefined })),
        ...withdrawn.map((gone) => ({ ...gone, cursor: `${gone.day}.${gone.movementId}`, gone })),
      ].sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
      const start = after == null ? 0 : keyed.findIndex(({ cursor }) => cursor === after) + 1;
      if (after != null && start === 0) throw new Fault('BAD_REQUEST', 'after is not a cursor of this list.');
      const page = keyed.slice(start, start + first);
      const ids = [...new Set(page.map(({ studentId }) => studentId))];
      const [orders, people, can] = await Promise.all([
        tx.rows<OrderRow>(ORDERS, [ids, range.from, range.to]),
        tx.rows<PersonName & { id: string }>(NAMES, [ids]),
        call.can(tx, ['withdrawMovement'], { kind: 'person', id: call.actor.personId }),
      ]);
      const nodes = page.flatMap(({ gone, ...one }): MovementListed[] => {
        const person = people.find(({ id }) => id === one.studentId);
        const order = gone ?? orders.findLast((other) => isOrderOf(other, one));
        if (!person) return [];
        return [
          {
            ...person,
            cursor: one.cursor,
            kind: one.kind,
            day: one.day,
            fromClassName: nameOf(classes, one.fromClassId),
            toClassName: nameOf(classes, one.toClassId),
            cause: order?.cause ?? null,
            place: order?.place ?? '',
            orderNumber: order?.orderNumber ?? '',
            orderDate: order?.orderDate ?? null,
            movementId: order?.movementId ?? null,
            withdrawal: withdrawalOf(gone?.withdrawal ?? null),
          },
        ];
      });
      return {
        nodes,
        pageInfo: {
          hasNextPage: start + first < keyed.length,
          endCursor: nodes.at(-1)?.cursor ?? null,
        },
        totalCount: keyed.length,
        mayWithdraw: can.length > 0,
      };
    });
  }

  async total(call: Call, from: string, to: string): Promise<MovementTotalsOfSchool> {
    const range = rangeOf({ from, to });
    const { classes, stays } = await call.read([], (tx) => this.load(tx, range));
    const totals = [...classes]
      .sort((a, b) => compareClasses(a.name, b.name))
      .map(({ id, name }) => ({ classId: id, className: name, ...totalMovement(stays, id, range) }));
    return { classes: totals, school: sumOf(totals) };
  }

  private async load(tx: ReadTx, { from }: DayRange): Promise<Year> {
    const year = await findYear(tx, from);
    if (!year) return { classes: [], stays: [] };
    const [classes, stays] = await Promise.all([
      tx.rows<ClassRow>(CLASSES, [year.id]),
      tx.rows<StayOfStudent>(STAYS, [year.id]),
    ]);
    return { classes, stays };
  }
}

const nameOf = (classes: readonly ClassRow[], id: string | null): string | null =>
  classes.find((one) => one.id === id)?.name ?? null;

/** The order of a movement that the stays tell of. */
const isOrderOf = (
  order: OrderRow,
  { studentId, day, kind }: Pick<OrderRow, 'studentId' | 'day' | 'kind'>,
): boolean =>
  order.studentId === studentId &&
  order.day === day &&
  (order.kind === 'departure') === (kind === 'departure');

const cursorOfMovement = ({ day, studentId, kind, toClassId }: MovementSeen): string =>
  [day, studentId, kind, toClassId ?? ''].join('.');

function sumOf(totals: readonly MovementTotalsOfClass[]): MovementTotalsOfClass {
  const sum = (of: (totals: MovementTotalsOfClass) => number): number =>
    totals.reduce((before, one) => before + of(one), 0);
  return {
    classId: null,
    className: '',
    began: sum(({ began }) => began),
    arrived: sum(({ arrived }) => arrived),
    cameFromClass: sum(({ cameFromClass }) => cameFromClass),
    wentToClass: sum(({ wentToClass }) => wentToClass),
    left: sum(({ left }) => left),
    ended: sum(({ ended }) => ended),
  };
}
