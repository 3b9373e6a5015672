import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
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
import type {
  GuardianOfStudent,
  MovementOfStudent,
  StudentCard,
  StudentConnection,
  StudentListed,
} from './student.graphql.js';
import { WITHDRAWAL, withdrawalOf } from './withdrawal.sql.js';
import type { WithdrawalRow } from './withdrawal.sql.js';

/** SQL: where the student `s` stands today, and the stay it is told by. */
const STAY = `
  left join lateral (
    select e.class_id, e.valid_from, e.valid_to, ${inForce('e')} as now
      from enrollment e
     where e.school_id = $1 and e.student_id = s.id and e.deleted_at is null
     order by ${inForce('e')} desc, e.valid_from > (select day from today) desc, e.valid_from desc limit 1) e on true`;
const STATE = `
  case when e.class_id is null then 'none' when e.now then 'enrolled' when e.valid_from > (select day from today) then 'coming' else 'left' end`;

// $2 now, $3 words, $4 class, $5 state, $6 cursor, $7 how many.
const LIST = sql(
  'schooling.students',
  `with ${todayAt('$2')},
   ranked as materialized (
     select s.id, s.file_number, e.class_id, e.valid_from, e.valid_to, ${STATE} as state, row_number() over (order by ${byName('p')}) as rank
       from student s
       join person p on p.school_id = s.school_id and p.id = s.id and p.deleted_at is null
       ${STAY}
      where s.school_id = $1 and s.deleted_at is null and ${isNamed('p', '$3')}
        and ($4::uuid is null or e.class_id = $4) and ($5::text is null or ${STATE} = $5)),
   picked as (
     select r.* from ranked r where $6::uuid is null or r.rank > (select x.rank from ranked x where x.id = $6) order by r.rank limit $7)
   select p.id, ${nameColumns('p')}, p.birth_date as "birthDate", r.file_number as "fileNumber", r.state, c.id as "classId", c.name as "className",
          r.valid_from as since, r.valid_to as until, (select count(*)::int from ranked) as total,
          (select count(*)::int from guardianship g where g.school_id = $1 and g.student_id = p.id and ${inForce('g')}) as "guardianCount",
          ${signInOf('p.id')} as "signIn"
     from picked r
     join person p on p.school_id = $1 and p.id = r.id
     left join school_class c on c.school_id = $1 and c.id = r.class_id
    order by r.rank`,
);

const GUARDIANS = `
  select coalesce(json_agg(json_build_object('id', g.id, 'version', g.version, 'guardianId', k.id,
           'familyName', k.family_name, 'givenName', k.given_name, 'patronymic', k.patronymic, 'phone', k.phone, 'email', k.email,
           'kind', g.kind, 'from', g.valid_from, 'to', g.valid_to, 'signIn', ${signInOf('k.id')})
           order by g.valid_to is not null, g.valid_from, k.family_name), '[]')
    from guardianship g join person k on k.school_id = g.school_id and k.id = g.guardian_id
   where g.school_id = $1 and g.student_id = s.id and g.deleted_at is null`;

/** SQL: the last check of the contacts of the student `s`. */
const CHECK = `
  select json_build_object('on', k.checked_on, 'by', json_build_object('familyName', w.family_name, 'givenName', w.given_name, 'patronymic', w.patronymic))
    from contact_check k join person w on w.school_id = $1 and w.id = k.checked_by
   where k.school_id = $1 and k.student_id = s.id and k.deleted_at is null order by k.checked_on desc limit 1`;

