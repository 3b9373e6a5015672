import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

/** What open pages are told about. */
export class Live1763700007000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table live_change (
      school_id uuid not null, id uuid not null, at timestamptz not null default now(),
      account_id uuid, person_id uuid, initials text not null default '' check (length(initials) <= 4),
      changes jsonb not null,
      primary key (school_id, id))`);
    await run.query(
      `comment on table live_change is 'One row per transaction that changed what open pages show: ids, versions and values, no names. Kept for an hour, so that a page whose stream broke hears what it missed. Its teaching record is elsewhere.'`,
    );
    await protectTenantTable(run, 'live_change', { trail: 'none', write: ['insert', 'delete'] });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
