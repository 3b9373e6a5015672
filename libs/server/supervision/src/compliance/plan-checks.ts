import { TAKES_PLACE, asked, checkSource, endOfDay } from './check-source.js';
import type { CheckArm } from './check-source.js';
import { ENDED } from './norm-checks.js';

const NOW = asked('now');

/**
 * SQL: groups with lessons in the judged days, each with its plan, and with when that is due: by the term of the year, or
 * when the first of these lessons is over. A plan is loaded when it has its first topic.
 */
const PURSUED = `pursued as materialized (
     select f.group_id, f.first_on, g.year_id, p.id as plan_id, p.class_id as plan_class, p.author_id, p.title, p.state, p.agreed_at,
            i.loaded_at, i.items, y."planDueOn" as due_on, coalesce(y."planDue", ${endOfDay('f.first_on')}) as due
       from (select l.group_id, min(l.date) as first_on from lesson l join judged j on j.day = l.date where ${TAKES_PLACE} group by l.group_id) f
       join teaching_group g on g.school_id = $1 and g.id = f.group_id
       left join school_year y on y.id = g.year_id
       left join plan_assignment a on a.school_id = $1 and a.group_id = f.group_id and a.deleted_at is null
       left join thematic_plan p on p.school_id = $1 and p.id = a.plan_id and p.deleted_at is null
       left join lateral (
         select min(x.created_at) as loaded_at, count(*) filter (where x.deleted_at is null) as items
           from plan_item x where x.school_id = $1 and x.plan_id = p.id) i on true)`;

/**
 * SQL: plan and fact of groups at the end of a period, as \`measureProgress\` counts them: a lesson that nobody recorded is a
 * debt of the record; one that fell out or had another topic is one of the programme. What was begun is over as soon as
 * a later topic was taught.
 */
const PROGRESS = `followed as materialized (
     select distinct e.ends_on, e.year_id, a.group_id, a.plan_id
       from ended e
       join teaching_group g on g.school_id = $1 and g.year_id = e.year_id and g.deleted_at is null
       join plan_assignment a on a.school_id = $1 and a.group_id = g.id and a.deleted_at is null
       join thematic_plan p on p.school_id = $1 and p.id = a.plan_id and p.deleted_at is null
       join teaching_group_part t on t.school_id = $1 and t.group_id = g.id and t.deleted_at is null
       join school_class c on c.school_id = $1 and c.id = t.class_id and c.deleted_at is null
      where c.grade_level between e.grade_from and e.grade_to and (g.id in (select group_id from covered)) is true),
   passed as materialized (
     select f.ends_on, f.group_id, f.plan_id, l.cancelled_at is not null as is_cancelled, coalesce(r.topic, '') <> '' as has_topic, i.id as item_id
       from followed f
       join academic_year y on y.school_id = $1 and y.id = f.year_id
       join lesson l on l.school_id = $1 and l.group_id = f.group_id and l.date between y.starts_on and f.ends_on and l.deleted_at is null
       left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
       left join plan_item i on i.school_id = $1 and i.id = r.plan_item_id and i.plan_id = f.plan_id and i.deleted_at is null),
   topic as materialized (
     select q.*, max(q.place) filter (where q.given > 0) over (partition by q.ends_on, q.group_id) as last
       from (select f.ends_on, f.group_id, x.hours, row_number() over (partition by f.ends_on, f.group_id order by x.ordinal, x.id) as place,
                    coalesce(s.given, 0) as given
               from followed f
               join plan_item x on x.school_id = $1 and x.plan_id = f.plan_id and x.deleted_at is null
               left join (select ends_on, group_id, item_id, count(*) as given from passed where not is_cancelled and item_id is not null
                           group by ends_on, group_id, item_id) s on s.ends_on = f.ends_on and s.group_id = f.group_id and s.item_id = x.id) q),
   progress as materialized (
     select t.ends_on, t.group_id, t.done, least(t.planned, coalesce(d.due, 0)) as due
       from (select ends_on, group_id, sum(hours) as planned, sum(case when given > 0 and place < last then hours else least(hours, given) end) as done
               from topic group by ends_on, group_id) t
       left join (select ends_on, group_id, count(*) filter (where is_cancelled or has_topic or item_id is not null) as due
                    from passed group by ends_on, group_id) d on d.ends_on = t.ends_on and d.group_id = t.group_id)`;

/** SQL: what the director approves, and since when it stands as it does. */
const APPROVED = `approvable as materialized (
     select y.id as year_id, w.what, case w.what
         when 'curriculum' then (select max(c.changed_at) from curriculum_hours c where c.school_id = $1 and c.year_id = y.id and c.deleted_at is null)
         else (select max(o.changed_at) from teaching_load o where o.school_id = $1 and o.year_id = y.id and o.deleted_at is null) end as changed_at
       from school_year y cross join unnest(array['curriculum', 'load']) as w(what)
      where exists (select from pursued p where p.year_id = y.id))`;

const GROUP = { day: 'p.first_on', key: 'p.group_id', group_id: 'p.group_id', due_at: 'p.due' };
const hasLessons = 'exists (select from pursued)';

const ARMS: readonly CheckArm[] = [
  {
    // No plan when it is due, one for a whole grade where every class is to have its own, or one that came after the term.
    check: 'plan_loaded',
    columns: { ...GROUP, entered_at: 'p.loaded_at', detail: 'p.title' },
    from: `pursued p where (p.due <= ${NOW} and (coalesce(p.items, 0) = 0 or (${asked('isPlanOfClass')} and p.plan_class is null)))
        or (p.loaded_at >= p.due and p.due_on between ${asked('from')} and ${asked('to')})`,
    appliesIf: hasLessons,
  },
  {
    check: 'plan_agreed',
    columns: {
      day: 'p.first_on',
      key: 'p.plan_id',
      group_id: 'p.group_id',
      person_id: 'p.author_id',
      due_at: 'p.due',
      detail: 'p.title',
    },
    from: `(select distinct on (p.plan_id) p.* from pursued p where p.items > 0 order by p.plan_id, p.first_on, p.group_id) p
       where p.due <= ${NOW} and (p.agreed_at is null or p.state not in ('agreed', 'approved'))`,
    appliesIf: `exists (select from pursued p where p.items > 0)`,
  },
  {
    // Asked when a period ends: in between, what fell out can still be caught up with.
    check: 'programme',
    columns: {
      day: 'p.ends_on',
      key: `p.group_id || ' ' || p.ends_on`,
      group_id: 'p.group_id',
      detail: `p.done || '/' || p.due`,
    },
    from: 'progress p where p.done < p.due',
    appliesIf: 'exists (select from progress)',
  },
  {
    // What is changed after its approval is not approved.
    check: 'load_approved',
    columns: {
      day: asked('from'),
      key: `a.year_id || ' ' || a.what`,
      entered_at: 'a.changed_at',
      detail: 'a.what',
    },
    from: `approvable a where not exists (
        select from load_approval x where x.school_id = $1 and x.year_id = a.year_id and x.what = a.what and x.deleted_at is null
           and x.approved_at >= coalesce(a.changed_at, x.approved_at))`,
    appliesIf: hasLessons,
  },
];

/** What is to be taught: plans, how far they are, and the load that was approved. */
export const PLAN_CHECKS = checkSource('plans', [PURSUED, ENDED, PROGRESS, APPROVED], ARMS);
