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
  MovementTotalsOfClass,
  MovementTotalsOfSchool,
} from './movement.graphql.js';

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
  `select m.student_id as "studentId", m.kind, m.day, m.cause, m.place, m.order_number as "orderNumber", m.order_date as "orderDate"
     from movement m where m.school_id = $1 and m.student_id = any($2::uuid[]) and m.day between $3::date and $4::date and m.deleted_at is null
    order by m.id`,
);
const NAMES = sql(
  'schooling.movements.names',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from person p where p.school_id = $1 and p.id = any($2::uuid[])`,
);

interface OrderRow {
  readonly studentId: string;
  readonly kind: MovementKind;
  readonly day: string;
  readonly cause: DepartureCause | null;
  readonly place: string;
  readonly orderNumber: string;
  readonly orderDate: string | null;
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
    return call.read([], async (tx) => {
      const { classes, stays } = await this.load(tx, range);
      const { kind = null, classId = null, first, after } = filter;
      const seen = listMovements(stays, range).filter(
        (one) =>
          (kind === null || one.kind === kind) &&
          (classId === null || one.fromClassId === classId || one.toClassId === classId),
      );
      const keyed = seen.map((one) => ({ ...one, cursor: cursorOfMovement(one) }));
      const start = after == null ? 0 : keyed.findIndex(({ cursor }) => cursor === after) + 1;
      if (after != null && start === 0) throw new Fault('BAD_REQUEST', 'after is not a cursor of this list.');
      const page = keyed.slice(start, start + first);
      const ids = [...new Set(page.map(({ studentId }) => studentId))];
      const [orders, people] = await Promise.all([
        tx.rows<OrderRow>(ORDERS, [ids, range.from, range.to]),
        tx.rows<PersonName & { id: string }>(NAMES, [ids]),
      ]);
      const className = (id: string | null): string | null =>
        classes.find((one) => one.id === id)?.name ?? null;
      const nodes = page.flatMap((one) => {
        const person = people.find(({ id }) => id === one.studentId);
        const order = orders.findLast(
          (other) =>
            other.studentId === one.studentId &&
            other.day === one.day &&
            (other.kind === 'departure') === (one.kind === 'departure'),
        );
        if (!person) return [];
        return [
          {
            ...person,
            cursor: one.cursor,
            kind: one.kind,
            day: one.day as string,
            fromClassName: className(one.fromClassId),
            toClassName: className(one.toClassId),
            cause: order?.cause ?? null,
            place: order?.place ?? '',
            orderNumber: order?.orderNumber ?? '',
            orderDate: order?.orderDate ?? null,
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
