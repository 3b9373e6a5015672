import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Reports that were made, as they were made. */
export class Reports1763700042000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table report_run (
      school_id uuid not null, id uuid not null, code text not null check (code ~ '^[a-z_]{1,40}$'),
      class_id uuid, teacher_id uuid, period_id uuid, from_day date, to_day date,
      regulation text not null check (length(regulation) between 1 and 100), language text not null check (language in ('ru', 'en')),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), row_count int not null check (row_count >= 0),
      run_by uuid not null, run_at timestamptz not null, again_of uuid, ${stamps},
      primary key (school_id, id), check (num_nulls(from_day, to_day) in (0, 2)), check (from_day <= to_day),
      check (num_nonnulls(class_id, teacher_id) <= 1), check (again_of <> id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, teacher_id) references staff_member (school_id, id),
      foreign key (school_id, period_id) references grading_period (school_id, id),
      foreign key (school_id, run_by) references person (school_id, id),
      foreign key (school_id, again_of) references report_run (school_id, id))`);
    await run.query(
      `comment on table report_run is 'That a report was made: of what, under which regulation, by whom and when. sha256: of what was asked and of the numbers. again_of: the run that it repeats.'`,
    );
    await run.query(`create index report_run_at on report_run (school_id, run_at)`);
    await run.query(`create index report_run_by on report_run (school_id, run_by, run_at)`);
    await run.query(`create table report_sheet (
      school_id uuid not null, id uuid not null, payload bytea not null,
      primary key (school_id, id), foreign key (school_id, id) references report_run (school_id, id))`);
    await run.query(
      `comment on table report_sheet is 'What was reported: tables as JSON, deflated; the run of the same id has their digest.'`,
    );
    await protectTenantTable(run, 'report_run', { keep: true, write: ['insert'] });
    await protectTenantTable(run, 'report_sheet', { keep: true, write: ['insert'], trail: 'none' });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
