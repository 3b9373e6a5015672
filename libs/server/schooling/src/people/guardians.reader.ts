import { fullNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { signInOf } from '@zhurnal/identity';
import type {
  ChildOfGuardian,
  GuardianCard,
  GuardianConnection,
  GuardianListed,
} from './guardian.graphql.js';
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

/** SQL: the children of the person `p`. */
const CHILDREN = `
  select coalesce(json_agg(json_build_object('id', g.id, 'version', g.version, 'studentId', k.id,
           'familyName', k.family_name, 'givenName', k.given_name, 'patronymic', k.patronymic,
           'className', (select c.name from enrollment e join school_class c on c.school_id = e.school_id and c.id = e.class_id
                          where e.school_id = $1 and e.student_id = k.id and ${inForce('e')} order by e.valid_from desc limit 1),
           'kind', g.kind, 'from', g.valid_from, 'to', g.valid_to)
           order by g.valid_to is not null, k.family_name, k.given_name, g.valid_from), '[]')
    from guardianship g join person k on k.school_id = g.school_id and k.id = g.student_id
   where g.school_id = $1 and g.guardian_id = p.id and g.deleted_at is null`;

const IS_GUARDIAN = `
  exists (select from guardianship g where g.school_id = $1 and g.guardian_id = p.id and g.deleted_at is null)`;

// $2 now, $3 words, $4 class, $5 cursor, $6 how many.
const LIST = sql(
  'schooling.guardians',
  `with ${todayAt('$2')},
   ranked as materialized (
     select p.id, row_number() over (order by ${byName('p')}) as rank
       from person p
      where p.school_id = $1 and p.deleted_at is null and ${IS_GUARDIAN} and ${isNamed('p', '$3')}
        and ($4::uuid is null or exists (
          select from guardianship g join enrollment e on e.school_id = g.school_id and e.student_id = g.student_id
           where g.school_id = $1 and g.guardian_id = p.id and e.class_id = $4 and ${inForce('g')} and ${inForce('e')}))),
   picked as (
     select r.* from ranked r where $5::uuid is null or r.rank > (select x.rank from ranked x where x.id = $5) order by r.rank limit $6)
   select p.id, ${nameColumns('p')}, p.phone, p.email, (${CHILDREN}) as children, ${signInOf('p.id')} as "signIn",
          (select count(*)::int from ranked) as total
     from picked r join person p on p.school_id = $1 and p.id = r.id
    order by r.rank`,
);
// $2 now, $3 person.
const CARD = sql(
  'schooling.guardian.card',
  `with ${todayAt('$2')}
   select p.id, ${nameColumns('p')}, ${cardColumns('p')}, (${CHILDREN}) as children, ${signInOf('p.id')} as "signIn",
          exists (select from staff_member f where f.school_id = $1 and f.id = p.id and f.deleted_at is null
                   and (f.dismissed_on is null or f.dismissed_on >= (select day from today))) as "isStaff"
     from person p
    where p.school_id = $1 and p.id = $3 and p.deleted_at is null and ${IS_GUARDIAN}`,
);

const OPERATIONS = ['changeGuardian', 'linkGuardian', 'unlinkGuardian', 'signInCard'];

type ChildRow = Omit<ChildOfGuardian, 'name'> & PersonName;

function childOf({ familyName, givenName, patronymic, ...rest }: ChildRow): ChildOfGuardian {
  return { ...rest, name: fullNameOf({ familyName, givenName, patronymic }) };
}

/** Reads legal representatives as the office sees them. */
export class GuardiansReader {
  constructor(private readonly clock: Clock) {}

  async list(
    call: Call,
    query: ListQuery & { readonly classId?: string | null | undefined },
  ): Promise<GuardianConnection> {
    type Row = Omit<GuardianListed, 'children'> & { children: ChildRow[]; total: number };
    const values = [wordsOf(query), query.classId ?? null, cursorOf(query), query.first + 1];
    const rows = await call.read([], (tx) => tx.rows<Row>(LIST, [this.clock.now(), ...values]));
    return connectionOf(rows, query.first, ({ total: _total, children, ...rest }) => {
      return { ...rest, children: children.map(childOf) };
    });
  }

  async get(call: Call, id: string): Promise<GuardianCard> {
    if (!isUuid(id)) throw notFound();
    type Row = Omit<GuardianCard, 'children' | 'can'> & { children: ChildRow[] };
    return call.read([{ kind: 'person', id }], async (tx) => {
      const [row, can] = await Promise.all([
        tx.find<Row>(CARD, [this.clock.now(), id]),
        call.can(tx, OPERATIONS, { kind: 'person', id }),
      ]);
      if (!row) throw notFound();
      return { ...row, children: row.children.map(childOf), can };
    });
  }
}
