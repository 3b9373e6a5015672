import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { instantText } from '../columns.js';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/**
 * What print-outs of a class are counted from: its year, its students whose families were told on paper at any time, who may take
 * a print-out, what was printed and what stands as handed over. A year is over with its last grading period. $2 class, $3 now.
 */
export const PAPER_OF_CLASS = sql(
  'journal.paper.class',
  `with ${TODAY},
   class as materialized (
     select c.id, c.name, c.grade_level, y.id as year_id, y.starts_on, coalesce((
              select max(d.ends_on) from grading_period d
               where d.school_id = $1 and d.year_id = y.id and d.deleted_at is null and d.kind <> 'year'), y.ends_on) as ends_on
       from school_class c join academic_year y on y.school_id = $1 and y.id = c.year_id
      where c.school_id = $1 and c.id = $2 and c.deleted_at is null),
   wish as materialized (
     select f.student_id, f.person_id, f.given_on, f.withdrawn_on
       from family_consent f
      where f.school_id = $1 and f.kind in ('paper', 'refusal') and f.deleted_at is null
        and f.student_id in (select e.student_id from enrollment e where e.school_id = $1 and e.class_id = $2 and e.deleted_at is null)),
   pupil as materialized (select distinct w.student_id as id from wish w)
   select t.day as today, t.profile, c.name as "className", c.grade_level as grade,
     json_build_object('from', c.starts_on, 'to', c.ends_on) as year,
     (select coalesce(json_agg(json_build_object('from', d.starts_on, 'to', d.ends_on) order by d.starts_on, d.id), '[]')
        from grading_period d
       where d.school_id = $1 and d.year_id = c.year_id and d.deleted_at is null and d.kind <> 'year'
         and coalesce(c.grade_level between d.grade_from and d.grade_to, true)) as periods,
     (select coalesce(json_agg(json_build_object('id', u.id, 'name', ${NAME('s')},
               'stays', (select json_agg(json_build_object('from', e.valid_from, 'to', e.valid_to) order by e.valid_from, e.id)
                           from enrollment e
                          where e.school_id = $1 and e.class_id = $2 and e.student_id = u.id and e.deleted_at is null),
               'declined', (select json_agg(json_build_object('from', w.given_on, 'to', w.withdrawn_on - 1) order by w.given_on)
                              from wish w where w.student_id = u.id)) order by s.family_name, s.given_name, u.id), '[]')
        from pupil u join person s on s.school_id = $1 and s.id = u.id) as students,
     (select coalesce(json_agg(json_build_object('studentId', r.student_id, 'personId', r.person_id, 'name', ${NAME('p')},
               'relation', r.relation, 'hasAsked', r.has_asked)
               order by r.has_asked desc, p.family_name, p.given_name, r.student_id, r.person_id), '[]')
        from (select x.student_id, x.person_id, max(x.relation) as relation, bool_or(x.has_asked) as has_asked
                from (select g.student_id, g.guardian_id as person_id, g.kind as relation, false as has_asked
                        from guardianship g
                       where g.school_id = $1 and g.student_id in (select id from pupil) and g.deleted_at is null
                         and t.day between g.valid_from and coalesce(g.valid_to, 'infinity')
                       union all
                      select w.student_id, w.person_id, case when w.person_id = w.student_id then 'self' end, true
                        from wish w where w.withdrawn_on is null) x
               group by x.student_id, x.person_id) r
        join person p on p.school_id = $1 and p.id = r.person_id) as recipients,
     (select coalesce(json_agg(json_build_object('at', ${instantText('o.created_at')}, 'from', o.from_date, 'to', o.to_date,
               'studentId', o.about_id) order by o.created_at desc, o.id desc), '[]')
        from taken_out o
       where o.school_id = $1 and o.class_id = $2 and o.what = 'class_reports' and o.deleted_at is null and o.to_date >= c.starts_on) as prints,
     (select coalesce(json_agg(json_build_object('id', h.id, 'version', h.version, 'studentId', h.student_id, 'termEnd', h.to_day, 'isHere', h.class_id = $2,
               'printedAt', ${instantText('h.printed_at')}, 'handedOn', h.handed_on, 'toWords', h.to_words, 'note', h.note,
               'toPerson', case when q.id is not null then ${NAME('q')} end, 'by', ${NAME('b')}) order by h.to_day, h.student_id, h.id), '[]')
        from paper_handover h
        join person b on b.school_id = $1 and b.id = h.handed_by
        left join person q on q.school_id = $1 and q.id = h.to_person_id
       where h.school_id = $1 and h.student_id in (select id from pupil) and h.to_day between c.starts_on and c.ends_on
         and h.deleted_at is null) as handed
     from class c cross join today t`,
);

/** Hand-overs of a class are written down one act after the other: the second sees the first. $2 class. */
export const LOCK_CLASS = sql(
  'journal.paper.lock',
  `select c.id from school_class c where c.school_id = $1 and c.id = $2 and c.deleted_at is null for no key update`,
);

/** Does the entry of the class stand? No row: no such class. $2 entry, $3 class. */
export const HANDOVER_TO_TAKE_BACK = sql(
  'journal.paper.take-back',
  `select exists (select from paper_handover h
                   where h.school_id = $1 and h.id = $2 and h.class_id = c.id and h.deleted_at is null) as stands
     from school_class c where c.school_id = $1 and c.id = $3 and c.deleted_at is null`,
);
