import { sql } from '@zhurnal/platform';

/** What moments are dealt from, for years that touch the days. $2 first day, $3 last day. */
export const SCHEDULE_HEAD = sql(
  'schedules.head',
  `with year as materialized (
     select y.id, y.starts_on, y.ends_on from academic_year y
      where y.school_id = $1 and y.deleted_at is null and y.starts_on - 40 <= $3::date and y.ends_on + 40 >= $2::date)
   select s.time_zone as "timeZone", s.regulation as profile, s.weekdays,
     (select coalesce(json_agg(json_build_object('id', y.id, 'from', y.starts_on, 'to', y.ends_on) order by y.starts_on, y.id), '[]') from year y) as years,
     (select coalesce(json_agg(json_build_object('id', p.id, 'yearId', p.year_id, 'from', p.starts_on, 'to', p.ends_on,
               'grades', json_build_object('from', p.grade_from, 'to', p.grade_to)) order by p.starts_on, p.grade_from, p.id), '[]')
        from grading_period p
       where p.school_id = $1 and p.deleted_at is null and p.kind <> 'year' and p.year_id in (select id from year)) as periods,
     (select coalesce(json_agg(json_build_object('id', c.id, 'yearId', c.year_id, 'grade', c.grade_level) order by c.grade_level, c.letter, c.id), '[]')
        from school_class c where c.school_id = $1 and c.deleted_at is null and c.year_id in (select id from year)) as classes,
     (select coalesce(json_agg(json_build_object('from', h.starts_on, 'to', h.ends_on) order by h.starts_on, h.id), '[]')
        from holiday h where h.school_id = $1 and h.deleted_at is null and h.grade_from is null and h.year_id in (select id from year)) as holidays
     from school s where s.school_id = $1`,
);

/** What is switched on, and since when. */
export const SWITCHES = sql(
  'schedules.switches',
  `select w.id, w.code, w.is_on as "isOn", w.since, w.reason, w.version from schedule_switch w
    where w.school_id = $1 and w.deleted_at is null order by w.code, w.id`,
);

/** What is registered for the first time begins now. $2 ids, $3 codes, $4 now. */
export const BEGIN_KINDS = sql(
  'schedules.begin-kinds',
  `insert into schedule_switch (school_id, id, code, is_on, since)
   select $1, k.id, k.code, true, $4 from unnest($2::uuid[], $3::text[]) as k(id, code)
   on conflict (school_id, code) do nothing`,
);

/** Receipts of what was due since. $2 instant. */
export const RECEIPTS = sql(
  'schedules.receipts',
  `select r.id, r.code, r.occurrence, r.state, r.retry_at as "retryAt" from schedule_run r
    where r.school_id = $1 and r.due_at >= $2 order by r.due_at, r.id`,
);

/** May it be taken up: it is new, or failed and its time has come, or whoever claimed it is gone. $6 now. */
const IS_FREE = `schedule_run.state <> 'done' and schedule_run.retry_at <= $6`;

/**
 * Takes an occurrence up; no row: it is done, or somebody works on it. Two at once wait for each other here.
 * $2 id, $3 code, $4 occurrence, $5 due at, $6 now, $7 until when it is theirs.
 */
export const TAKE_UP = sql(
  'schedules.take-up',
  `insert into schedule_run (school_id, id, code, occurrence, due_at, state, attempt, begun_at, retry_at)
   values ($1, $2, $3, $4, $5, 'claimed', 1, $6, $7)
   on conflict (school_id, code, occurrence) do update
     set state = 'claimed', attempt = schedule_run.attempt + 1, begun_at = $6, retry_at = $7 where ${IS_FREE}
   returning id, attempt`,
);

/** Ours still, and nobody else's until the transaction ends; no row: somebody took it up after us. $2 id, $3 attempt. */
export const HOLD = sql(
  'schedules.hold',
  `select r.id from schedule_run r where r.school_id = $1 and r.id = $2 and r.attempt = $3 and r.state = 'claimed' for update`,
);

/** What was begun ten times and never came to an end, because its process was gone each time. $2 now, $3 what is said of it. */
export const GIVE_UP_LOST = sql(
  'schedules.give-up-lost',
  `update schedule_run set state = 'failed', retry_at = null, last_error = $3
    where school_id = $1 and (school_id, id) in (
      select r.school_id, r.id from schedule_run r
       where r.school_id = $1 and r.state = 'claimed' and r.attempt >= 10 and r.retry_at <= $2 order by r.id for update skip locked)`,
);

