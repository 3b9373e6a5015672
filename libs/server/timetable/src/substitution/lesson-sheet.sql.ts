import { sql } from '@zhurnal/platform';

/** SQL: teachers away on some of the days from $2 to $3, as the table `away`. */
const AWAY = `
  away as materialized (
    select a.id, a.person_id, a.from_date, a.to_date, a.slots
      from staff_absence a
     where a.school_id = $1 and a.to_date >= $2::date and a.from_date <= $3::date and a.deleted_at is null)`;

/** SQL: does the absence `a` reach this lesson of this day? */
const reaches = (date: string, slot: string): string =>
  `${date} between a.from_date and a.to_date and (a.slots is null or ${slot} = any(a.slots))`;

const isAway = (person: string, date: string, slot: string): string =>
  `exists (select from away a where a.person_id = ${person} and ${reaches(date, slot)})`;

/** SQL: does the person of the row of lesson_teacher give the lesson, nobody standing in? */
export const gives = (row: string): string => `(
  ${row}.deleted_at is null and (${row}.substitute or not exists (
    select from lesson_teacher z
     where z.school_id = $1 and z.lesson_id = ${row}.lesson_id and z.substitute and z.deleted_at is null
       and (z.replaces is null or z.replaces = ${row}.staff_id))))`;

const NAME = `'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic`;

/** SQL: the lessons that `asked` names, with everything the plan of substitutions shows of them. */
const SHEET = `
  select l.id, l.version, l.date, l.slot, l.starts_at as "startsAt", l.ends_at as "endsAt",
         l.group_id as "groupId", g.name as "group", u.name as subject, c.classes, r.name as room, l.room_id as "roomId",
         l.planned_date as "plannedDate", l.planned_slot as "plannedSlot", l.planned_starts_at as "plannedStartsAt",
         l.planned_date is not null and l.planned_room_id is distinct from l.room_id as "isRoomChanged", q.name as "plannedRoom",
         l.cancelled_at is not null as "isCancelled", l.change_cause as cause, l.change_note as note,
         exists (select from recorded_lesson d where d.school_id = $1 and d.lesson_id = l.id) as "isRecorded",
         coalesce((
           select json_agg(json_build_object('id', p.id, ${NAME},
                    'isAway', ${isAway('t.staff_id', 'l.date', 'l.slot')}) order by t.position, p.family_name, p.id)
             from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
            where t.school_id = $1 and t.lesson_id = l.id and not t.substitute and t.deleted_at is null), '[]') as teachers,
         coalesce((
           select json_agg(json_build_object('id', p.id, ${NAME}, 'replaces', t.replaces, 'until', t.writes_until,
                    'isAway', ${isAway('t.staff_id', 'l.date', 'l.slot')},
                    'joinedWith', (
                      select string_agg(distinct og.name, ', ' order by og.name)
                        from lesson_teacher ot
                        join lesson o on o.school_id = $1 and o.id = ot.lesson_id and o.date = l.date and o.id <> l.id
                         and o.starts_at < l.ends_at and l.starts_at < o.ends_at and o.cancelled_at is null and o.deleted_at is null
                        join teaching_group og on og.school_id = $1 and og.id = o.group_id
                       where ot.school_id = $1 and ot.staff_id = t.staff_id and ${gives('ot')}))
                    order by t.position, p.family_name, p.id)
             from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
            where t.school_id = $1 and t.lesson_id = l.id and t.substitute and t.deleted_at is null), '[]') as substitutes
    from lesson l
    join teaching_group g on g.school_id = $1 and g.id = l.group_id
    join subject u on u.school_id = $1 and u.id = g.subject_id
    left join room r on r.school_id = $1 and r.id = l.room_id
    left join room q on q.school_id = $1 and q.id = l.planned_room_id
    cross join lateral (
      select coalesce(json_agg(k.name order by k.grade_level, k.letter, k.name), '[]') as classes
        from (select distinct k.name, k.grade_level, k.letter
                from teaching_group_part x join school_class k on k.school_id = x.school_id and k.id = x.class_id
               where x.school_id = $1 and x.group_id = l.group_id and x.deleted_at is null) k) c
   where l.school_id = $1 and l.id = any(array(select id from asked)) and l.deleted_at is null
     and (l.cancelled_at is null or l.change_cause is not null)
   order by l.date, l.slot, g.name, l.id`;

