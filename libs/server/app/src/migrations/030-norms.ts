import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** The schedule of assessments, and why homework was set beyond the limit of a day. */
export class Norms1763700030000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table assessment (
      school_id uuid not null, id uuid not null, year_id uuid not null, subject_id uuid not null,
      grade_level smallint not null check (grade_level between 1 and 11), class_id uuid,
      date date not null, lessons smallint not null check (lessons between 1 and 2),
      kind text not null check (kind in ('control_work', 'check_work', 'diagnostic_work', 'practical_work')),
      level text not null check (level in ('school', 'regional', 'federal')),
      title text not null check (length(title) between 1 and 200),
      status text not null check (status in ('proposed', 'published')),
      planned_by uuid not null, published_at timestamptz, published_by uuid, ${stamps},
      primary key (school_id, id), check ((status = 'published') <= (published_at is not null and published_by is not null)),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, subject_id) references subject (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, planned_by) references person (school_id, id),
      foreign key (school_id, published_by) references person (school_id, id))`);
    await run.query(
      `comment on table assessment is 'A planned assessment of a class, or without one of all classes of a grade. Which lessons it takes follows from the timetable of its day.'`,
    );
    await run.query(
      `create index assessment_year on assessment (school_id, year_id, date) where deleted_at is null`,
    );

    await run.query(
      `alter table homework add column load_reason text not null default '' check (length(load_reason) <= 300)`,
    );
    await run.query(
      `comment on column homework.load_reason is 'Why it was set although the homework of the day takes longer than the limit of the grade.'`,
    );
    await run.query(`grant update (load_reason) on homework to zhurnal_app`);

    await protectTenantTable(run, 'assessment', { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
