import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;
const sha256 = `sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`;

/**
 * What leaves for the portal, and apart from everything else which number stands for whom. The numbers lie in a schema
 * of their own with an owner of their own; the application has two functions there, one that answers numbers and one that
 * enters a teacher's, and both leave a line in its log.
 */
export class Portal1763700047000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      do $$
      begin
        if not exists (select 1 from pg_roles where rolname = 'zhurnal_vault') then create role zhurnal_vault nologin; end if;
        if not pg_has_role(current_user, 'zhurnal_vault', 'member') then execute format('grant zhurnal_vault to %I', current_user); end if;
      end $$`);
    await run.query(`create schema if not exists portal_vault authorization zhurnal_vault`);
    await run.query(`set local role zhurnal_vault`);
    await this.vault(run);
    await run.query(`reset role`);
    await run.query(`set local role zhurnal_owner`);
    await this.packages(run);
    await run.query(`reset role`);
  }

  private async vault(run: QueryRunner): Promise<void> {
    await run.query(`grant usage on schema portal_vault to zhurnal_app`);
    await run.query(`create table portal_vault.uid (
      school_id uuid not null, kind text not null check (kind ~ '^[a-z]{1,20}$'), row_id uuid not null,
      uid bigint not null check (uid between 100000 and 999999999999999999), given_at timestamptz not null default clock_timestamp(),
      primary key (school_id, kind, row_id), unique (school_id, uid))`);
    await run.query(`create table portal_vault.uid_log (
      school_id uuid not null, id uuid not null default gen_random_uuid(), at timestamptz not null default clock_timestamp(),
      actor text not null, act text not null check (act in ('answered', 'given', 'entered', 'removed')), kind text not null,
      row_count int not null, primary key (school_id, id))`);
    await run.query(`alter table portal_vault.uid enable row level security`);
    await run.query(`alter table portal_vault.uid_log enable row level security`);

    // Numbers are drawn, never computed: 48 random bits above 10^14.
    // A plan that was kept from the first package, when the table was empty, reads all of it for every number later on.
    await run.query(`create function portal_vault.uids(kinds text[], ids uuid[])
      returns table (kind text, row_id uuid, uid text)
      language plpgsql volatile security definer set search_path = portal_vault, pg_temp set plan_cache_mode = force_custom_plan as $$
      declare
        school uuid := nullif(current_setting('app.school_id', true), '')::uuid;
        who text := nullif(current_setting('app.actor', true), '');
        missing int;
      begin
        if school is null or who is null then
          raise exception 'numbers are asked for a school, by somebody who is named' using errcode = 'ZH001';
        end if;
        for attempt in 1..5 loop
          with given as (
            insert into portal_vault.uid as u (school_id, kind, row_id, uid)
            select school, a.k, a.i,
                   100000000000000 + ('x' || encode(substring(uuid_send(gen_random_uuid()) from 1 for 6), 'hex'))::bit(48)::bigint
              from (select distinct k, i from unnest(kinds, ids) as a(k, i) where k <> 'staff') a
             where not exists (select from portal_vault.uid o where o.school_id = school and o.kind = a.k and o.row_id = a.i)
            on conflict do nothing returning u.kind),
          noted as (
            insert into portal_vault.uid_log (school_id, actor, act, kind, row_count)
            select school, who, 'given', g.kind, count(*)::int from given g group by g.kind)
          select count(*) into missing from given;
          exit when missing = 0;
        end loop;
        insert into portal_vault.uid_log (school_id, actor, act, kind, row_count)
        select school, who, 'answered', a.k, count(*)::int from unnest(kinds) as a(k) group by a.k;
        return query
          select u.kind, u.row_id, u.uid::text from portal_vault.uid u
            join (select distinct k, i from unnest(kinds, ids) as a(k, i)) a on u.kind = a.k and u.row_id = a.i
           where u.school_id = school;
      end $$`);
    await run.query(`create function portal_vault.enter_staff_uid(person uuid, number bigint) returns boolean
      language plpgsql volatile security definer set search_path = portal_vault, pg_temp as $$
      declare
        school uuid := nullif(current_setting('app.school_id', true), '')::uuid;
        who text := nullif(current_setting('app.actor', true), '');
      begin
        if school is null or who is null then
          raise exception 'a number is entered for a school, by somebody who is named' using errcode = 'ZH001';
        end if;
        if exists (select from portal_vault.uid u
                    where u.school_id = school and u.uid = number and (u.kind, u.row_id) <> ('staff', person)) then
          return false;
        end if;
        delete from portal_vault.uid u where u.school_id = school and u.kind = 'staff' and u.row_id = person;
        if number is not null then
          insert into portal_vault.uid (school_id, kind, row_id, uid) values (school, 'staff', person, number);
        end if;
        insert into portal_vault.uid_log (school_id, actor, act, kind, row_count)
        values (school, who, case when number is null then 'removed' else 'entered' end, 'staff', 1);
        return true;
      exception when unique_violation then return false;
      end $$`);
    for (const one of ['uids(text[], uuid[])', 'enter_staff_uid(uuid, bigint)']) {
      await run.query(`revoke execute on function portal_vault.${one} from public`);
      await run.query(`grant execute on function portal_vault.${one} to zhurnal_app`);
    }
  }

  private async packages(run: QueryRunner): Promise<void> {
    await run.query(`create table portal_setting (
      school_id uuid not null, id uuid not null, target text not null default '' check (length(target) <= 300),
      school_code text not null default '' check (school_code ~ '^[0-9]{0,12}$'), hour smallint not null check (hour between 0 and 23),
      is_on boolean not null, ${stamps}, primary key (school_id, id), unique (school_id), check (not is_on or target <> ''))`);
    await run.query(
      `comment on table portal_setting is 'Where data go for the portal, and at which full hour of the day in the school. target: one of those that the operator allows.'`,
    );
    await run.query(`create table portal_staff_uid (
      school_id uuid not null, id uuid not null, entered_by uuid not null, entered_at timestamptz not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, id) references staff_member (school_id, id),
      foreign key (school_id, entered_by) references person (school_id, id))`);
    await run.query(
      `comment on table portal_staff_uid is 'That the portal number of somebody of the staff was entered; its id is the person''s. The number itself lies in portal_vault.'`,
    );
    await run.query(`create table portal_package (
      school_id uuid not null, id uuid not null, seq int not null check (seq > 0), prev_seq int not null check (prev_seq >= 0),
      mode text not null check (mode in ('delta', 'full')), cause text not null check (cause in ('daily', 'hand', 'monthly', 'year_turn')),
      year_id uuid not null, day date not null, manifest text not null, ${sha256}, row_count int not null, replaced int not null,
      made_by uuid, made_at timestamptz not null, state text not null check (state in ('made', 'taken', 'superseded')),
      tried_at timestamptz, tries int not null default 0, fault text not null default '', answer text not null default '', taken_at timestamptz, ${stamps},
      primary key (school_id, id), unique (school_id, seq), check ((state = 'taken') = (taken_at is not null)),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, made_by) references person (school_id, id))`);
    await run.query(
      `comment on table portal_package is 'Packages for the portal in their order, with what it answered. prev_seq: after which one it is to be taken. replaced: pieces of free text that named somebody.'`,
    );
    await run.query(`create index portal_package_day on portal_package (school_id, day, mode)`);
    await run.query(`create table portal_part (
      school_id uuid not null, id uuid not null, package_id uuid not null, name text not null, ${sha256}, row_count int not null,
      content bytea not null, primary key (school_id, id), unique (school_id, package_id, name),
      foreign key (school_id, package_id) references portal_package (school_id, id))`);
    await run.query(
      `comment on table portal_part is 'The bytes of a package, deflated, until a later full one was taken.'`,
    );
    await run.query(`create table portal_row (
      school_id uuid not null, kind text not null, uid bigint not null, digest bytea not null, seq int not null,
      primary key (school_id, kind, uid))`);
    await run.query(
      `comment on table portal_row is 'What the portal has once every package was taken: of each row the digest and the package that brought it. No row of the school is named.'`,
    );
    await run.query(`create table portal_check (
      school_id uuid not null, id uuid not null, seq int not null, counted int not null, difference_count int not null,
      differences jsonb not null, made_by uuid, made_at timestamptz not null, ${stamps}, primary key (school_id, id),
      foreign key (school_id, made_by) references person (school_id, id))`);
    await run.query(
      `comment on table portal_check is 'Counts of class, subject and day here and on the portal, compared; the first differences one by one.'`,
    );
    await run.query(`create table portal_wish (
      school_id uuid not null, id uuid not null, work text not null check (work in ('current', 'full', 'compare')),
      asked_by uuid not null, ${stamps}, primary key (school_id, id), foreign key (school_id, asked_by) references person (school_id, id))`);
    await run.query(`comment on table portal_wish is 'Who asked for a package or a comparison by hand.'`);
    await protectTenantTable(run, 'portal_wish', { keep: true, write: ['insert'] });
    await protectTenantTable(run, 'portal_setting');
    await protectTenantTable(run, 'portal_staff_uid', { keep: true });
    await protectTenantTable(run, 'portal_package', { keep: true });
    await protectTenantTable(run, 'portal_part', { trail: 'none', write: ['insert', 'delete'] });
    await protectTenantTable(run, 'portal_row', { trail: 'none', write: ['insert', 'update', 'delete'] });
    await protectTenantTable(run, 'portal_check', { keep: true, write: ['insert'] });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
