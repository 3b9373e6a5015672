import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles and the directory group. The owner of all tables cannot log in, the application role owns nothing.
 * Directory tables are keyed by account and hold no teaching record; all other tables begin with school_id.
 */
export class RolesAndDirectory1763700001000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      do $$
      begin
        if not exists (select 1 from pg_roles where rolname = 'zhurnal_owner') then create role zhurnal_owner nologin; end if;
        if not exists (select 1 from pg_roles where rolname = 'zhurnal_app') then create role zhurnal_app nologin; end if;
        if not pg_has_role(current_user, 'zhurnal_owner', 'member') then execute format('grant zhurnal_owner to %I', current_user); end if;
        if not pg_has_role(current_user, 'zhurnal_app', 'member') then execute format('grant zhurnal_app to %I', current_user); end if;
      end $$`);
    await run.query(`grant usage, create on schema public to zhurnal_owner`);
    await run.query(`grant usage on schema public to zhurnal_app`);
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table directory_school (
      school_id uuid primary key,
      name text not null,
      created_at timestamptz not null default now())`);
    await run.query(
      `comment on table directory_school is 'Which schools this installation serves: the one list that is read without a tenant context.'`,
    );

    await run.query(`create table account (
      account_id uuid primary key,
      password_hash text,
      password_changed_at timestamptz,
      disabled_at timestamptz,
      created_at timestamptz not null default now())`);
    await run.query(`create table login_claim (
      login text primary key check (login = lower(login) and length(login) between 3 and 100),
      account_id uuid not null references account,
      created_at timestamptz not null default now())`);
    await run.query(`create index login_claim_account on login_claim (account_id)`);
    await run.query(`create table membership (
      account_id uuid not null references account,
      school_id uuid not null,
      person_id uuid not null,
      created_at timestamptz not null default now(),
      ended_at timestamptz,
      primary key (account_id, school_id, person_id))`);
    await run.query(`create index membership_person on membership (school_id, person_id)`);
    await run.query(`create table session (
      session_id uuid primary key,
      token_hash bytea not null unique,
      account_id uuid not null references account,
      audience text not null check (audience in ('staff', 'family')),
      user_agent text not null default '',
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      idle_minutes int not null,
      expires_at timestamptz not null,
      revoked_at timestamptz)`);
    await run.query(`create index session_account on session (account_id) where revoked_at is null`);
    await run.query(`create table sign_in_attempt (
      attempt_id uuid primary key,
      login_hash bytea not null,
      address text not null,
      at timestamptz not null default now(),
      succeeded boolean not null)`);
    await run.query(`create index sign_in_attempt_login on sign_in_attempt (login_hash, at)`);
    await run.query(`create index sign_in_attempt_address on sign_in_attempt (address, at)`);

    await run.query(`grant select on directory_school to zhurnal_app`);
    await run.query(`grant insert (school_id, name), update (name) on directory_school to zhurnal_app`);
    await run.query(
      `grant select, insert on account, login_claim, membership, session, sign_in_attempt to zhurnal_app`,
    );
    await run.query(
      `grant update (password_hash, password_changed_at, disabled_at) on account to zhurnal_app`,
    );
    await run.query(`grant update (ended_at) on membership to zhurnal_app`);
    await run.query(`grant update (last_seen_at, revoked_at) on session to zhurnal_app`);
    await run.query(`grant delete on session, sign_in_attempt, login_claim to zhurnal_app`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
