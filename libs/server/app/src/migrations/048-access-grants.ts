import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of a short while that programs are given for their token. */
export class AccessGrants1763700048000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table access_grant (
      grant_hash bytea primary key,
      token_id uuid not null references token_claim (token_id),
      school_id uuid not null,
      scopes text[] not null check (cardinality(scopes) > 0),
      ends_at timestamptz not null,
      created_at timestamptz not null default now())`);
    await run.query(
      `comment on table access_grant is 'A key of a short while that a program was given for its token (OAuth 2, client credentials): the hash, the scopes asked for, and when it ends. It never outlives the token.'`,
    );
    await run.query(`create index access_grant_token on access_grant (token_id, ends_at)`);
    await run.query(`grant select, insert, delete on access_grant to zhurnal_app`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
