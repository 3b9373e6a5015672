import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/**
 * The trail is sealed: the order in which its rows were taken up, their hashes, and signed checkpoints. The role that
 * seals reads the trail and adds seals; nobody changes one.
 */
export class SealedTrail1763700041000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // Who signs in for the application may seal as well, until the operator gives sealing a login of its own.
    await run.query(`
      do $$
      declare login regrole;
      begin
        if not exists (select 1 from pg_roles where rolname = 'zhurnal_sealer') then create role zhurnal_sealer nologin; end if;
        for login in select m.member::regrole from pg_auth_members m where m.roleid = 'zhurnal_app'::regrole loop
          if not pg_has_role(login::oid, 'zhurnal_sealer', 'member') then execute format('grant zhurnal_sealer to %s', login); end if;
        end loop;
        if not pg_has_role(current_user, 'zhurnal_sealer', 'member') then execute format('grant zhurnal_sealer to %I', current_user); end if;
      end $$`);
    await run.query(`grant usage on schema public to zhurnal_sealer`);
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table audit_leaf (
      school_id uuid not null,
      seq int not null check (seq >= 0),
      audit_id uuid not null,
      hash bytea not null check (length(hash) = 32),
      primary key (school_id, seq),
      unique (school_id, audit_id))`);
    await run.query(
      `comment on table audit_leaf is 'Seals of the trail: which row was taken up as which, from 0 without a gap, and the hash of its leaf.'`,
    );
    await run.query(`create table audit_checkpoint (
      school_id uuid not null,
      size int not null check (size > 0),
      at timestamptz not null,
      note text not null check (length(note) between 1 and 2000),
      primary key (school_id, size, at))`);
    await run.query(
      `comment on table audit_checkpoint is 'Signed checkpoints of the sealed trail, for reading; those that count are kept outside the database.'`,
    );
    await run.query(`create table trail_check (
      school_id uuid not null, id uuid not null, person_id uuid not null,
      result jsonb, finished_at timestamptz, ${stamps},
      primary key (school_id, id), foreign key (school_id, person_id) references person (school_id, id))`);
    await run.query(
      `comment on table trail_check is 'Checks of the sealed trail: who asked for one, when, and what was found.'`,
    );
    await run.query(`create index trail_check_made on trail_check (school_id, created_at)`);

    await protectTenantTable(run, 'audit_leaf', { trail: 'none', write: [], keep: true });
    await protectTenantTable(run, 'audit_checkpoint', { trail: 'none', write: [], keep: true });
    await protectTenantTable(run, 'trail_check', { keep: true });
    await run.query(`grant select on audit, audit_leaf, audit_checkpoint to zhurnal_sealer`);
    await run.query(`grant insert on audit_leaf, audit_checkpoint to zhurnal_sealer`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
