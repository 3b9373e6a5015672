import { compareClasses, fullNameOf, listDivisionFindings, listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { Fault, isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { signInOf } from '@zhurnal/identity';
import { findYear, todayOf } from '../school.reader.js';
import type { ClassCard, ClassConnection, ClassListed, DutyInClass } from './class.graphql.js';
import { byName, cursorOf, inForce, todayAt } from './list.sql.js';
import type { ListQuery } from './list.sql.js';

const holders = (role: string): string => `
  (select coalesce(json_agg(json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
                            order by p.family_name, p.id), '[]')
     from duty d join person p on p.school_id = d.school_id and p.id = d.person_id
    where d.school_id = $1 and d.class_id = c.id and d.role = '${role}' and ${inForce('d')})`;

// $2 now, $3 year.
const LIST = sql(
  'schooling.people.classes',
  `with ${todayAt('$2')}
   select c.id, c.name, c.grade_level as "gradeLevel", c.letter, b.name as "bellScheduleName",
          (select count(distinct e.student_id)::int from enrollment e where e.school_id = $1 and e.class_id = c.id and ${inForce('e')}) as "studentCount",
          ${holders('class_teacher')} as "classTeachers", ${holders('educator')} as educators,
          (select count(distinct s.division)::int from subgroup s where s.school_id = $1 and s.class_id = c.id and s.deleted_at is null) as "divisionCount"
     from school_class c left join bell_schedule b on b.school_id = $1 and b.id = c.bell_schedule_id
    where c.school_id = $1 and c.year_id = $3 and c.deleted_at is null`,
);
const onDay = (row: string): string =>
  `(${row}.deleted_at is null and ${row}.valid_from <= $4::date and (${row}.valid_to is null or ${row}.valid_to >= $4::date))`;
// $2 now, $3 class, $4 day.
const CARD = sql(
  'schooling.people.class.card',
  `with ${todayAt('$2')}
   select c.id, c.version, c.name, c.grade_level as "gradeLevel", c.letter, c.bell_schedule_id as "bellScheduleId",
          y.name as "yearName", y.starts_on as "yearFrom", y.ends_on as "yearTo",
          (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.name), '[]')
             from bell_schedule b where b.school_id = $1 and b.year_id = c.year_id and b.deleted_at is null) as bells,
          (select coalesce(json_agg(json_build_object('id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic,
                                    'since', e.valid_from, 'until', e.valid_to, 'signIn', ${signInOf('p.id')}) order by ${byName('p')}), '[]')
             from enrollment e join person p on p.school_id = e.school_id and p.id = e.student_id
            where e.school_id = $1 and e.class_id = c.id and ${onDay('e')}) as students,
          (select coalesce(json_agg(json_build_object('id', g.id, 'version', g.version, 'name', g.name, 'division', g.division,
                                    'memberIds', (select coalesce(json_agg(m.student_id), '[]') from subgroup_member m
                                                   where m.school_id = $1 and m.subgroup_id = g.id and ${onDay('m')}))
                                    order by g.division, g.name), '[]')
             from subgroup g where g.school_id = $1 and g.class_id = c.id and g.deleted_at is null) as subgroups,
          (select coalesce(json_agg(json_build_object('id', d.id, 'version', d.version, 'role', d.role, 'personId', p.id,
                                    'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic,
                                    'from', d.valid_from, 'to', d.valid_to) order by ${inForce('d')} desc, d.role, d.valid_from desc), '[]')
             from duty d join person p on p.school_id = d.school_id and p.id = d.person_id
            where d.school_id = $1 and d.class_id = c.id and d.deleted_at is null) as duties
     from school_class c join academic_year y on y.school_id = c.school_id and y.id = c.year_id
    where c.school_id = $1 and c.id = $3 and c.deleted_at is null`,
);

/** Operations of a class's card, in the order of the screen. */
const OPERATIONS = [
  'changeClass',
  'putSubgroup',
  'removeSubgroup',
  'moveToSubgroup',
  'admitStudent',
  'openSignIns',
  'assignDuty',
  'endDuty',
];

type CardRow = Omit<ClassCard, 'divisions' | 'duties' | 'day' | 'can'> & {
  subgroups: { id: string; version: number; name: string; division: string; memberIds: string[] }[];
  duties: (Omit<DutyInClass, 'name'> & PersonName)[];
};

/** Reads classes as the office sees them. */
export class ClassesReader {
  constructor(private readonly clock: Clock) {}

  /** In the order 1 А … 11 В, which the database cannot sort by: a school has few enough of them. */
  async list(call: Call, query: ListQuery): Promise<ClassConnection> {
    type Row = Omit<ClassListed, 'classTeachers' | 'educators'> & {
      classTeachers: PersonName[];
      educators: PersonName[];
    };
    const rows = await call.read([], async (tx) => {
      const year = await findYear(tx, await todayOf(tx, this.clock));
      return year ? tx.rows<Row>(LIST, [this.clock.now(), year.id]) : [];
    });
    const after = cursorOf(query);
    const ordered = [...rows].sort((a, b) => compareClasses(a.name, b.name));
    const start = after === null ? 0 : ordered.findIndex(({ id }) => id === after) + 1;
    if (after !== null && start === 0) throw new Fault('BAD_REQUEST', 'after is not a cursor of this list.');
    const page = ordered.slice(start, start + query.first).map((row) => ({
      ...row,
      classTeachers: row.classTeachers.map(listNameOf),
      educators: row.educators.map(listNameOf),
    }));
    return {
      edges: page.map((node) => ({ cursor: node.id, node })),
      pageInfo: {
        hasNextPage: start + query.first < ordered.length,
        endCursor: page.at(-1)?.id ?? null,
      },
      totalCount: ordered.length,
    };
  }

  /** The class on a day; without one on the day it is. */
  async get(call: Call, id: string, wanted: string | null): Promise<ClassCard> {
    if (!isUuid(id)) throw notFound();
    return call.read([{ kind: 'class', id }], async (tx) => {
      const day = wanted ?? (await todayOf(tx, this.clock));
      const [row, can] = await Promise.all([
        tx.find<CardRow>(CARD, [this.clock.now(), id, day]),
        call.can(tx, OPERATIONS, { kind: 'class', id }),
      ]);
      if (!row) throw notFound();
      const { subgroups, duties, ...rest } = row;
      const studentIds = row.students.map((student) => student.id);
      const names = [...new Set(subgroups.map(({ division }) => division))];
      return {
        ...rest,
        day,
        divisions: names.map((name) => {
          const own = subgroups.filter(({ division }) => division === name);
          return {
            name,
            subgroups: own.map(({ division: _division, ...subgroup }) => subgroup),
            findings: [...listDivisionFindings({ studentIds, subgroups: own })],
          };
        }),
        duties: duties.map(({ familyName, givenName, patronymic, ...duty }) => {
          return { ...duty, name: fullNameOf({ familyName, givenName, patronymic }) };
        }),
        can,
      };
    });
  }
}
