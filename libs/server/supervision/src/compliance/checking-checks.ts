import { asked, checkSource } from './check-source.js';
import type { CheckArm } from './check-source.js';

/**
 * SQL: by when the checks of the month are due, where the rhythm of the regulation has a day in it; a month of which the
 * school followed the regulation on some days only is judged by the lessons of these days.
 */
const DUE = `due as materialized (
     select d.* from jsonb_to_record($2::jsonb -> 'signing') as d("diaryDueOn" date, "diaryDue" timestamptz, "paperDueOn" date, "paperDue" timestamptz))`;

/** SQL: groups of the grades for which the journal is kept, with lessons in the judged days, and who gives each first. */
const GIVEN = `given as materialized (
     select l.group_id,
            (select t.staff_id from lesson o join lesson_teacher t on t.school_id = $1 and t.lesson_id = o.id and not t.substitute and t.deleted_at is null
              where o.school_id = $1 and o.group_id = l.group_id and o.date between ${asked('from')} and ${asked('to')} and o.deleted_at is null
              order by t.position, o.date limit 1) as giver_id
       from lesson l join judged j on j.day = l.date
      where l.school_id = $1 and l.date between ${asked('from')} and ${asked('to')} and l.cancelled_at is null and l.deleted_at is null
        and (l.group_id in (select group_id from covered)) is true
        and ((l.date + l.ends_at) at time zone ${asked('zone')}) <= ${asked('now')}
      group by l.group_id)`;

const due = (column: string): string => `(select d."${column}" from due d)`;
const isOver = (column: string): string => `${due(column)} <= ${asked('now')}`;
const MONTH = `date_trunc('month', ${asked('from')})::date`;

const ARMS: readonly CheckArm[] = [
  {
    // A subject through which nobody of those who give it has looked.
    check: 'diary_check_teacher',
    columns: {
      day: due('diaryDueOn'),
      key: 'g.group_id',
      group_id: 'g.group_id',
      person_id: 'g.giver_id',
      due_at: due('diaryDue'),
    },
    from: `given g where ${isOver('diaryDue')} and not exists (
        select from diary_check k where k.school_id = $1 and k.group_id = g.group_id and k.month = ${MONTH} and k.deleted_at is null)`,
    appliesIf: `${due('diaryDueOn')} is not null`,
  },
  {
    check: 'diary_check_class',
    columns: {
      day: due('diaryDueOn'),
      key: 'c.id',
      class_id: 'c.id',
      person_id: `(select d.person_id from duty d where d.school_id = $1 and d.class_id = c.id and d.role = 'class_teacher' and d.deleted_at is null
          and d.valid_from <= ${asked('to')} and (d.valid_to is null or d.valid_to >= ${asked('to')}) order by d.valid_from desc, d.id limit 1)`,
      due_at: due('diaryDue'),
    },
    from: `school_class c where c.school_id = $1 and c.deleted_at is null and ${isOver('diaryDue')}
        and c.grade_level between ${asked('coveredFrom')} and ${asked('coveredTo')}
        and exists (select from given g join teaching_group_part p on p.school_id = $1 and p.group_id = g.group_id and p.deleted_at is null
             where p.class_id = c.id)
        and not exists (select from diary_check k where k.school_id = $1 and k.class_id = c.id and k.month = ${MONTH} and k.deleted_at is null)`,
    appliesIf: `${due('diaryDueOn')} is not null`,
  },
  {
    // A journal that nobody has laid beside the paper one, or a place in which they still differ.
    check: 'paper_equal',
    columns: {
      day: 'q.day',
      key: 'q.key',
      lesson_id: 'q.lesson_id',
      group_id: 'q.group_id',
      student_id: 'q.student_id',
      due_at: due('paperDue'),
      detail: 'q.detail',
    },
    from: `(select ${due('paperDueOn')} as day, g.group_id as key, null::uuid as lesson_id, g.group_id, null::uuid as student_id, 'unsigned' as detail
          from given g
         where not exists (select from paper_check k where k.school_id = $1 and k.group_id = g.group_id and k.month = ${MONTH} and k.deleted_at is null)
        union all
        select x.day, x.id, x.lesson_id, x.group_id, x.student_id, x.place
          from paper_difference x
         where x.school_id = $1 and x.day between ${asked('from')} and ${asked('to')} and x.settled_at is null and x.deleted_at is null) q
        where ${isOver('paperDue')}`,
    appliesIf: `${due('paperDueOn')} is not null`,
  },
];

/** Monthly checks that are signed: of the diary, and of the paper journal. */
export const CHECKING_CHECKS = checkSource('checking', [DUE, GIVEN], ARMS);
