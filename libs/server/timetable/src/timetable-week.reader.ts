import { addDays, asDay, listNameOf, mondayOf } from '@zhurnal/rules';
import type { LessonChangeCause, PersonName } from '@zhurnal/rules';
import { Fault, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { giversOf } from './givers.js';
import type { TimetableDayNote, TimetableWeek, TimetableWeekQuery } from './timetable-week.graphql.js';

interface TeacherRow extends PersonName {
  readonly id: string;
  readonly substitute: boolean;
  readonly replaces: string | null;
}

interface LessonRow {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly groupId: string;
  readonly group: string;
  readonly subject: string;
  readonly room: string | null;
  readonly cancelled: boolean;
  readonly cause: LessonChangeCause | null;
  readonly plannedDate: string | null;
  readonly plannedSlot: number | null;
  readonly plannedStartsAt: string | null;
  /** The planned room, empty when there was none; null: it is the same. */
  readonly plannedRoom: string | null;
  readonly teachers: readonly TeacherRow[];
}

/** Lessons of a week with everything that is shown of them; `where` chooses whose. */
const lessonsOf = (where: string): string => `
  select l.id, l.date, l.slot, l.starts_at as "startsAt", l.ends_at as "endsAt", l.group_id as "groupId", g.name as "group",
      u.name as subject, r.name as room, l.cancelled_at is not null as cancelled, l.change_cause as cause,
      case when (l.planned_date, l.planned_slot) <> (l.date, l.slot) then l.planned_date end as "plannedDate",
      case when (l.planned_date, l.planned_slot) <> (l.date, l.slot) then l.planned_slot end as "plannedSlot",
      case when (l.planned_date, l.planned_slot) <> (l.date, l.slot) then l.planned_starts_at end as "plannedStartsAt",
      case when l.planned_date is not null and l.planned_room_id is distinct from l.room_id then coalesce(q.name, '') end as "plannedRoom",
      coalesce((
        select json_agg(json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic,
            'id', p.id, 'substitute', t.substitute, 'replaces', t.replaces) order by t.substitute desc, t.position, p.family_name)
          from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
         where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null), '[]') as teachers
    from lesson l
    join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
    join subject u on u.school_id = g.school_id and u.id = g.subject_id
    left join room r on r.school_id = l.school_id and r.id = l.room_id
    left join room q on q.school_id = l.school_id and q.id = l.planned_room_id
   where l.school_id = $1 and l.date between $2::date and $3::date and l.deleted_at is null
     and (l.cancelled_at is null or l.change_cause is not null) and ${where}
   order by l.date, l.slot, u.name, g.name, l.id`;

// Places in the days $2–$3 that lessons of a class $4, a teacher $5, a room $6 or a group $7 were moved from.
const MOVED_AWAY = sql(
  'timetable.week.moved-away',
  `select l.id, l.planned_date as date, l.planned_slot as slot, g.name as "group", u.name as subject, l.date as "toDate", l.slot as "toSlot"
    from lesson l
    join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
    join subject u on u.school_id = g.school_id and u.id = g.subject_id
   where l.school_id = $1 and l.planned_date between $2::date and $3::date and (l.planned_date, l.planned_slot) <> (l.date, l.slot)
     and l.deleted_at is null and l.cancelled_at is null
     and ($4::uuid is null or exists (select from teaching_group_part p
           where p.school_id = $1 and p.group_id = l.group_id and p.class_id = $4 and p.deleted_at is null))
     and ($5::uuid is null or exists (select from lesson_teacher t
           where t.school_id = $1 and t.lesson_id = l.id and t.staff_id = $5 and t.deleted_at is null))
     and ($6::uuid is null or l.planned_room_id = $6) and ($7::uuid is null or l.group_id = $7)
   order by l.planned_date, l.planned_slot, l.id`,
);

interface MovedRow {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly group: string;
  readonly subject: string;
  readonly toDate: string;
  readonly toSlot: number;
}

const OF_CLASS = sql(
  'timetable.week.of-class',
  lessonsOf(`exists (select from teaching_group_part p
    where p.school_id = $1 and p.group_id = l.group_id and p.class_id = $4 and p.deleted_at is null)`),
);
const OF_TEACHER = sql(
  'timetable.week.of-teacher',
  lessonsOf(`exists (select from lesson_teacher t
    where t.school_id = $1 and t.lesson_id = l.id and t.staff_id = $4 and t.deleted_at is null)`),
);
const OF_ROOM = sql('timetable.week.of-room', lessonsOf(`l.room_id = $4`));
const OF_GROUP = sql('timetable.week.of-group', lessonsOf(`l.group_id = $4`));

// Days without lessons for all, and days on which other bells hold for some.
const NOTES = sql(
  'timetable.week.notes',
  `select starts_on as "from", ends_on as "to", name, true as "isHoliday", 'holiday' as kind, null as cause,
          null::smallint as "asWeekday", '' as classes
     from holiday
    where school_id = $1 and starts_on <= $3::date and ends_on >= $2::date and grade_from is null and deleted_at is null
   union
   select d.from_date, d.to_date, case when d.note = '' then b.name else d.note end, false, 'bells', null, null, ''
     from bell_day d join bell_schedule b on b.school_id = d.school_id and b.id = d.schedule_id
    where d.school_id = $1 and d.from_date <= $3::date and d.to_date >= $2::date and d.deleted_at is null
   union
   select d.from_date, d.to_date, d.note, d.as_weekday is null, case when d.as_weekday is null then 'off' else 'worked' end, d.cause, d.as_weekday,
          coalesce((select string_agg(k.name, ', ' order by k.grade_level, k.letter, k.name)
                      from school_day_class c join school_class k on k.school_id = c.school_id and k.id = c.class_id
                     where c.school_id = $1 and c.day_id = d.id and c.deleted_at is null), '')
     from school_day d
    where d.school_id = $1 and d.from_date <= $3::date and d.to_date >= $2::date and d.deleted_at is null
    order by 1, 4, 3`,
);

/** The week of exactly one of: a class, a teacher, a room, a teaching group. */
export async function getTimetableWeek(tx: ReadTx, query: TimetableWeekQuery): Promise<TimetableWeek> {
  const asked = [
    { id: query.classId, statement: OF_CLASS },
    { id: query.teacherId, statement: OF_TEACHER },
    { id: query.roomId, statement: OF_ROOM },
    { id: query.groupId, statement: OF_GROUP },
  ].filter(({ id }) => id !== undefined && id !== null);
  const [one, another] = asked;
  const day = asDay(query.monday);
  if (!one || another || !day)
    throw new Fault('BAD_REQUEST', 'Name exactly one of classId, teacherId, roomId and groupId.');
  const monday = mondayOf(day);
  const days = [monday, addDays(monday, 6)];
  const ids = [query.classId, query.teacherId, query.roomId, query.groupId].map((id) => id ?? null);
  const [rows, moved, notes] = await Promise.all([
    tx.rows<LessonRow>(one.statement, [...days, one.id]),
    tx.rows<MovedRow>(MOVED_AWAY, [...days, ...ids]),
    tx.rows<TimetableDayNote>(NOTES, days),
  ]);
  const givers = rows.map(({ teachers }) => namesOf(teachers));
  return {
    monday,
    lessons: {
      ids: rows.map(({ id }) => id),
      dates: rows.map(({ date }) => date),
      slots: rows.map(({ slot }) => slot),
      startsAt: rows.map(({ startsAt }) => startsAt),
      endsAt: rows.map(({ endsAt }) => endsAt),
      groupIds: rows.map(({ groupId }) => groupId),
      groups: rows.map(({ group }) => group),
      subjects: rows.map(({ subject }) => subject),
      teachers: givers.map(({ now }) => now),
      substitutes: rows.map(({ teachers }) => teachers.some(({ substitute }) => substitute)),
      rooms: rows.map(({ room }) => room),
      cancelled: rows.map(({ cancelled }) => cancelled),
      causes: rows.map(({ cause }) => cause),
      previousTeachers: rows.map(({ teachers }, at) =>
        teachers.some(({ substitute }) => substitute) ? (givers[at]?.planned ?? []) : null,
      ),
      previousDates: rows.map(({ plannedDate }) => plannedDate),
      previousSlots: rows.map(({ plannedSlot }) => plannedSlot),
      previousStartsAt: rows.map(({ plannedStartsAt }) => plannedStartsAt),
      previousRooms: rows.map(({ plannedRoom }) => plannedRoom),
    },
    movedAway: {
      ids: moved.map(({ id }) => id),
      dates: moved.map(({ date }) => date),
      slots: moved.map(({ slot }) => slot),
      groups: moved.map(({ group }) => group),
      subjects: moved.map(({ subject }) => subject),
      toDates: moved.map(({ toDate }) => toDate),
      toSlots: moved.map(({ toSlot }) => toSlot),
    },
    notes,
  };
}

/** Short names of those who give a lesson, and of those who would by the timetable. */
function namesOf(teachers: readonly TeacherRow[]): {
  readonly now: string[];
  readonly planned: string[];
} {
  const names = new Map(teachers.map((teacher) => [teacher.id, listNameOf(teacher)]));
  const substitutes = teachers.filter(({ substitute }) => substitute);
  const { now, planned } = giversOf(
    teachers.map(({ id }) => id),
    substitutes.map(({ replaces }) => replaces),
  );
  const nameAll = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? '');
  return { now: nameAll(now), planned: nameAll(planned) };
}
