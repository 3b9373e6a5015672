import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** The column of a mark: one of the periods, or one of those of the whole year. */
const column = (kinds: string): string => `
      year_id uuid not null, kind text not null check (kind in (${kinds})), period_id uuid,
      check ((kind = 'period') = (period_id is not null)),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, period_id) references grading_period (school_id, id)`;

/** Marks of periods, of the year and of examinations, their publication, and who has seen them. */
export class PeriodMarks1763700033000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table period_mark (
      school_id uuid not null, id uuid not null, student_id uuid not null, subject_id uuid not null,
      group_id uuid not null, class_id uuid not null, ${column(`'period', 'year', 'exam', 'final'`)},
      value text check (value in ('2', '3', '4', '5', 'pass', 'fail', 'na', 'exempt')),
      suggested text check (suggested in ('2', '3', '4', '5', 'pass', 'fail', 'na', 'exempt')),
      basis jsonb, reason text not null default '' check (length(reason) <= 300),
      received_at timestamptz, is_late boolean not null default false,
      set_by uuid, set_at timestamptz not null default clock_timestamp(), ${stamps},
      primary key (school_id, id),
      unique nulls not distinct (school_id, student_id, subject_id, year_id, kind, period_id),
      check ((value is null) = (deleted_at is not null)), check (kind <> 'exam' or value is null or received_at is not null),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, subject_id) references subject (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, set_by) references person (school_id, id))`);
    await run.query(
      `comment on table period_mark is 'A mark of a student in a subject for a period or a year, whatever groups the student was in. group_id, class_id: where the student was when it was first entered.'`,
    );
    await run.query(
      `comment on column period_mark.basis is 'How the suggestion came about, as it was shown when the mark was set.'`,
    );
    await run.query(`create index period_mark_class on period_mark (school_id, class_id, year_id)`);
    await run.query(`create index period_mark_group on period_mark (school_id, group_id)`);

    await run.query(`create table period_release (
      school_id uuid not null, id uuid not null, class_id uuid not null, ${column(`'period', 'year'`)},
      released_at timestamptz not null, released_by uuid not null,
      mark_count int not null check (mark_count >= 0), gap_count int not null check (gap_count >= 0), ${stamps},
      primary key (school_id, id), unique nulls not distinct (school_id, class_id, year_id, kind, period_id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, released_by) references person (school_id, id))`);
    await run.query(
      `comment on table period_release is 'Marks of a class that families see since then. kind year: of the year and the final ones.'`,
    );

    await run.query(`create table period_seen (
      school_id uuid not null, id uuid not null, student_id uuid not null, ${column(`'period', 'year'`)},
      person_id uuid, is_paper boolean not null, seen_at timestamptz not null, recorded_by uuid not null,
      question text not null default '' check (length(question) <= 500), ${stamps},
      primary key (school_id, id), check (is_paper = (person_id is null)),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, recorded_by) references person (school_id, id))`);
    await run.query(
      `comment on table period_seen is 'A family states to have seen the marks. is_paper: on paper, and the class teacher keeps it.'`,
    );
    await run.query(`create index period_seen_student on period_seen (school_id, student_id, year_id)`);

    await protectTenantTable(run, 'period_mark', { keep: true });
    await protectTenantTable(run, 'period_release', { keep: true });
    await protectTenantTable(run, 'period_seen', {
      keep: true,
      personal: ['question'],
      person: 'student_id',
    });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