/** It is done. $2 id, $3 attempt, $4 now, $5 what came out. */
export const FINISH = sql(
  'schedules.finish',
  `update schedule_run set state = 'done', finished_at = $4, retry_at = null, last_error = null, came_out = $5::jsonb
    where school_id = $1 and id = $2 and attempt = $3 and state = 'claimed' returning id`,
);

/** The attempt failed: the next one is later each time, and after the tenth when somebody asks. $2 id, $3 attempt, $4 now, $5 what went wrong. */
export const FAIL = sql(
  'schedules.fail',
  `update schedule_run r
      set state = 'failed', begun_at = $4, last_error = $5,
          retry_at = case when r.attempt >= 10 then null
                          else $4::timestamptz + least(interval '6 hours', interval '1 minute' * 2 ^ (r.attempt - 1)) end
    where r.school_id = $1 and r.id = $2 and r.attempt = $3 and r.state = 'claimed'`,
);

/** How many occurrences failed and are not made up. */
export const COUNT_FAILED = sql(
  'schedules.count-failed',
  `select count(*)::int as failed from schedule_run r where r.school_id = $1 and r.state = 'failed'`,
);

/** SQL: the calendar would take the receipt up: its kind is on, and was when it fell due. */
const IS_TAKEN = `coalesce(w.is_on and r.due_at >= w.since, false)`;
const SWITCH = `left join schedule_switch w on w.school_id = r.school_id and w.code = r.code and w.deleted_at is null`;

/** The last receipts of the school, those that failed before all others, with who wished last that it be tried again. $2 how many. */
export const LAST_RECEIPTS = sql(
  'schedules.last-receipts',
  `select r.id, r.code, r.occurrence, r.state, r.due_at as "dueAt", r.begun_at as "begunAt", r.finished_at as "finishedAt",
     r.attempt, r.retry_at as "retryAt", r.came_out as "cameOut", r.last_error as "lastError",
     r.state = 'failed' and ${IS_TAKEN} as "mayRetry", a.wish
     from schedule_run r ${SWITCH}
     left join lateral (
       select json_build_object('at', y.asked_at, 'reason', y.reason, 'familyName', p.family_name, 'givenName', p.given_name,
                'patronymic', p.patronymic) as wish
         from schedule_retry y left join person p on p.school_id = $1 and p.id = y.asked_by
        where y.school_id = $1 and y.run_id = r.id order by y.asked_at desc, y.id desc limit 1) a on true
    where r.school_id = $1
    order by r.state = 'failed' desc, r.due_at desc, r.id limit $2`,
);

/** A receipt, with whether the calendar would take it up. $2 id. */
export const ONE_RECEIPT = sql(
  'schedules.one-receipt',
  `select r.id, r.code, r.state, ${IS_TAKEN} as "isTaken" from schedule_run r ${SWITCH}
    where r.school_id = $1 and r.id = $2`,
);

/** What failed is tried at the next sweep, and it is kept who asked. $2 id, $3 now, $4 id of the wish, $5 why, $6 by whom. */
export const RETRY_NOW = sql(
  'schedules.retry-now',
  `with again as (
     update schedule_run set retry_at = $3::timestamptz where school_id = $1 and id = $2 and state = 'failed'
     returning id, code, occurrence, attempt)
   insert into schedule_retry (school_id, id, run_id, code, occurrence, attempt, reason, asked_by, asked_at)
   select $1, $4, a.id, a.code, a.occurrence, a.attempt, $5, $6, $3::timestamptz from again a
   returning run_id as id`,
);

/** Switched on, it begins now. $2 id, $3 code, $4 on or off, $5 now, $6 why, $7 by whom, $8 the version that was seen. */
export const PUT_SWITCH = sql(
  'schedules.put-switch',
  `insert into schedule_switch (school_id, id, code, is_on, since, reason, changed_by)
   select $1, $2, $3, $4::boolean, $5::timestamptz, $6, $7
   on conflict (school_id, code) do update
     set is_on = excluded.is_on, reason = excluded.reason, changed_by = excluded.changed_by, version = schedule_switch.version + 1,
         since = case when excluded.is_on and not schedule_switch.is_on then excluded.since else schedule_switch.since end
   where schedule_switch.version = $8::int
   returning id`,
);
