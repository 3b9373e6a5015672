import { addDays, asDay, listNameOf, mondayOf } from '@zhurnal/rules';
import type { LessonChangeCause, PersonName } from '@zhurnal/rules';
import { Fault, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { giversOf } from './givers.js';
import type { TimetableWeek, TimetableWeekQuery } from './timetable-week.graphql.js';

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
   where l.school_id = $1 and l.date between $2::date and $3::date and l.deleted_at is null and ${where}
   order by l.date, l.slot, u.name, g.name, l.id`;

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

/** The week of exactly one of: a class, a teacher, a room. */
export async function getTimetableWeek(tx: ReadTx, query: TimetableWeekQuery): Promise<TimetableWeek> {
  const asked = [
    { id: query.classId, statement: OF_CLASS },
    { id: query.teacherId, statement: OF_TEACHER },
    { id: query.roomId, statement: OF_ROOM },
  ].filter(({ id }) => id !== undefined && id !== null);
  const [one, another] = asked;
  const day = asDay(query.monday);
  if (!one || another || !day)
    throw new Fault('BAD_REQUEST', 'Name exactly one of classId, teacherId and roomId.');
  const monday = mondayOf(day);
  const rows = await tx.rows<LessonRow>(one.statement, [monday, addDays(monday, 6), one.id]);
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
