import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { signInOf } from '@zhurnal/identity';
import {
  byName,
  cardColumns,
  connectionOf,
  cursorOf,
  inForce,
  isNamed,
  nameColumns,
  todayAt,
  wordsOf,
} from './list.sql.js';
import type { ListQuery } from './list.sql.js';
import type { StaffCard, StaffConnection, StaffListed } from './staff.graphql.js';

/** SQL: where the member of staff `f` stands today. Rights end with the order, so its own day counts as after it. */
const STATE = `
  case when f.dismissed_on < (select day from today)
         or f.dismissed_on = (select day from today) and not exists (
           select from duty d where d.school_id = $1 and d.person_id = f.id and ${inForce('d')}) then 'dismissed'
       when f.hired_on > (select day from today) then 'coming' else 'working' end`;

// $2 now, $3 words, $4 state, $5 role, $6 cursor, $7 how many.
const LIST = sql(
  'schooling.staff',
  `with ${todayAt('$2')},
   ranked as materialized (
     select f.id, f.position, f.hired_on, f.dismissed_on, ${STATE} as state, row_number() over (order by ${byName('p')}) as rank
       from staff_member f join person p on p.school_id = f.school_id and p.id = f.id and p.deleted_at is null
      where f.school_id = $1 and f.deleted_at is null and ${isNamed('p', '$3')} and ($4::text is null or ${STATE} = $4)
        and ($5::text is null or exists (
          select from duty d where d.school_id = $1 and d.person_id = f.id and d.role = $5 and ${inForce('d')}))),
   picked as (
     select r.* from ranked r where $6::uuid is null or r.rank > (select x.rank from ranked x where x.id = $6) order by r.rank limit $7)
   select p.id, ${nameColumns('p')}, r.position, r.state, r.hired_on as "hiredOn", r.dismissed_on as "dismissedOn", ${signInOf('p.id')} as "signIn",
          (select coalesce(json_agg(distinct d.role), '[]') from duty d where d.school_id = $1 and d.person_id = p.id and ${inForce('d')}) as roles,
          (select coalesce(json_agg(distinct c.name), '[]') from duty d join school_class c on c.school_id = d.school_id and c.id = d.class_id
            where d.school_id = $1 and d.person_id = p.id and ${inForce('d')}) as "classNames",
          (select count(*)::int from ranked) as total
     from picked r join person p on p.school_id = $1 and p.id = r.id
    order by r.rank`,
);
// $2 now, $3 person.
const CARD = sql(
  'schooling.staff.card',
  `with ${todayAt('$2')}
   select p.id, ${nameColumns('p')}, ${cardColumns('p')}, f.position, ${STATE} as state, f.hired_on as "hiredOn", f.dismissed_on as "dismissedOn",
          ${signInOf('p.id')} as "signIn",
          (select coalesce(json_agg(json_build_object('id', d.id, 'version', d.version, 'role', d.role, 'classId', d.class_id, 'className', c.name,
                                    'from', d.valid_from, 'to', d.valid_to)
                                    order by ${inForce('d')} desc, d.valid_from desc, d.role, c.name), '[]')
             from duty d left join school_class c on c.school_id = d.school_id and c.id = d.class_id
            where d.school_id = $1 and d.person_id = p.id and d.deleted_at is null) as duties,
          (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'day', o.day, 'cause', o.cause, 'orderNumber', o.order_number,
                                    'orderDate', o.order_date, 'note', o.note) order by o.day desc, o.id desc), '[]')
             from staff_order o where o.school_id = $1 and o.person_id = p.id and o.deleted_at is null) as orders,
          exists (select from guardianship g where g.school_id = $1 and g.guardian_id = p.id and ${inForce('g')}) as "isGuardian"
     from staff_member f join person p on p.school_id = f.school_id and p.id = f.id and p.deleted_at is null
    where f.school_id = $1 and f.id = $3 and f.deleted_at is null`,
);

const OPERATIONS = [
  'changeStaffMember',
  'dismissStaffMember',
  'hireStaffMember',
  'assignDuty',
  'endDuty',
  'signInCard',
];

export interface StaffFilter extends ListQuery {
  readonly state?: string | null | undefined;
  readonly role?: string | null | undefined;
}

/** Members of staff, by name; the statement behind the page and the sheet. */
export async function listStaff(
  tx: ReadTx,
  now: Date,
  filter: StaffFilter,
): Promise<(StaffListed & { total: number })[]> {
  const { state = null, role = null, first } = filter;
  return tx.rows(LIST, [now, wordsOf(filter), state, role, cursorOf(filter), first + 1]);
}

/** Reads members of staff as the personnel office sees them. */
export class StaffReader {
  constructor(private readonly clock: Clock) {}

  async list(call: Call, query: StaffFilter): Promise<StaffConnection> {
    const rows = await call.read([], (tx) => listStaff(tx, this.clock.now(), query));
    return connectionOf(rows, query.first, ({ total: _total, ...one }) => one);
  }

  async get(call: Call, id: string): Promise<StaffCard> {
    if (!isUuid(id)) throw notFound();
    return call.read([{ kind: 'person', id }], async (tx) => {
      const [row, can] = await Promise.all([
        tx.find<Omit<StaffCard, 'can'>>(CARD, [this.clock.now(), id]),
        call.can(tx, OPERATIONS, { kind: 'person', id }),
      ]);
      if (!row) throw notFound();
      return { ...row, can };
    });
  }
}
