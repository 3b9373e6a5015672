import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

/** The trail, idempotency keys, the outbox and stored files: what every write leaves beside its effect. */
export class TrailAndPlatform1763700002000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create function new_uuid() returns uuid language sql volatile as $$
      select encode(
        set_byte(
          overlay(uuid_send(gen_random_uuid()) placing
            substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
          6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112), 'hex')::uuid $$`);
    await run.query(
      `comment on function new_uuid() is 'UUIDv7 for rows that only the database makes (PostgreSQL 15–17 have none).'`,
    );

    await run.query(`create function current_school() returns uuid language sql stable as $$
      select nullif(current_setting('app.school_id', true), '')::uuid $$`);

    await run.query(`create table audit (
      school_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      account_id uuid,
      person_id uuid,
      role text not null,
      session_id uuid,
      request_id text not null,
      reason text,
      op text not null check (op in ('insert', 'update', 'delete', 'baseline')),
      entity text not null,
      row_id uuid not null,
      version int,
      delta jsonb not null,
      primary key (school_id, id))`);
    await run.query(`create index audit_row on audit (school_id, entity, row_id)`);
    await run.query(`create index audit_person_at on audit (school_id, person_id, at)`);
    await run.query(
      `comment on table audit is 'Append-only trail: one row per changed row, written by triggers in the same transaction, changed fields only as {field: [old, new]}.'`,
    );

    await run.query(`create table person_key (
      school_id uuid not null,
      id uuid not null,
      key bytea not null,
      primary key (school_id, id))`);
    await run.query(
      `comment on table person_key is 'Key of the digests that stand for a person''s data in the trail. Erasing a person destroys the key; the trail stays whole. No application role reads it.'`,
    );

    await run.query(`create function personal_digest(school uuid, person uuid, value text) returns text
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare secret bytea;
      begin
        if value is null then return null; end if;
        select k.key into secret from person_key k where k.school_id = school and k.id = person;
        if secret is null then
          insert into person_key (school_id, id, key)
          values (school, person, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
          on conflict do nothing;
          select k.key into secret from person_key k where k.school_id = school and k.id = person;
        end if;
        return 'digest:' || encode(sha256(secret || sha256(secret || convert_to(value, 'UTF8'))), 'hex');
      end $$`);
    await run.query(`revoke execute on function personal_digest(uuid, uuid, text) from public`);

    await run.query(`create function trail_delta(school uuid, old_row jsonb, new_row jsonb, personal text[], person uuid)
      returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare result jsonb := '{}'; field text; was jsonb; becomes jsonb;
      begin
        for field in select key from jsonb_each(coalesce(new_row, old_row)) loop
          continue when field in ('school_id', 'id', 'version');
          was := coalesce(old_row -> field, 'null');
          becomes := coalesce(new_row -> field, 'null');
          continue when was = becomes;
          if field = any(personal) then
            was := coalesce(to_jsonb(personal_digest(school, person, old_row ->> field)), 'null');
            becomes := coalesce(to_jsonb(personal_digest(school, person, new_row ->> field)), 'null');
          end if;
          result := result || jsonb_build_object(field, jsonb_build_array(was, becomes));
        end loop;
        return result;
      end $$`);
    await run.query(`revoke execute on function trail_delta(uuid, jsonb, jsonb, text[], uuid) from public`);

    // Arguments: logical table name (distribution renames shards), personal columns, column that names the person.
    await run.query(`create function leave_trail() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        actor text := nullif(current_setting('app.actor', true), '');
        old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
        new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
        any_row jsonb := coalesce(new_row, old_row);
        school uuid := (any_row ->> 'school_id')::uuid;
        delta jsonb;
      begin
        if actor is null then
          raise exception 'change of % without a named actor', tg_argv[0] using errcode = 'ZH001';
        end if;
        delta := trail_delta(school, old_row, new_row, string_to_array(tg_argv[1], ','),
          case when tg_argv[2] <> '' then (any_row ->> tg_argv[2])::uuid end);
        if tg_op = 'UPDATE' and delta = '{}' then return null; end if;
        insert into audit (school_id, id, at, account_id, person_id, role, session_id, request_id, reason, op, entity, row_id, version, delta)
        values (school, new_uuid(), clock_timestamp(),
          nullif(split_part(actor, '/', 1), '')::uuid, nullif(split_part(actor, '/', 2), '')::uuid,
          split_part(actor, '/', 3), nullif(split_part(actor, '/', 4), '')::uuid, split_part(actor, '/', 5),
          nullif(current_setting('app.reason', true), ''),
          lower(tg_op), tg_argv[0], coalesce((any_row ->> 'id')::uuid, school), (any_row ->> 'version')::int, delta);
        return null;
      end $$`);
    await run.query(`create function refuse_delete() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are never deleted: set deleted_at', tg_argv[0] using errcode = 'ZH002';
      end $$`);

    await run.query(`create table idempotency (
      school_id uuid not null,
      id uuid not null,
      account_id uuid,
      operation text not null,
      fingerprint bytea not null,
      answer jsonb,
      created_at timestamptz not null default now(),
      primary key (school_id, id))`);
    await run.query(`create index idempotency_age on idempotency (school_id, created_at)`);
    await run.query(`create table outbox (
      school_id uuid not null,
      id uuid not null,
      topic text not null,
      payload jsonb not null,
      created_at timestamptz not null default now(),
      relayed_at timestamptz,
      primary key (school_id, id))`);
    await run.query(`create index outbox_waiting on outbox (school_id, id) where relayed_at is null`);

    await run.query(`create table stored_file (
      school_id uuid not null,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      media_type text not null,
      size int not null check (size >= 0),
      sha256 text not null,
      created_by uuid,
      created_at timestamptz not null default now(),
      deleted_at timestamptz,
      version int not null default 1,
      primary key (school_id, id))`);
    await run.query(`create table file_content (
      school_id uuid not null,
      id uuid not null,
      content bytea not null,
      primary key (school_id, id),
      foreign key (school_id, id) references stored_file (school_id, id))`);
    await run.query(`alter table file_content alter column content set storage external`);

    await protectTenantTable(run, 'audit', { trail: 'none', write: [] });
    await protectTenantTable(run, 'person_key', { trail: 'none', write: [], read: false });
    await protectTenantTable(run, 'idempotency', { trail: 'none', write: ['insert', 'update', 'delete'] });
    await protectTenantTable(run, 'outbox', { trail: 'none', write: ['insert', 'update', 'delete'] });
    await protectTenantTable(run, 'stored_file', { keep: true });
    await protectTenantTable(run, 'file_content', { trail: 'none', write: ['insert'] });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
