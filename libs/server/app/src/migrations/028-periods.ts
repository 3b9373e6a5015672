import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Why entries came late, and the closing, reopening and archiving of periods. */
export class Periods1763700028000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await addLateEntries(run);
    await addClosings(run);
    await addReopenings(run);
    await run.query(`alter table academic_year add column archived_at timestamptz, add column archived_by uuid,
      add check (num_nulls(archived_at, archived_by) in (0, 2)),
      add foreign key (school_id, archived_by) references person (school_id, id)`);
    await run.query(
      `comment on column academic_year.archived_at is 'Since when nothing of the year''s record is written any more; there is no way back.'`,
    );
    await run.query(`grant update (archived_at, archived_by) on academic_year to zhurnal_app`);
    await tellGroups(run);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

async function addLateEntries(run: QueryRunner): Promise<void> {
  await run.query(`create table late_entry (
    school_id uuid not null, id uuid not null, lesson_id uuid not null,
    part text not null check (part in ('record', 'homework', 'mark', 'attendance', 'reason')),
    reason text not null check (length(reason) between 1 and 300), entered_by uuid not null, entered_at timestamptz not null, ${stamps},
    primary key (school_id, id), unique (school_id, lesson_id, part),
    foreign key (school_id, lesson_id) references lesson (school_id, id),
    foreign key (school_id, entered_by) references person (school_id, id))`);
  await run.query(
    `comment on table late_entry is 'Why a part of a lesson was entered after its term, where the regulation asks for that; once for the part.'`,
  );
  await protectTenantTable(run, 'late_entry', { keep: true });
}

async function addClosings(run: QueryRunner): Promise<void> {
  await run.query(`create table period_closing (
    school_id uuid not null, id uuid not null, class_id uuid not null, period_id uuid not null,
    closed_at timestamptz not null, closed_by uuid not null, gaps int not null default 0 check (gaps >= 0), ${stamps},
    primary key (school_id, id), unique (school_id, class_id, period_id),
    foreign key (school_id, class_id) references school_class (school_id, id),
    foreign key (school_id, period_id) references grading_period (school_id, id),
    foreign key (school_id, closed_by) references person (school_id, id))`);
  await run.query(
    `comment on table period_closing is 'That a grading period is closed for a class: its record is written no more but by an order. gaps: what was confirmed as missing.'`,
  );
  await run.query(`create table period_seal (
    school_id uuid not null, id uuid not null, closing_id uuid not null, number smallint not null check (number >= 1),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'), lessons int not null, marks int not null, absences int not null,
    made_at timestamptz not null, made_by uuid not null, ${stamps},
    primary key (school_id, id), unique (school_id, closing_id, number),
    foreign key (school_id, closing_id) references period_closing (school_id, id),
    foreign key (school_id, made_by) references person (school_id, id))`);
  await run.query(
    `comment on table period_seal is 'SHA-256 of what a closed period holds, made with the closing and after every reopening; the highest number is in force.'`,
  );
  await run.query(`create table period_snapshot (
    school_id uuid not null, id uuid not null, payload bytea not null,
    primary key (school_id, id), foreign key (school_id, id) references period_seal (school_id, id))`);
  await run.query(
    `comment on table period_snapshot is 'What was sealed: lines of JSON, deflated; their digest is the seal of the same id.'`,
  );
  await protectTenantTable(run, 'period_closing', { keep: true });
  await protectTenantTable(run, 'period_seal', { keep: true, write: ['insert'] });
  await protectTenantTable(run, 'period_snapshot', { keep: true, write: ['insert'], trail: 'none' });
}

async function addReopenings(run: QueryRunner): Promise<void> {
  await run.query(`create table period_reopening (
    school_id uuid not null, id uuid not null, closing_id uuid not null, group_id uuid not null,
    from_day date not null, to_day date not null,
    order_number text not null check (length(order_number) between 1 and 100), ordered_on date not null,
    reason text not null check (length(reason) between 1 and 300),
    opened_at timestamptz not null, opened_by uuid not null, until timestamptz not null,
    ended_at timestamptz, ended_by uuid, ${stamps},
    primary key (school_id, id), check (from_day <= to_day), check (until > opened_at), check (num_nulls(ended_at, ended_by) in (0, 2)),
    foreign key (school_id, closing_id) references period_closing (school_id, id),
    foreign key (school_id, group_id) references teaching_group (school_id, id),
    foreign key (school_id, opened_by) references person (school_id, id),
    foreign key (school_id, ended_by) references person (school_id, id))`);
  await run.query(
    `comment on table period_reopening is 'An order of the director that lets one group write the days of a closed period again, until an instant.'`,
  );
  await run.query(`create index period_reopening_of on period_reopening (school_id, closing_id)`);
  await run.query(`create index period_reopening_group on period_reopening (school_id, group_id)`);
  await protectTenantTable(run, 'period_reopening', { keep: true });
}

