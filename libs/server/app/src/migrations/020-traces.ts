import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Traces of looking and of trying, movements that can be withdrawn, and contacts that class teachers report. */
export class Traces1763700020000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(
      `alter table sign_in_attempt add column account_id uuid references account, add column is_limited boolean not null default false`,
    );
    await run.query(
      `comment on column sign_in_attempt.is_limited is 'Turned away unheard, after too many failures: at most one such row a minute of an address.'`,
    );
    await run.query(`update sign_in_attempt t set account_id = c.account_id from login_claim c
      where t.login_hash = sha256(convert_to(c.login, 'UTF8'))`);
    await run.query(`create index sign_in_attempt_account on sign_in_attempt (account_id, attempt_id)`);
    await run.query(`create index sign_in_attempt_at on sign_in_attempt (at)`);

    await run.query(`create table access_refusal (
      school_id uuid not null, id uuid not null, person_id uuid not null, operation text not null,
      minute timestamptz not null, at timestamptz not null, last_at timestamptz not null,
      times int not null check (times > 0), role text not null, target_kind text, target_id text,
      primary key (school_id, id), unique (school_id, person_id, operation, minute),
      check (length(operation) <= 100), check (length(target_id) <= 100),
      foreign key (school_id, person_id) references person (school_id, id))`);
    await run.query(`create index access_refusal_at on access_refusal (school_id, at)`);
    await run.query(
      `comment on table access_refusal is 'What somebody asked for without having the right: one row a minute of a person and an operation, with the first object asked for.'`,
    );
    await protectTenantTable(run, 'access_refusal', {
      trail: 'none',
      write: ['insert', 'delete'],
    });
    await run.query(`grant update (times, last_at) on access_refusal to zhurnal_app`);

    await run.query(`create table taken_out (
      school_id uuid not null, id uuid not null, person_id uuid not null,
      what text not null check (what in ('students', 'staff', 'import_report', 'sign_in_log', 'access_log')),
      about_id uuid, filter jsonb not null default '{}', search text not null default '' check (length(search) <= 200),
      row_count int not null check (row_count >= 0), ${stamps},
      primary key (school_id, id), foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, about_id) references person (school_id, id))`);
    await run.query(
      `comment on table taken_out is 'That somebody saved personal data as a file, or read who signed in: who, when, which part and how many rows.'`,
    );
    await run.query(`create index taken_out_person on taken_out (school_id, person_id, created_at)`);
    await protectTenantTable(run, 'taken_out', {
      keep: true,
      write: ['insert'],
      personal: ['search'],
      person: 'person_id',
    });
    await run.query(`alter table trail_export add column row_count int check (row_count >= 0)`);
    await run.query(`grant update (row_count, version) on trail_export to zhurnal_app`);

    await run.query(`alter table movement
      add column undo jsonb, add column withdrawn_at timestamptz, add column withdrawn_by uuid,
      add column withdrawal_reason text not null default '' check (length(withdrawal_reason) <= 500),
      add column withdrawal_number text not null default '' check (length(withdrawal_number) <= 50),
      add column withdrawal_date date,
      add check ((withdrawn_at is null) = (withdrawn_by is null)),
      add check (withdrawn_at is null or (withdrawal_reason <> '' and deleted_at is not null)),
      add foreign key (school_id, withdrawn_by) references person (school_id, id)`);
    await run.query(
      `comment on column movement.undo is 'Ids and former ends of the rows that the movement changed. Null: it came with a file, which is taken back as a whole.'`,
    );
    await run.query(
      `grant update (undo, withdrawn_at, withdrawn_by, withdrawal_reason, withdrawal_number, withdrawal_date) on movement to zhurnal_app`,
    );
    await run.query(`drop trigger movement_trail on movement`);
    await run.query(`create trigger movement_trail after insert or update or delete on movement
      for each row execute function leave_trail('movement', 'place,note,withdrawal_reason', 'student_id')`);

    await run.query(`create table contact_report (
      school_id uuid not null, id uuid not null, person_id uuid not null, class_id uuid not null,
      phone text check (length(phone) <= 100), email text check (length(email) <= 300),
      status text not null default 'waiting' check (status in ('waiting', 'entered', 'declined')),
      reported_by uuid not null, reported_at timestamptz not null, decided_by uuid, decided_at timestamptz,
      answer text not null default '' check (length(answer) <= 500), ${stamps},
      primary key (school_id, id), check ((status = 'waiting') = (decided_at is null)),
      foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, reported_by) references staff_member (school_id, id),
      foreign key (school_id, decided_by) references person (school_id, id))`);
    await run.query(
      `comment on table contact_report is 'Changed contacts that a class teacher reports to the administrator, where the regulation lets the class teacher not correct them alone.'`,
    );
    await run.query(
      `create unique index contact_report_waiting on contact_report (school_id, person_id) where status = 'waiting' and deleted_at is null`,
    );
    await protectTenantTable(run, 'contact_report', {
      keep: true,
      personal: ['phone', 'email', 'answer'],
      person: 'person_id',
    });

    // The key of a person is looked for once in a row, not once in a field: an import writes thousands of rows.
    await run.query(`create or replace function trail_delta(school uuid, old_row jsonb, new_row jsonb, personal text[], person uuid)
      returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare result jsonb; secret bytea;
      begin
        if exists (select from unnest(personal) f where old_row ->> f is distinct from new_row ->> f) then
          select k.key into secret from person_key k where k.school_id = school and k.id = person;
          if secret is null then
            insert into person_key (school_id, id, key)
            values (school, person, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
            on conflict do nothing returning key into secret;
            if secret is null then
              select k.key into secret from person_key k where k.school_id = school and k.id = person;
            end if;
          end if;
        end if;
        select jsonb_object_agg(f.key, jsonb_build_array(
                 case when f.key = any(personal) and f.was <> 'null'
                      then to_jsonb('digest:' || encode(sha256(secret || sha256(secret || convert_to(old_row ->> f.key, 'UTF8'))), 'hex')) else f.was end,
                 case when f.key = any(personal) and f.becomes <> 'null'
                      then to_jsonb('digest:' || encode(sha256(secret || sha256(secret || convert_to(new_row ->> f.key, 'UTF8'))), 'hex')) else f.becomes end))
          into result
          from (select e.key, coalesce(old_row -> e.key, 'null') as was, coalesce(new_row -> e.key, 'null') as becomes
                  from jsonb_each(coalesce(new_row, old_row)) e where e.key not in ('school_id', 'id', 'version')) f
         where f.was <> f.becomes;
        return coalesce(result, '{}');
      end $$`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
