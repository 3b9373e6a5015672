import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** What happens by the calendar of a school: what is switched on, and a receipt of everything that was done. */
export class Schedules1763700044000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`alter table report_run alter column run_by drop not null`);
    await run.query(`create table schedule_switch (
      school_id uuid not null, id uuid not null, code text not null check (code ~ '^[a-z_]{1,40}$'),
      is_on boolean not null, since timestamptz not null, reason text not null default '' check (length(reason) <= 500),
      changed_by uuid, ${stamps},
      primary key (school_id, id), unique (school_id, code),
      foreign key (school_id) references school (school_id),
      foreign key (school_id, changed_by) references person (school_id, id))`);
    await run.query(
      `comment on table schedule_switch is 'Whether something happens by the calendar. since: what was due before is never made up. changed_by: null where nobody has touched it.'`,
    );
    await run.query(`create table schedule_run (
      school_id uuid not null, id uuid not null, code text not null check (code ~ '^[a-z_]{1,40}$'),
      occurrence text not null check (length(occurrence) between 1 and 120), due_at timestamptz not null,
      state text not null check (state in ('claimed', 'done', 'failed')), attempt int not null check (attempt >= 1),
      begun_at timestamptz not null, finished_at timestamptz, retry_at timestamptz, came_out jsonb, last_error text,
      primary key (school_id, id), unique (school_id, code, occurrence),
      check ((state = 'done') = (finished_at is not null)), check ((state = 'done') = (came_out is not null)),
      foreign key (school_id) references school (school_id))`);
    await run.query(
      `comment on table schedule_run is 'Receipt of what was due once. claimed: somebody works on it outside the database until retry_at. failed: tried again at retry_at; null: only when somebody asks. came_out: reports with their digests, and words.'`,
    );
    await run.query(`create index schedule_run_due on schedule_run (school_id, due_at)`);
    await protectTenantTable(run, 'schedule_switch', { keep: true });
    await protectTenantTable(run, 'schedule_run', { keep: true, trail: 'none' });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