/** What was closed stands with every group as one value, which the statements of a page read with the group. */
async function tellGroups(run: QueryRunner): Promise<void> {
  await run.query(`create table group_closing (
    school_id uuid not null, id uuid not null, closing jsonb,
    primary key (school_id, id), foreign key (school_id, id) references teaching_group (school_id, id))`);
  await run.query(
    `comment on table group_closing is 'What of period_closing, period_reopening and academic_year holds for the group whose id this is. A period of several classes is closed once all of them have closed it. Kept by triggers.'`,
  );
  await protectTenantTable(run, 'group_closing', { keep: true, write: [], trail: 'none' });
  await run.query(`create function group_closing_of(school uuid, grp uuid) returns jsonb language sql stable as $$
    with part as (
      select distinct p.class_id from teaching_group_part p
       where p.school_id = school and p.group_id = grp and p.deleted_at is null),
    closed as (
      select k.class_id, d.name, d.ends_on, (c.closed_at at time zone s.time_zone)::date as closed_on
        from part k
        join period_closing c on c.school_id = school and c.class_id = k.class_id and c.deleted_at is null
        join grading_period d on d.school_id = school and d.id = c.period_id
        join school s on s.school_id = school),
    reach as (
      select case when count(*) = count(x.ends_on) then min(x.ends_on) end as through
        from part k left join (select class_id, max(ends_on) as ends_on from closed group by class_id) x using (class_id)),
    ended as (
      select c.ends_on, min(c.name) as name, max(c.closed_on) as closed_on
        from closed c where c.ends_on <= (select through from reach) group by c.ends_on),
    year as (
      select y.archived_at is not null as archived from teaching_group g
        join academic_year y on y.school_id = g.school_id and y.id = g.year_id
       where g.school_id = school and g.id = grp)
    select case when exists (select from ended) or (select archived from year) then jsonb_build_object(
      'closed', (select coalesce(jsonb_agg(jsonb_build_object('name', e.name, 'to', e.ends_on, 'on', e.closed_on) order by e.ends_on), '[]') from ended e),
      'opened', (select coalesce(jsonb_agg(jsonb_build_object('from', r.from_day, 'to', r.to_day,
                          'until', floor(extract(epoch from r.until) * 1000)::bigint) order by r.opened_at, r.id), '[]')
                   from period_reopening r
                  where r.school_id = school and r.group_id = grp and r.ended_at is null and r.deleted_at is null),
      'isArchived', (select archived from year)) end $$`);
  await run.query(`create function keep_group_closing(school uuid, grp uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      kept jsonb := group_closing_of(school, grp);
    begin
      insert into group_closing (school_id, id, closing) select school, grp, kept where kept is not null
        on conflict (school_id, id) do nothing;
      update group_closing set closing = kept where school_id = school and id = grp and closing is distinct from kept;
    end $$`);
  await run.query(`create function groups_follow_closing() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_table_name = 'period_closing' then
        perform keep_group_closing(new.school_id, g.group_id) from (
          select distinct p.group_id from teaching_group_part p
           where p.school_id = new.school_id and p.class_id = new.class_id) g;
      elsif tg_table_name = 'academic_year' then
        perform keep_group_closing(new.school_id, g.id) from teaching_group g
          where g.school_id = new.school_id and g.year_id = new.id;
      elsif tg_table_name = 'grading_period' then
        perform keep_group_closing(new.school_id, g.group_id) from (
          select distinct p.group_id from period_closing c
            join teaching_group_part p on p.school_id = c.school_id and p.class_id = c.class_id
           where c.school_id = new.school_id and c.period_id = new.id) g;
      else
        perform keep_group_closing(new.school_id, new.group_id);
      end if;
      return null;
    end $$`);
  for (const [table, when] of [
    ['period_closing', 'insert or update'],
    ['period_reopening', 'insert or update'],
    ['teaching_group_part', 'insert or update'],
    ['academic_year', 'update of archived_at'],
    ['grading_period', 'update of name, ends_on'],
  ])
    await run.query(
      `create trigger ${table}_closes after ${when} on ${table} for each row execute function groups_follow_closing()`,
    );
  await run.query(`create function is_closed(closing jsonb, day date, at timestamptz) returns boolean language sql immutable as $$
    select closing is not null and ((closing ->> 'isArchived')::boolean
      or exists (select from jsonb_array_elements(closing -> 'closed') c where day <= (c ->> 'to')::date)
         and not exists (
           select from jsonb_array_elements(closing -> 'opened') o
            where day between (o ->> 'from')::date and (o ->> 'to')::date
              and at < to_timestamp((o ->> 'until')::numeric / 1000))) $$`);
  await run.query(
    `comment on function is_closed is 'Is a day of the group closed at an instant? The rule closingOn, for statements that write many rows.'`,
  );
}
