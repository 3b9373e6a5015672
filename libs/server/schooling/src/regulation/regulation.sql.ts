import { sql } from '@zhurnal/platform';

/** Changes of one regulation wait for each other, so that each sees what the other left. */
export const LOCK = sql(
  'schooling.regulation.lock',
  `select school_id from school where school_id = $1 for no key update`,
);

/** Every profile that the school has followed or will, by days. */
export const SPANS = sql(
  'schooling.regulation.spans',
  `select id, version, base_profile as "baseProfile", title, valid_from as "validFrom", adopted_on as "adoptedOn",
          order_number as "orderNumber"
     from regulation where school_id = $1 order by valid_from nulls first`,
);

/** Every amendment, withdrawn ones too, in the order in which they hold. */
export const AMENDMENTS = sql(
  'schooling.regulation.amendments',
  `select a.id, a.version, a.regulation_id as "regulationId", a.from_day as "fromDay", a.setting, a.to_value as value, a.clause,
          a.reason, a.order_number as "orderNumber", a.withdrawn_at is not null as "isWithdrawn",
          p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from regulation_amendment a join person p on p.school_id = $1 and p.id = a.decided_by
    where a.school_id = $1 order by a.from_day, a.created_at, a.id`,
);

/** What takes place from a day on, and what stands there already. $2 day. */
export const TOUCHED = sql(
  'schooling.regulation.touched',
  `with due as materialized (
     select l.id from lesson l
      where l.school_id = $1 and l.date >= $2::date and l.cancelled_at is null and l.deleted_at is null)
   select (select count(*)::int from due) as lessons,
     (select count(*)::int from mark m where m.school_id = $1 and m.date >= $2::date and m.deleted_at is null and m.lesson_id in (select id from due)) as marks,
     (select count(*)::int from attendance a where a.school_id = $1 and a.date >= $2::date and a.deleted_at is null and a.lesson_id in (select id from due)) as absences,
     (select count(*)::int from homework h where h.school_id = $1 and h.deleted_at is null and h.lesson_id in (select id from due)) as homework`,
);

/** The first lessons from a day on, with what stands at each. $2 day. */
export const FIRST_TOUCHED = sql(
  'schooling.regulation.first-touched',
  `select l.id as "lessonId", l.date, g.name as "groupName",
     ((select count(*) from mark m where m.school_id = $1 and m.lesson_id = l.id and m.deleted_at is null)
      + (select count(*) from attendance a where a.school_id = $1 and a.lesson_id = l.id and a.deleted_at is null)
      + (select count(*) from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null))::int as entries
     from lesson l
     join teaching_group g on g.school_id = $1 and g.id = l.group_id
    where l.school_id = $1 and l.date >= $2::date and l.cancelled_at is null and l.deleted_at is null
    order by l.date, l.slot, g.name, l.id limit 5`,
);

/** JSON's null is a value: no term. $2 id, $3 regulation, $4 day, $5 setting, $6 value, $7 clause, $8 reason, $9 order, $10 who. */
export const AMEND = sql(
  'schooling.regulation.amend',
  `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, clause, reason, order_number, decided_by)
   values ($1, $2, $3, $4::date, $5, $6::jsonb, $7, $8, $9, $10)`,
);