// $2 now, $3 student.
const CARD = sql(
  'schooling.student.card',
  `with ${todayAt('$2')}
   select p.id, ${nameColumns('p')}, ${cardColumns('p')}, s.file_number as "fileNumber", ${STATE} as state, ${signInOf('p.id')} as "signIn",
          (select coalesce(json_agg(json_build_object('classId', c.id, 'className', c.name, 'yearName', y.name, 'from', x.valid_from, 'to', x.valid_to)
                                    order by x.valid_from desc), '[]')
             from enrollment x join school_class c on c.school_id = x.school_id and c.id = x.class_id
             join academic_year y on y.school_id = c.school_id and y.id = c.year_id
            where x.school_id = $1 and x.student_id = s.id and x.deleted_at is null) as stays,
          (select coalesce(json_agg(json_build_object('subgroupId', g.id, 'name', g.name, 'division', g.division, 'className', c.name,
                                    'from', x.valid_from, 'to', x.valid_to) order by x.valid_from desc, g.division, g.name), '[]')
             from subgroup_member x join subgroup g on g.school_id = x.school_id and g.id = x.subgroup_id
             join school_class c on c.school_id = g.school_id and c.id = g.class_id
            where x.school_id = $1 and x.student_id = s.id and x.deleted_at is null) as subgroups,
          (${GUARDIANS}) as guardians,
          (select coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'day', m.day, 'fromClassName', f.name, 'toClassName', t.name,
                                    'cause', m.cause, 'place', m.place, 'orderNumber', m.order_number, 'orderDate', m.order_date, 'note', m.note,
                                    'withdrawal', ${WITHDRAWAL})
                                    order by m.day desc, m.id desc), '[]')
             from movement m
             left join school_class f on f.school_id = $1 and f.id = m.from_class_id
             left join school_class t on t.school_id = $1 and t.id = m.to_class_id
             left join person w on w.school_id = $1 and w.id = m.withdrawn_by
            where m.school_id = $1 and m.student_id = s.id and (m.deleted_at is null or m.withdrawn_at is not null)) as movements,
          (${CHECK}) as "contactCheck"
     from student s
     join person p on p.school_id = s.school_id and p.id = s.id and p.deleted_at is null
     ${STAY}
    where s.school_id = $1 and s.id = $3 and s.deleted_at is null`,
);

/** Operations of a student's card, in the order of the screen. */
const OPERATIONS = [
  'changeStudent',
  'transferStudents',
  'departStudent',
  'returnStudent',
  'withdrawMovement',
  'addGuardian',
  'linkGuardian',
  'unlinkGuardian',
  'signInCard',
  'outsideMarks',
];

export interface StudentFilter extends ListQuery {
  readonly classId?: string | null | undefined;
  readonly state?: string | null | undefined;
}

/** Students of the school, by name; the statement behind the page and the sheet. */
export async function listStudents(
  tx: ReadTx,
  now: Date,
  filter: StudentFilter,
): Promise<(StudentListed & { total: number })[]> {
  const { classId = null, state = null, first } = filter;
  return tx.rows(LIST, [now, wordsOf(filter), classId, state, cursorOf(filter), first + 1]);
}

/** Reads students as the office sees them. */
export class StudentsReader {
  constructor(private readonly clock: Clock) {}

  async list(call: Call, query: StudentFilter): Promise<StudentConnection> {
    const rows = await call.read([], (tx) => listStudents(tx, this.clock.now(), query));
    return connectionOf(rows, query.first, ({ total: _total, ...student }) => student);
  }

  async get(call: Call, id: string): Promise<StudentCard> {
    if (!isUuid(id)) throw notFound();
    type Row = Omit<
      StudentCard,
      'guardians' | 'can' | 'movements' | 'contactsCheckedOn' | 'contactsCheckedBy'
    > & {
      movements: (Omit<MovementOfStudent, 'withdrawal'> & { withdrawal: WithdrawalRow | null })[];
      contactCheck: { on: string; by: PersonName } | null;
      guardians: (Omit<GuardianOfStudent, 'name'> & PersonName)[];
    };
    return call.read([{ kind: 'student', id }], async (tx) => {
      const [row, can] = await Promise.all([
        tx.find<Row>(CARD, [this.clock.now(), id]),
        call.can(tx, OPERATIONS, { kind: 'student', id }),
      ]);
      if (!row) throw notFound();
      const { contactCheck, movements, ...card } = row;
      return {
        ...card,
        movements: movements.map((one) => ({ ...one, withdrawal: withdrawalOf(one.withdrawal) })),
        contactsCheckedOn: contactCheck?.on ?? null,
        contactsCheckedBy: contactCheck && listNameOf(contactCheck.by),
        guardians: row.guardians.map(({ familyName, givenName, patronymic, ...rest }) => {
          return { ...rest, name: fullNameOf({ familyName, givenName, patronymic }) };
        }),
        can,
      };
    });
  }
}
