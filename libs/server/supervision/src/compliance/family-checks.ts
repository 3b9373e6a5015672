import { PUPIL, inMonth, standsOn } from './class-checks.js';
import { asked, checkSource, endOfDay as endOf } from './check-source.js';
import type { CheckArm } from './check-source.js';

const NOW = asked('now');

/** SQL: what the regulation asks of families in writing. */
const ASKED_FORM = `($2::jsonb -> 'month' ->> 'consent')`;

/** SQL: legal representatives with a sign-in, by student; the word of trusted people is not asked for. */
const READER = `reader as materialized (
     select distinct g.student_id, g.guardian_id
       from guardianship g
       join membership k on k.school_id = $1 and k.person_id = g.guardian_id and k.ended_at is null
       join account a on a.account_id = k.account_id and a.disabled_at is null
      where g.school_id = $1 and g.deleted_at is null and g.kind <> 'other' and ${inMonth('g')})`;

/** SQL: sign-ins of representatives and students that were handed out in the judged days, by the student whose diary they open. */
const OPENED = `opened as materialized (
     select a.id, a.person_id, s.student_id, (a.at at time zone ${asked('zone')})::date as day, a.at, s.is_own
       from sign_in_act a
       join lateral (
         select g.student_id, true as is_own from guardianship g
          where g.school_id = $1 and g.guardian_id = a.person_id and g.kind <> 'other' and g.deleted_at is null
         union all
         select t.id, false from student t where t.school_id = $1 and t.id = a.person_id and t.deleted_at is null) s on true
      where a.school_id = $1 and a.act = 'opened' and a.deleted_at is null
        and not exists (select from staff_member m where m.school_id = $1 and m.id = a.person_id and m.deleted_at is null)
        and (a.at at time zone ${asked('zone')})::date in (select day from judged))`;

/** SQL: weeks with lessons that are over, since looks are kept. */
const LOOKED_WEEK = `looked_week as materialized (
     select w.monday, w.sunday, w."endsAt"
       from week w
      where w."endsAt" <= ${NOW} and w.monday >= (select min(l.day) from family_look l where l.school_id = $1)
        and exists (select from lesson l where l.school_id = $1 and l.date between w.monday and w.sunday and l.cancelled_at is null and l.deleted_at is null))`;

const ARMS: readonly CheckArm[] = [
  {
    // Handed out without an application, or an application for which nobody showed a passport.
    check: 'application_passport',
    columns: {
      day: 'q.day',
      key: 'q.key',
      student_id: 'q.student_id',
      person_id: 'q.person_id',
      entered_at: 'q.at',
    },
    from: `(select o.day, o.id || ' ' || o.student_id as key, o.student_id, o.person_id, o.at
          from opened o
         where not exists (
            select from family_consent f
             where f.school_id = $1 and f.student_id = o.student_id and (f.person_id = o.person_id or not o.is_own)
               and f.kind = 'application' and ${standsOn('f', 'o.day')})
         union all
        select f.given_on, f.id::text, f.student_id, f.person_id, f.taken_at
          from family_consent f
         where f.school_id = $1 and f.kind = 'application' and f.deleted_at is null and f.given_on in (select day from judged)
           and (f.document is distinct from 'passport' or not f.is_printed)) q`,
  },
  {
    check: 'application_names',
    columns: {
      day: 'f.given_on',
      key: 'f.id',
      student_id: 'f.student_id',
      person_id: 'f.person_id',
      entered_at: 'f.taken_at',
    },
    from: `family_consent f
       where f.school_id = $1 and f.kind = 'application' and f.deleted_at is null and not f.are_names_compared
         and f.given_on in (select day from judged)`,
  },
  {
    // Of each representative who uses the diary where it is consent; of each family where it is an application.
    check: 'consent_given',
    columns: {
      day: asked('to'),
      key: `q.student_id || ' ' || coalesce(q.person_id::text, '')`,
      class_id: 'q.class_id',
      student_id: 'q.student_id',
      person_id: 'q.person_id',
    },
    from: `(select p.student_id, p.class_id, r.guardian_id as person_id
          from pupil p join reader r on r.student_id = p.student_id
         where ${ASKED_FORM} = 'consent' and not exists (
            select from family_consent f
             where f.school_id = $1 and f.student_id = p.student_id and f.person_id = r.guardian_id and f.kind = 'consent'
               and ${standsOn('f', asked('to'))})
         union all
        select p.student_id, p.class_id, null from pupil p
         where ${ASKED_FORM} <> 'consent' and not exists (
            select from family_consent f
             where f.school_id = $1 and f.student_id = p.student_id and f.kind in ('application', 'consent')
               and ${standsOn('f', asked('to'))})) q`,
  },
  {
    // Families that sign in and looked on fewer days of a week than they have to.
    check: 'family_looks',
    columns: {
      day: 'q.sunday',
      key: `q.student_id || ' ' || q.monday`,
      class_id: 'q.class_id',
      student_id: 'q.student_id',
      due_at: endOf('q.sunday'),
      detail: `q.looks || '/' || ${asked('looksPerWeek')}`,
    },
    from: `(select p.student_id, p.class_id, w.monday, w.sunday,
               (select count(distinct l.day)::int from family_look l
                 where l.school_id = $1 and l.student_id = p.student_id and l.person_id <> p.student_id
                   and l.day between w.monday and w.sunday) as looks
          from pupil p join looked_week w on p.valid_from <= w.monday
         where exists (select from reader r where r.student_id = p.student_id)
           and not exists (select from family_consent f
                 where f.school_id = $1 and f.student_id = p.student_id and f.kind in ('paper', 'refusal') and ${standsOn('f', 'w.sunday')})) q
      where q.looks < ${asked('looksPerWeek')}`,
    appliesIf: `exists (select from looked_week) and exists (select from reader)`,
  },
];

/** What families give in writing, and that they look into the diary. */
export const FAMILY_CHECKS = checkSource('families', [PUPIL, READER, OPENED, LOOKED_WEEK], ARMS);
