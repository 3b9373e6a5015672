import { asDay, listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { Fault, sql } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { findYear, getSchool, todayOf } from '@zhurnal/schooling';
import type {
  StandingPeriod,
  StandingTimetable,
  StandingTimetableQuery,
  TimetableGroup,
  TimetableObject,
  TimetableObjects,
  TimetableVersion,
} from './standing.graphql.js';

/** SQL: a room with its building. */
export const ROOM_NAME = `case when r.building = '' then r.name else r.name || ', ' || r.building end`;

/** Periods of the year $2 that hold on $3 or later: of a class $4, a teacher $5, a room $6, a group $7, or all. */
const PERIODS = sql(
  'timetable.standing.periods',
  `select e.id, e.version, e.timetable_id as "timetableId", e.group_id as "groupId", g.name as "group", u.name as subject,
         e.weekday, e.week, e.slot, e.room_id as "roomId", ${ROOM_NAME} as room,
         coalesce(e.valid_from, w.valid_from) as "from", coalesce(e.valid_to, w.valid_to) as "to",
         array(select distinct x.class_id from teaching_group_part x
                where x.school_id = $1 and x.group_id = e.group_id and x.deleted_at is null) as "classIds",
         coalesce((
           select json_agg(json_build_object('id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
                           order by t.position, p.family_name, p.id)
             from timetable_entry_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
            where t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null), '[]') as people
    from timetable w
    join timetable_entry e on e.school_id = w.school_id and e.timetable_id = w.id and e.deleted_at is null
    join teaching_group g on g.school_id = e.school_id and g.id = e.group_id
    join subject u on u.school_id = g.school_id and u.id = g.subject_id
    left join room r on r.school_id = e.school_id and r.id = e.room_id
   where w.school_id = $1 and w.year_id = $2 and w.deleted_at is null
     and coalesce(e.valid_to, w.valid_to) >= $3::date and w.valid_to >= $3::date
     and ($4::uuid is null or exists (select from teaching_group_part x
           where x.school_id = $1 and x.group_id = e.group_id and x.class_id = $4 and x.deleted_at is null))
     and ($5::uuid is null or exists (select from timetable_entry_teacher x
           where x.school_id = $1 and x.entry_id = e.id and x.staff_id = $5 and x.deleted_at is null))
     and ($6::uuid is null or e.room_id = $6) and ($7::uuid is null or e.group_id = $7)
   order by e.weekday, e.slot, u.name, g.name, e.id`,
);

const TIMETABLES = sql(
  'timetable.standing.timetables',
  `select id, name, valid_from as "from", valid_to as "to", cycle_weeks as "cycleWeeks" from timetable
    where school_id = $1 and year_id = $2 and deleted_at is null order by valid_from desc, name, id`,
);

type PeriodRow = Omit<StandingPeriod, 'teacherIds' | 'teachers'> & {
  readonly people: readonly (PersonName & { readonly id: string })[];
};

/** The weekly timetable of one object, or of all, on a day and as it will change after it. */
export async function getStandingTimetable(
  tx: ReadTx,
  query: StandingTimetableQuery,
): Promise<StandingTimetable> {
  if (!asDay(query.date)) throw new Fault('BAD_REQUEST', 'There is no such day.');
  const ids = [query.classId, query.teacherId, query.roomId, query.groupId].map((id) => id ?? null);
  const year = await findYear(tx, query.date);
  if (!year) return { timetables: [], periods: [] };
  const [timetables, rows] = await Promise.all([
    tx.rows<TimetableVersion>(TIMETABLES, [year.id]),
    tx.rows<PeriodRow>(PERIODS, [year.id, query.date, ...ids]),
  ]);
  return {
    timetables,
    periods: rows.map(({ people, ...row }) => ({
      ...row,
      teacherIds: people.map((person) => person.id),
      teachers: people.map(listNameOf),
    })),
  };
}

const CLASSES = sql(
  'timetable.objects.classes',
  `select id, name from school_class where school_id = $1 and year_id = $2 and deleted_at is null
    order by grade_level nulls last, letter, name, id`,
);
// Whoever holds the duty, and whoever the timetable names. $2 year, $3 today.
const TEACHERS = sql(
  'timetable.objects.teachers',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from person p join staff_member m on m.school_id = p.school_id and m.id = p.id and m.deleted_at is null and m.dismissed_on is null
    where p.school_id = $1 and p.id in (
      select d.person_id from duty d where d.school_id = $1 and d.role = 'teacher' and d.deleted_at is null
         and (d.valid_to is null or d.valid_to >= $3::date)
      union
      select t.staff_id from timetable w
        join timetable_entry e on e.school_id = w.school_id and e.timetable_id = w.id and e.deleted_at is null
        join timetable_entry_teacher t on t.school_id = e.school_id and t.entry_id = e.id and t.deleted_at is null
       where w.school_id = $1 and w.year_id = $2 and w.deleted_at is null)
    order by p.family_name, p.given_name, p.patronymic, p.id`,
);
const ROOMS = sql(
  'timetable.objects.rooms',
  `select r.id, ${ROOM_NAME} as name from room r where r.school_id = $1 and r.deleted_at is null
    order by r.building, length(r.name), r.name, r.id`,
);
// $2 year, $3 today.
const GROUPS = sql(
  'timetable.objects.groups',
  `select g.id, g.name, u.name as subject,
          array(select distinct x.class_id from teaching_group_part x
                 where x.school_id = $1 and x.group_id = g.id and x.deleted_at is null) as "classIds",
          coalesce(n.teachers, '{}') as "teacherIds", coalesce(n.weekly, 0)::float8 as weekly
     from teaching_group g
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
     left join lateral (
       select array_agg(distinct t.staff_id) filter (where t.staff_id is not null) as teachers,
              sum(case when t.position is null or t.position = 1 then case when e.week = 0 then 1.0 else 1.0 / w.cycle_weeks end else 0 end)
                filter (where $3::date between coalesce(e.valid_from, w.valid_from) and coalesce(e.valid_to, w.valid_to)) as weekly
         from timetable w
         join timetable_entry e on e.school_id = w.school_id and e.timetable_id = w.id and e.deleted_at is null and e.group_id = g.id
         left join timetable_entry_teacher t on t.school_id = e.school_id and t.entry_id = e.id and t.deleted_at is null
        where w.school_id = $1 and w.year_id = $2 and w.deleted_at is null and (e.valid_to is null or e.valid_to >= $3::date)) n on true
    where g.school_id = $1 and g.year_id = $2 and g.deleted_at is null
    order by u.name, g.name, g.id`,
);

const NOTHING: TimetableObjects = { weekdays: [], classes: [], teachers: [], rooms: [], groups: [] };

/** Everything that has a timetable in the year it is. */
export async function getTimetableObjects(tx: ReadTx, clock: Clock): Promise<TimetableObjects> {
  const [school, today] = await Promise.all([getSchool(tx), todayOf(tx, clock)]);
  const year = await findYear(tx, today);
  if (!year) return NOTHING;
  const [classes, teachers, rooms, groups] = await Promise.all([
    tx.rows<TimetableObject>(CLASSES, [year.id]),
    tx.rows<PersonName & { id: string }>(TEACHERS, [year.id, today]),
    tx.rows<TimetableObject>(ROOMS),
    tx.rows<TimetableGroup>(GROUPS, [year.id, today]),
  ]);
  return {
    weekdays: [...school.weekdays],
    classes,
    teachers: teachers.map((teacher) => ({ id: teacher.id, name: listNameOf(teacher) })),
    rooms,
    groups,
  };
}
