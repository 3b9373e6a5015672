import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Reports of all classes, made in the background. */
export class ReportPackages1763700049000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table report_package (
      school_id uuid not null, id uuid not null, codes text[] not null check (cardinality(codes) between 1 and 5),
      period_ids uuid[] not null check (cardinality(period_ids) between 1 and 8),
      asked_by uuid not null, asked_at timestamptz not null, roles text[] not null,
      cancelled_by uuid, cancelled_at timestamptz, ${stamps},
      primary key (school_id, id), check ((cancelled_by is null) = (cancelled_at is null)),
      foreign key (school_id, asked_by) references person (school_id, id),
      foreign key (school_id, cancelled_by) references person (school_id, id))`);
    await run.query(
      `comment on table report_package is 'That somebody asked for reports of all classes at once: which reports, over which periods. roles: those in which it was asked.'`,
    );
    await run.query(`create index report_package_at on report_package (school_id, asked_at)`);
    await run.query(`create table report_package_part (
      school_id uuid not null, id uuid not null, package_id uuid not null, position int not null, code text not null,
      class_id uuid not null, period_id uuid, from_day date, to_day date,
      state text not null default 'waiting' check (state in ('waiting', 'made', 'failed')), tries int not null default 0,
      run_id uuid, made_at timestamptz, ${stamps},
      primary key (school_id, id), unique (school_id, package_id, position), check ((state = 'made') = (run_id is not null)),
      check ((run_id is null) = (made_at is null)),
      foreign key (school_id, package_id) references report_package (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, period_id) references grading_period (school_id, id),
      foreign key (school_id, run_id) references report_run (school_id, id))`);
    await run.query(
      `comment on table report_package_part is 'A report of a package: of which class, over what, and the run that came of it. Its run has a trail of its own.'`,
    );
    await run.query(
      `create index report_package_waiting on report_package_part (school_id, package_id, position) where state = 'waiting'`,
    );
    await protectTenantTable(run, 'report_package', { keep: true });
    await protectTenantTable(run, 'report_package_part', { keep: true, trail: 'none' });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
