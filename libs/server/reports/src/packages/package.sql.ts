import { sql } from '@zhurnal/platform';
import { PERSON } from '../progress/period.sql.js';

/** The classes that have each of the periods. $2 periods. */
export const CLASSES_OF_PERIODS = sql(
  'reports.package.classes',
  `select c.id as "classId", p.id as "periodId", p.starts_on as "from", p.ends_on as "to"
     from grading_period p
     join school_class c on c.school_id = $1 and c.year_id = p.year_id and c.deleted_at is null
      and coalesce(c.grade_level between p.grade_from and p.grade_to, true)
    where p.school_id = $1 and p.id = any($2::uuid[]) and p.kind <> 'year' and p.deleted_at is null
    order by c.grade_level nulls last, c.letter, c.name, c.id, p.starts_on, p.id`,
);

const PACKAGE = `
  select k.id, k.codes, k.asked_at as "askedAt", k.cancelled_at as "cancelledAt", ${PERSON('q')} as asker,
         (select coalesce(json_agg(distinct p.name), '[]') from grading_period p where p.school_id = $1 and p.id = any(k.period_ids)) as periods,
         n.total, n.made, n.failed, n.last_at as "lastMadeAt", n.prepared, n.signed, n.doubtful
    from report_package k
    join person q on q.school_id = $1 and q.id = k.asked_by
    cross join lateral (
      select count(*)::int as total, count(*) filter (where t.state = 'made')::int as made,
             count(*) filter (where t.state = 'failed')::int as failed, max(t.made_at) as last_at,
             count(*) filter (where exists (select from report_document d where d.school_id = $1 and d.id = t.run_id and d.deleted_at is null))::int as prepared,
             count(*) filter (where exists (select from report_signature g where g.school_id = $1 and g.document_id = t.run_id
                and g.deleted_at is null and g.state in ('valid', 'expired_since')))::int as signed,
             count(*) filter (where exists (select from report_signature g where g.school_id = $1 and g.document_id = t.run_id
                and g.deleted_at is null and g.state not in ('valid', 'expired_since')))::int as doubtful
        from report_package_part t where t.school_id = $1 and t.package_id = k.id and t.deleted_at is null) n
   where k.school_id = $1 and k.deleted_at is null`;

/** The last packages. $2 how many. */
export const PACKAGES = sql(
  'reports.packages',
  `${PACKAGE} order by k.asked_at desc, k.id desc limit $2::int`,
);

/** One package. $2 package. */
export const ONE_PACKAGE = sql('reports.package', `${PACKAGE} and k.id = $2`);

/** Stops a package that is still being made. $2 package, $3 who, $4 now. */
export const CANCEL = sql(
  'reports.package.cancel',
  `update report_package k set cancelled_by = $3, cancelled_at = $4, version = k.version + 1
    where k.school_id = $1 and k.id = $2 and k.cancelled_at is null
      and exists (select from report_package_part t where t.school_id = $1 and t.package_id = k.id and t.state = 'waiting')`,
);

/** A cancelled package goes on. $2 package. */
export const GO_ON = sql(
  'reports.package.go-on',
  `update report_package k set cancelled_by = null, cancelled_at = null, version = k.version + 1
    where k.school_id = $1 and k.id = $2 and k.cancelled_at is not null`,
);

/** What failed is tried again. $2 package. */
export const TRY_AGAIN = sql(
  'reports.package.try-again',
  `update report_package_part t set state = 'waiting', tries = 0, version = t.version + 1
    where t.school_id = $1 and t.package_id = $2 and t.state = 'failed'`,
);

/** The runs of a package, in its order. $2 package. */
export const RUNS_OF_PACKAGE = sql(
  'reports.package.runs',
  `select t.position, r.id, r.class_id as "classId"
     from report_package_part t join report_run r on r.school_id = $1 and r.id = t.run_id
    where t.school_id = $1 and t.package_id = $2 and t.state = 'made'
    order by t.position, t.id`,
);

/** Nothing, where another process is at the packages of the school. */
const OWN = `with own as materialized (
     select pg_try_advisory_xact_lock(hashtextextended('reports.package ' || $1::uuid::text, 0)) as is_own)`;
const WAITING = `report_package_part t
     join report_package k on k.school_id = $1 and k.id = t.package_id and k.cancelled_at is null and k.deleted_at is null
    where t.school_id = $1 and t.state = 'waiting' and t.deleted_at is null and (select is_own from own)`;

/**
 * Counts a try of the next report before it is made, so that it is known of one that takes its process with it: begun $2
 * times without coming to an end it is given up. No row: nothing is to be made, or another process is at it.
 */
export const BEGIN_PART = sql(
  'reports.package.begin',
  `${OWN}, next as (
     select t.id from ${WAITING} order by k.asked_at, k.id, t.position, t.id limit 1 for update of t skip locked)
   update report_package_part t
      set tries = t.tries + 1, state = case when t.tries >= $2::int then 'failed' else 'waiting' end, version = t.version + 1
     from next n where t.school_id = $1 and t.id = n.id returning t.id, t.state = 'waiting' as "isToMake"`,
);

/** What is to be made, for as long as it is made. $2 part. */
export const TAKE_PART = sql(
  'reports.package.take',
  `${OWN}
   select t.id, t.code, t.class_id as "classId", t.period_id as "periodId", t.from_day as "from", t.to_day as "to",
          k.asked_by as "personId", k.roles
     from ${WAITING} and t.id = $2 for update of t skip locked`,
);

/** $2 part, $3 run, $4 now. */
export const MADE = sql(
  'reports.package.made',
  `update report_package_part t set state = 'made', run_id = $3, made_at = $4, version = t.version + 1
    where t.school_id = $1 and t.id = $2`,
);

/** A report that could not be made is tried again, and given up after the $3th time. $2 part. */
export const NOT_MADE = sql(
  'reports.package.not-made',
  `update report_package_part t
      set state = 'failed', version = t.version + 1
    where t.school_id = $1 and t.id = $2 and t.state = 'waiting' and t.tries >= $3::int`,
);

/** Is anything to be made? */
export const IS_WAITING = sql(
  'reports.package.waiting',
  `select 1 as one from report_package_part t
     join report_package k on k.school_id = $1 and k.id = t.package_id and k.cancelled_at is null and k.deleted_at is null
    where t.school_id = $1 and t.state = 'waiting' limit 1`,
);
