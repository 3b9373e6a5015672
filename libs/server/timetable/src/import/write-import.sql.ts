import { sql } from '@zhurnal/platform';

// Statements of the import, many rows at once: one array for each column.

/** Who comes back to a lesson is its teacher; who gives it as a substitute at this moment stays one. */
const BACK_AS_TEACHER = `
  deleted_at = null, position = excluded.position, version = lesson_teacher.version + 1,
  substitute = lesson_teacher.substitute and lesson_teacher.deleted_at is null,
  replaces = case when lesson_teacher.deleted_at is null then lesson_teacher.replaces end,
  writes_until = case when lesson_teacher.deleted_at is null then lesson_teacher.writes_until end`;

export const SET_WEEKDAYS = sql(
  'timetable.import.set-weekdays',
  `update school set weekdays = $2::smallint[], version = version + 1 where school_id = $1`,
);
export const ADD_LINKS = sql(
  'timetable.import.add-links',
  `insert into import_link (school_id, id, year_id, source, kind, source_key, object_id)
   select $1::uuid, new.id, $2::uuid, $3::text, new.kind, new.source_key, new.object_id
     from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[]) as new (id, kind, source_key, object_id)
   on conflict (school_id, year_id, source, kind, source_key)
   do update set object_id = excluded.object_id, deleted_at = null, version = import_link.version + 1`,
);
export const SET_SLOTS = sql(
  'timetable.import.set-slots',
  `update bell_slot s set starts_at = new.starts_at, ends_at = new.ends_at, version = s.version + 1
     from unnest($2::uuid[], $3::time[], $4::time[]) as new (id, starts_at, ends_at)
    where s.school_id = $1 and s.id = new.id`,
);
export const SET_LESSON_TIMES = sql(
  'timetable.import.set-lesson-times',
  `update lesson l set starts_at = new.starts_at, ends_at = new.ends_at, version = l.version + 1
     from unnest($4::smallint[], $5::time[], $6::time[], $7::time[]) as new (slot, starts_before, starts_at, ends_at), timetable_entry e
    where l.school_id = $1 and e.school_id = $1 and e.id = l.entry_id and e.timetable_id = any($2::uuid[])
      and l.date >= $3::date and l.slot = new.slot and l.starts_at = new.starts_before and l.deleted_at is null
      and not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)`,
);
export const SET_TIMETABLES = sql(
  'timetable.import.set-timetables',
  `update timetable t set valid_from = new.valid_from, valid_to = new.valid_to, cycle_weeks = new.cycle_weeks, version = t.version + 1
     from unnest($2::uuid[], $3::date[], $4::date[], $5::smallint[]) as new (id, valid_from, valid_to, cycle_weeks)
    where t.school_id = $1 and t.id = new.id`,
);
export const ADD_ENTRIES = sql(
  'timetable.import.add-entries',
  `insert into timetable_entry (school_id, id, timetable_id, group_id, weekday, week, slot, room_id, source_key, valid_from, valid_to)
   select $1::uuid, new.*
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::smallint[], $7::smallint[], $8::uuid[], $9::text[], $10::date[], $11::date[]) as new`,
);
export const ADD_ENTRY_TEACHERS = sql(
  'timetable.import.add-entry-teachers',
  `insert into timetable_entry_teacher (school_id, id, entry_id, staff_id, position)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[]) as new (id, entry_id, staff_id, position)
   on conflict (school_id, entry_id, staff_id)
   do update set deleted_at = null, position = excluded.position, version = timetable_entry_teacher.version + 1`,
);
export const DROP_ENTRIES = sql(
  'timetable.import.drop-entries',
  `update timetable_entry set deleted_at = $3, version = version + 1 where school_id = $1 and id = any($2::uuid[])`,
);
export const SET_ENTRY_ROOMS = sql(
  'timetable.import.set-entry-rooms',
  `update timetable_entry e set room_id = new.room_id, version = e.version + 1
     from unnest($2::uuid[], $3::uuid[]) as new (id, room_id) where e.school_id = $1 and e.id = new.id`,
);
// A room that a person gave stays; what it was planned to be follows the timetable.
export const SET_LESSON_ROOMS = sql(
  'timetable.import.set-lesson-rooms',
  `update lesson l
      set room_id = case when l.room_id is not distinct from new.room_before then new.room_id else l.room_id end,
          planned_room_id = case when l.planned_date is not null then new.room_id end, version = l.version + 1
     from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as new (entry_id, room_before, room_id)
    where l.school_id = $1 and l.entry_id = new.entry_id and coalesce(l.planned_date, l.date) >= $2::date and l.deleted_at is null
      and (l.room_id is not distinct from new.room_before or l.planned_date is not null)
      and not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)`,
);
export const DROP_ENTRY_TEACHERS = sql(
  'timetable.import.drop-entry-teachers',
  `update timetable_entry_teacher t set deleted_at = $4, version = t.version + 1
     from unnest($2::uuid[], $3::uuid[]) as old (entry_id, staff_id)
    where t.school_id = $1 and t.entry_id = old.entry_id and t.staff_id = old.staff_id and t.deleted_at is null`,
);
export const DROP_LESSON_TEACHERS = sql(
  'timetable.import.drop-lesson-teachers',
  `update lesson_teacher t set deleted_at = $5, version = t.version + 1
     from unnest($3::uuid[], $4::uuid[]) as old (entry_id, staff_id), lesson l
    where t.school_id = $1 and l.school_id = $1 and l.id = t.lesson_id and l.entry_id = old.entry_id and l.date >= $2::date
      and t.staff_id = old.staff_id and not t.substitute and t.deleted_at is null
      and not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)`,
);
export const ADD_TEACHERS_TO_LESSONS = sql(
  'timetable.import.add-teachers-to-lessons',
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position)
   select $1::uuid, new_uuid(), l.id, new.staff_id, new.position
     from unnest($3::uuid[], $4::uuid[], $5::smallint[]) as new (entry_id, staff_id, position)
     join lesson l on l.school_id = $1 and l.entry_id = new.entry_id and l.date >= $2::date and l.deleted_at is null
    where not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)
   on conflict (school_id, lesson_id, staff_id) do update set ${BACK_AS_TEACHER}`,
);
export const ADD_LESSONS = sql(
  'timetable.import.add-lessons',
  `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at, room_id, entry_id)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::date[], $5::smallint[], $6::time[], $7::time[], $8::uuid[], $9::uuid[]) as new`,
);
export const ADD_LESSON_TEACHERS = sql(
  'timetable.import.add-lesson-teachers',
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[]) as new`,
);
export const CANCEL_LESSONS = sql(
  'timetable.import.cancel-lessons',
  `update lesson set cancelled_at = $3, version = version + 1 where school_id = $1 and id = any($2::uuid[]) and cancelled_at is null`,
);

