import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import type { LessonsLeft } from './lessons-left.graphql.js';

// $2 person, $3 now, $4 how many.
const LEFT = sql(
  'timetable.lessons-left',
  `with left_over as materialized (
     select l.id, l.date, l.slot, l.starts_at, l.group_id, g.name as "group", u.name as subject
       from staff_member f
       join lesson_teacher t on t.school_id = f.school_id and t.staff_id = f.id and t.deleted_at is null
       join lesson l on l.school_id = t.school_id and l.id = t.lesson_id and l.deleted_at is null and l.cancelled_at is null
       join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
       join subject u on u.school_id = g.school_id and u.id = g.subject_id
      where f.school_id = $1 and f.id = $2 and l.date > f.dismissed_on
        and l.date >= (select ($3::timestamptz at time zone s.time_zone)::date from school s where s.school_id = $1)
        and not exists (
          select from lesson_teacher o join staff_member x on x.school_id = o.school_id and x.id = o.staff_id
           where o.school_id = $1 and o.lesson_id = l.id and o.staff_id <> $2 and o.deleted_at is null
             and (x.dismissed_on is null or x.dismissed_on >= l.date)))
   select (select count(*)::int from left_over) as "totalCount",
          (select coalesce(json_agg(json_build_object('groupId', x.group_id, 'name', x."group", 'subjectName', x.subject, 'count', x.count)
                                    order by x.subject, x."group"), '[]')
             from (select group_id, "group", subject, count(*) as count from left_over group by 1, 2, 3) x) as groups,
          (select coalesce(json_agg(json_build_object('id', x.id, 'date', x.date, 'slot', x.slot, 'startsAt', to_char(x.starts_at, 'HH24:MI'),
                                    'groupName', x."group", 'subjectName', x.subject) order by x.date, x.slot, x.id), '[]')
             from (select * from left_over order by date, slot, id limit $4) x) as lessons
     from staff_member f where f.school_id = $1 and f.id = $2 and f.deleted_at is null`,
);

/** Lessons that the leaving of a member of staff leaves without a teacher; none before a last day is known. */
export async function getLessonsLeft(
  tx: ReadTx,
  personId: string,
  now: Date,
  first: number,
): Promise<LessonsLeft> {
  const found = isUuid(personId) ? await tx.find<LessonsLeft>(LEFT, [personId, now, first]) : undefined;
  if (!found) throw notFound();
  return found;
}
