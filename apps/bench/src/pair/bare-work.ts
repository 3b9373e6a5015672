import type { Captured } from './capture.js';

/*
 * The business work of a command in plain SQL, as somebody would write it for one school: read what the rules ask about,
 * write the rows. Nobody is asked for, nothing is locked beforehand, and the write itself minds the version.
 */

/** A statement of the bare server, made of the values of the product's statement that does the same. */
interface BareStatement {
  readonly name: string;
  readonly text: string;
  /** The places of its values among those of the product's statement. */
  readonly values: readonly number[];
}

const TODAY = `select ($2::timestamptz at time zone s.time_zone)::date as day, s.regulation as profile from school s where s.school_id = $1`;
const MEMBER = `group_member r on r.school_id = $1 and r.group_id = l.group_id and r.student_id = i.student_id
     and r.valid_from <= l.date and (r.valid_to is null or r.valid_to >= l.date)`;

/** By the name of the product's statement. */
const PLAIN: Readonly<Record<string, BareStatement>> = {
  'journal.marks.facts': {
    name: 'bare.marks.facts',
    text: `with today as (${TODAY})
      select i.place, l.date, l.cancelled_at, t.day, t.profile, coalesce(w.scale, g.scale) as scale, w.id as work_id,
             r.class_id, c.grade_level, m.id, m.version, m.value, m.comment
        from today t
       cross join unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::int[]) with ordinality as i(lesson_id, work_id, student_id, ordinal, place)
        join lesson l on l.school_id = $1 and l.id = i.lesson_id and l.group_id = $3 and l.deleted_at is null
        join teaching_group g on g.school_id = $1 and g.id = l.group_id
        left join work w on w.school_id = $1 and w.id = i.work_id and w.deleted_at is null
        left join ${MEMBER}
        left join school_class c on c.school_id = $1 and c.id = r.class_id
        left join mark m on m.school_id = $1 and m.work_id = i.work_id and m.student_id = i.student_id and m.ordinal = i.ordinal
       order by i.place`,
    values: [0, 2, 3, 4, 5, 6, 7],
  },
  'attendance.facts': {
    name: 'bare.attendance.facts',
    text: `with today as (${TODAY})
      select i.place, l.date, l.cancelled_at, t.day, t.profile, r.class_id, a.id, a.version, a.fact, a.reason, a.fact_by, a.reason_by,
             n.reason as notice_reason, n.decided_by
        from today t
       cross join unnest($4::uuid[], $5::uuid[]) with ordinality as i(lesson_id, student_id, place)
        join lesson l on l.school_id = $1 and l.id = i.lesson_id and l.group_id = $3 and l.deleted_at is null
        left join ${MEMBER}
        left join attendance a on a.school_id = $1 and a.lesson_id = i.lesson_id and a.student_id = i.student_id
        left join absence_notice n on n.school_id = $1 and n.student_id = i.student_id and n.status = 'accepted'
         and l.date between n.from_date and n.to_date and (n.slots is null or l.slot = any(n.slots))
       order by i.place`,
    values: [0, 2, 3, 4, 5],
  },
  // The product's answers the roll as it stands, too.
  'journal.roll.take': {
    name: 'bare.roll.take',
    text: `insert into roll_call as r (school_id, id, taken_at, taken_by, version) values ($1, $2, $3, $4, 1)
      on conflict (school_id, id) do update
        set taken_at = excluded.taken_at, taken_by = excluded.taken_by, version = r.version + 1 where r.taken_at is null
      returning version`,
    values: [0, 1, 2, 3],
  },
};

/** The work of the bare server for what the product was heard to do: reads of its own, and the same row changes. */
export function bareWork(
  heard: readonly Captured[],
  isChange: (name: string) => boolean,
): readonly Captured[] {
  return heard.flatMap((each) => {
    const plain = PLAIN[each.name];
    if (plain)
      return [{ name: plain.name, text: plain.text, values: plain.values.map((at) => each.values[at]) }];
    return isChange(each.name) ? [each] : [];
  });
}