// A lesson that a person moved stays where it is, one with another room keeps it; the rest follows the new period.
export const ADOPT_LESSONS = sql(
  'timetable.import.adopt-lessons',
  `update lesson l
      set entry_id = new.entry_id,
          slot = case when m.moved then l.slot else new.slot end,
          starts_at = case when m.moved then l.starts_at else new.starts_at end,
          ends_at = case when m.moved then l.ends_at else new.ends_at end,
          room_id = case when l.planned_date is not null and l.planned_room_id is distinct from l.room_id then l.room_id else new.room_id end,
          planned_slot = case when l.planned_date is not null then new.slot end,
          planned_starts_at = case when l.planned_date is not null then new.starts_at end,
          planned_ends_at = case when l.planned_date is not null then new.ends_at end,
          planned_room_id = case when l.planned_date is not null then new.room_id end,
          version = l.version + 1
     from unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::time[], $6::time[], $7::uuid[])
            as new (id, entry_id, slot, starts_at, ends_at, room_id)
     join lateral (
       select o.planned_date is not null and (o.planned_date, o.planned_slot) <> (o.date, o.slot) as moved
         from lesson o where o.school_id = $1 and o.id = new.id) m on true
    where l.school_id = $1 and l.id = new.id`,
);
export const DROP_ADOPTED_TEACHERS = sql(
  'timetable.import.drop-adopted-teachers',
  `update lesson_teacher t set deleted_at = $5, version = t.version + 1
    where t.school_id = $1 and t.lesson_id = any($2::uuid[]) and not t.substitute and t.deleted_at is null
      and not exists (select from unnest($3::uuid[], $4::uuid[]) as new (lesson_id, staff_id)
                       where new.lesson_id = t.lesson_id and new.staff_id = t.staff_id)`,
);
export const ADD_ADOPTED_TEACHERS = sql(
  'timetable.import.add-adopted-teachers',
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[]) as new (id, lesson_id, staff_id, position)
   on conflict (school_id, lesson_id, staff_id) do update set ${BACK_AS_TEACHER} where lesson_teacher.deleted_at is not null`,
);
