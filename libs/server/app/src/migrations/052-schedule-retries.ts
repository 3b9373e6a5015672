import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Who had a failure of the calendar tried again, and why. */
export class ScheduleRetries1763700052000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table schedule_retry (
      school_id uuid not null, id uuid not null, run_id uuid not null, code text not null, occurrence text not null,
      attempt int not null check (attempt >= 1), reason text not null check (length(reason) between 1 and 300),
      asked_by uuid not null, asked_at timestamptz not null, ${stamps},
      primary key (school_id, id),
      foreign key (school_id, run_id) references schedule_run (school_id, id),
      foreign key (school_id, asked_by) references person (school_id, id))`);
    await run.query(
      `comment on table schedule_retry is 'That somebody had a failure of the calendar tried again: after which attempt, and why. code, occurrence: as in the receipt, so that the trail says what it was.'`,
    );
    await run.query(`create index schedule_retry_of on schedule_retry (school_id, run_id, asked_at)`);
    await protectTenantTable(run, 'schedule_retry', { keep: true, write: ['insert'] });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