/** Lessons of teachers who are away: where they stand now, and where they stood before they were moved. $2–$3 days. */
export const LESSONS_TO_COVER = sql(
  'timetable.cover.lessons',
  `with ${AWAY},
   asked as (
     select l.id
       from away a
       join lesson_teacher t on t.school_id = $1 and t.staff_id = a.person_id and t.deleted_at is null
       join lesson l on l.school_id = $1 and l.id = t.lesson_id
      where (l.date between $2 and $3 and ${reaches('l.date', 'l.slot')})
         or (l.planned_date between $2 and $3 and ${reaches('l.planned_date', 'l.planned_slot')}))
   ${SHEET}`,
);

/** Lessons that go otherwise than planned. $2–$3 days, $4 only those this person gives or would give, null: all. */
export const CHANGED_LESSONS = sql(
  'timetable.cover.changed',
  `with ${AWAY},
   days as (
     select l.id, l.planned_date, l.change_cause from lesson l where l.school_id = $1 and l.date between $2 and $3
     union
     select l.id, l.planned_date, l.change_cause from lesson l
      where l.school_id = $1 and l.planned_date is not null and l.planned_date between $2 and $3),
   asked as (
     select d.id from days d
      where (d.planned_date is not null or d.change_cause is not null or exists (
              select from lesson_teacher t where t.school_id = $1 and t.lesson_id = d.id and t.substitute and t.deleted_at is null))
        and ($4::uuid is null or exists (
              select from lesson_teacher t where t.school_id = $1 and t.lesson_id = d.id and t.staff_id = $4 and t.deleted_at is null)))
   ${SHEET}`,
);

/** All lessons of a class, changed or not. $2–$3 days, $4 class. */
export const LESSONS_OF_CLASS = sql(
  'timetable.cover.of-class',
  `with ${AWAY},
   asked as (
     select l.id
       from teaching_group_part x
       join lesson l on l.school_id = x.school_id and l.group_id = x.group_id and l.date between $2 and $3
      where x.school_id = $1 and x.class_id = $4 and x.deleted_at is null)
   ${SHEET}`,
);

/** The lessons themselves, by id. $2–$3 days between which people may be away, $4 lessons. */
export const LESSONS_BY_ID = sql(
  'timetable.cover.by-id',
  `with ${AWAY}, asked as (select unnest($4::uuid[]) as id) ${SHEET}`,
);

/** Absences that touch the days $2–$3. */
export const ABSENCES = sql(
  'timetable.cover.absences',
  `select a.id, a.person_id as "personId", p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
          a.from_date as "fromDate", a.to_date as "toDate", a.slots, a.kind, a.note, a.version
     from staff_absence a join person p on p.school_id = a.school_id and p.id = a.person_id
    where a.school_id = $1 and a.to_date >= $2::date and a.from_date <= $3::date and a.deleted_at is null
    order by p.family_name, p.given_name, p.patronymic, a.from_date, a.id`,
);

/** Everybody who teaches on some of the days $2–$3. */
export const TEACHERS = sql(
  'timetable.cover.teachers',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from person p
    where p.school_id = $1 and p.id in (
      select d.person_id from duty d join staff_member m on m.school_id = d.school_id and m.id = d.person_id
       where d.school_id = $1 and d.role = 'teacher' and d.deleted_at is null and m.deleted_at is null
         and d.valid_from <= $3::date and (d.valid_to is null or d.valid_to >= $2::date)
         and (m.dismissed_on is null or m.dismissed_on > $2::date))
    order by p.family_name, p.given_name, p.patronymic, p.id`,
);
