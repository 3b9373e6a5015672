import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Tokens of programs: what each may do in its school, and in the directory group the hash by which it is found. */
export class Tokens1763700017000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table token_claim (
      token_hash bytea primary key,
      token_id uuid not null unique,
      school_id uuid not null,
      account_id uuid references account,
      person_id uuid,
      ends_at timestamptz not null,
      revoked_at timestamptz,
      last_used_at timestamptz,
      created_at timestamptz not null default now(),
      check ((account_id is null) = (person_id is null)))`);
    await run.query(
      `comment on table token_claim is 'Which school a token belongs to, found by its hash before any school is known. Without account: a program that acts for nobody.'`,
    );
    await run.query(`create index token_claim_account on token_claim (account_id) where revoked_at is null`);
    await run.query(`grant select, insert on token_claim to zhurnal_app`);
    await run.query(`grant update (revoked_at, last_used_at) on token_claim to zhurnal_app`);

    await run.query(`create table api_token (
      school_id uuid not null, id uuid not null, person_id uuid,
      name text not null check (length(name) between 1 and 80),
      hint text not null check (length(hint) = 4),
      scopes text[] not null check (cardinality(scopes) > 0),
      class_ids uuid[] not null default '{}', networks text[] not null default '{}',
      expires_on date not null, created_by uuid, revoked_at timestamptz, revoked_by uuid, ${stamps},
      primary key (school_id, id),
      foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, created_by) references person (school_id, id))`);
    await run.query(
      `comment on table api_token is 'A token for programs; the token itself is nowhere. person_id: in whose name it acts, null for a program of the school. hint: its last four signs. class_ids, networks: empty means no such limit. expires_on: the last day on which it works.'`,
    );
    await run.query(`create index api_token_person on api_token (school_id, person_id, created_at)`);
    await protectTenantTable(run, 'api_token', { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
