import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `'familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic`;

/**
 * Lessons that were given by substitutes, one row for each substitute. The reason is that of the substitution, else that
 * of an absence which reaches the lesson. $2–$3 days.
 */
export const SUBSTITUTION_REGISTER = sql(
  'journal.substitutes.register',
  `select t.id, l.id as "lessonId", l.date as day, l.slot, l.group_id as "groupId", g.name as "group", u.name as subject, c.classes,
          w.absent, json_build_object('id', s.id, ${NAME('s')}) as substitute, coalesce(t.reason, w.kind) as reason,
          coalesce(t.reason_note, case when t.reason is null or t.reason = w.kind then nullif(w.note, '') end, '') as note,
          coalesce(r.topic, '') as topic, r.held_at is not null as "isHeld", coalesce(r.held_by = t.staff_id, false) as "isHeldBySubstitute"
     from lesson l
     join lesson_teacher t on t.school_id = $1 and t.lesson_id = l.id and t.substitute and t.deleted_at is null
     join person s on s.school_id = $1 and s.id = t.staff_id
     join teaching_group g on g.school_id = $1 and g.id = l.group_id
     join subject u on u.school_id = $1 and u.id = g.subject_id
     left join lesson_record r on r.school_id = $1 and r.id = l.id
     cross join lateral (
       select coalesce(json_agg(json_build_object('id', p.id, ${NAME('p')}) order by o.position, p.family_name, p.id), '[]') as absent,
              min(a.kind) as kind, min(a.note) as note
         from lesson_teacher o
         join person p on p.school_id = $1 and p.id = o.staff_id
         left join lateral (
           select x.kind, x.note from staff_absence x
            where x.school_id = $1 and x.person_id = o.staff_id and l.date between x.from_date and x.to_date
              and (x.slots is null or l.slot = any(x.slots)) and x.deleted_at is null
            order by x.from_date desc, x.id limit 1) a on true
        where o.school_id = $1 and o.lesson_id = l.id and not o.substitute and o.deleted_at is null
          and (t.replaces is null or t.replaces = o.staff_id)) w
     cross join lateral (
       select coalesce(json_agg(k.name order by k.grade_level, k.letter, k.name), '[]') as classes
         from (select distinct x.name, x.grade_level, x.letter
                 from teaching_group_part y join school_class x on x.school_id = $1 and x.id = y.class_id
                where y.school_id = $1 and y.group_id = l.group_id and y.deleted_at is null) k) c
    where l.school_id = $1 and l.date between $2::date and $3::date and l.cancelled_at is null and l.deleted_at is null
    order by l.date, l.slot, g.name, l.id, s.family_name, s.id`,
);
