import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Which regulation a school follows from which day on, and how it has amended it. */
export class Regulation1763700026000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table regulation (
      school_id uuid not null, id uuid not null,
      base_profile text not null check (base_profile ~ '^[a-z][a-z0-9_-]{0,39}$'),
      title text not null default '' check (length(title) <= 300),
      valid_from date, adopted_on date, order_number text not null default '' check (length(order_number) <= 100),
      decided_by uuid, ${stamps},
      primary key (school_id, id),
      foreign key (school_id, decided_by) references person (school_id, id))`);
    await run.query(
      `comment on table regulation is 'Which profile a school follows from which day on. valid_from null: since the school was opened.'`,
    );
    await run.query(
      `create unique index regulation_first on regulation (school_id) where valid_from is null`,
    );
    await run.query(`create unique index regulation_from on regulation (school_id, valid_from)`);

    await run.query(`create table regulation_amendment (
      school_id uuid not null, id uuid not null, regulation_id uuid not null, from_day date not null,
      setting text not null check (length(setting) between 1 and 60), to_value jsonb not null,
      clause text check (length(clause) between 1 and 60), reason text not null check (length(reason) between 1 and 300),
      order_number text not null default '' check (length(order_number) <= 100),
      decided_by uuid not null, withdrawn_at timestamptz, withdrawn_by uuid, ${stamps},
      primary key (school_id, id), check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2)),
      foreign key (school_id, regulation_id) references regulation (school_id, id),
      foreign key (school_id, decided_by) references person (school_id, id),
      foreign key (school_id, withdrawn_by) references person (school_id, id))`);
    await run.query(
      `comment on table regulation_amendment is 'One setting of the regulation that holds otherwise from a day on. It ends with the regulation that it amends.'`,
    );
    await run.query(
      `create index regulation_amendment_of on regulation_amendment (school_id, regulation_id, from_day)`,
    );

    await run.query(`alter table school add column regulation text not null default 'federal'`);
    await run.query(
      `comment on column school.regulation is 'All of regulation and regulation_amendment that is in force or will be, as one text: the id of the profile where it was never changed, else a list by days. Kept by triggers.'`,
    );
    // The same fact in another column is nobody's change: it leaves no trail.
    await run.query(`alter table school disable trigger school_trail`);
    await run.query(`update school set regulation = profile where regulation <> profile`);
    await run.query(`alter table school enable trigger school_trail`);
    await run.query(`insert into regulation (school_id, id, base_profile, created_at)
      select school_id, new_uuid(), profile, created_at from school`);

    await keepText(run);
    await followProfile(run);
    for (const table of ['regulation', 'regulation_amendment'])
      await protectTenantTable(run, table, { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

/** The text stands in the school's row, which every statement of a page reads anyway. */
async function keepText(run: QueryRunner): Promise<void> {
  await run.query(`create function regulation_text(school uuid) returns text language sql stable as $$
    with each as (
      select r.valid_from, r.base_profile, (
        select jsonb_agg(jsonb_build_object('from', a.from_day, 'setting', a.setting, 'to',
                 jsonb_build_object('value', a.to_value)
                 || case when a.clause is null then jsonb_build_object('choice', a.reason)
                         else jsonb_build_object('clause', a.clause, 'words', a.reason) end)
                 order by a.from_day, a.created_at, a.id)
          from regulation_amendment a
         where a.school_id = r.school_id and a.regulation_id = r.id and a.withdrawn_at is null) as amended
        from regulation r where r.school_id = school)
    select case when count(*) = 1 and count(valid_from) = 0 and count(amended) = 0 then min(base_profile)
                else jsonb_agg(jsonb_build_object('from', valid_from, 'base', base_profile, 'amended', coalesce(amended, '[]'))
                               order by valid_from nulls first)::text end
      from each $$`);
  await run.query(`create function keep_regulation_text() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      kept text := regulation_text(new.school_id);
    begin
      update school set regulation = kept where school_id = new.school_id and regulation <> kept;
      return null;
    end $$`);
  for (const table of ['regulation', 'regulation_amendment']) {
    await run.query(
      `create trigger ${table}_text after insert or update on ${table} for each row execute function keep_regulation_text()`,
    );
  }
}

/** Whoever still sets the school's profile sets the regulation with which the school began. */
async function followProfile(run: QueryRunner): Promise<void> {
  await run.query(
    `comment on column school.profile is 'Profile with which the school began. What holds on a day is told by regulation.'`,
  );
  await run.query(`create function follow_profile() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'UPDATE' then
        update regulation set base_profile = new.profile, version = version + 1
         where school_id = new.school_id and valid_from is null and base_profile <> new.profile;
      end if;
      if not exists (select from regulation where school_id = new.school_id and valid_from is null) then
        insert into regulation (school_id, id, base_profile, created_at)
        values (new.school_id, new_uuid(), new.profile, new.created_at);
      end if;
      return null;
    end $$`);
  await run.query(
    `create trigger school_follows_profile after insert or update of profile on school for each row execute function follow_profile()`,
  );
}
