import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** The register of corrections of what is locked. */
export class Corrections1763700027000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table correction_request (
      school_id uuid not null, id uuid not null, year_id uuid not null, number int not null check (number >= 1),
      group_id uuid not null, class_names text not null check (length(class_names) <= 500),
      subject_name text not null check (length(subject_name) <= 200),
      requested_by uuid not null, filed_at timestamptz not null, reason text not null check (length(reason) between 1 and 500),
      state text not null default 'filed' check (state in ('filed', 'admitted', 'refused', 'withdrawn')),
      decided_by uuid, decided_at timestamptz, note text not null default '' check (length(note) <= 500), ${stamps},
      primary key (school_id, id), unique (school_id, year_id, number),
      check (num_nulls(decided_by, decided_at) = case when state = 'filed' then 2 else 0 end),
      check (state not in ('admitted', 'refused') or decided_by <> requested_by),
      check (state <> 'withdrawn' or decided_by = requested_by), check (state <> 'refused' or note <> ''),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, requested_by) references staff_member (school_id, id),
      foreign key (school_id, decided_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table correction_request is 'The register of corrections: who asks to change what is locked, why, and what was decided. Numbers run through an academic year without gaps.'`,
    );
    await run.query(
      `create index correction_request_filed on correction_request (school_id, filed_at desc, id desc)`,
    );
    await run.query(
      `create index correction_request_open on correction_request (school_id, group_id) where state = 'filed'`,
    );

    await run.query(`create table correction_change (
      school_id uuid not null, id uuid not null, request_id uuid not null, position smallint not null check (position between 1 and 50),
      kind text not null check (kind in ('mark', 'attendance', 'record', 'homework')), lesson_id uuid not null, date date not null,
      work_id uuid, student_id uuid, ordinal smallint, homework_id uuid, row_version int not null check (row_version >= 0),
      was jsonb not null, becomes jsonb not null, ${stamps},
      primary key (school_id, id), unique (school_id, request_id, position),
      check (num_nulls(work_id, ordinal) = case when kind = 'mark' then 0 else 2 end),
      check ((student_id is not null) = (kind in ('mark', 'attendance'))), check ((homework_id is not null) = (kind = 'homework')),
      foreign key (school_id, request_id) references correction_request (school_id, id),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(
      `comment on table correction_change is 'The list of a request: what stood, in which version, and what shall stand. Written once: nobody has the right to change it.'`,
    );
    await run.query(`create index correction_change_lesson on correction_change (school_id, lesson_id)`);
    await run.query(
      `create index correction_change_student on correction_change (school_id, student_id, date) where student_id is not null`,
    );

    await run.query(`create table correction_file (
      school_id uuid not null, id uuid not null, request_id uuid not null, file_id uuid not null, ${stamps},
      primary key (school_id, id), unique (school_id, request_id, file_id),
      foreign key (school_id, request_id) references correction_request (school_id, id),
      foreign key (school_id, file_id) references stored_file (school_id, id))`);
    await run.query(`comment on table correction_file is 'Documents on which a request rests.'`);

    await protectTenantTable(run, 'correction_request', { keep: true });
    for (const table of ['correction_change', 'correction_file'])
      await protectTenantTable(run, table, { keep: true, write: ['insert'] });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
