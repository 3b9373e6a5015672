import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** The weekly timetable with its validity, the dated lessons made from it, and what links imports to our rows. */
export class Timetable1763700004000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table timetable (
      school_id uuid not null, id uuid not null, year_id uuid not null, name text not null,
      valid_from date not null, valid_to date not null, cycle_weeks smallint not null default 1 check (cycle_weeks between 1 and 8),
      source text not null default 'manual', ${stamps},
      primary key (school_id, id), check (valid_from <= valid_to),
      foreign key (school_id, year_id) references academic_year (school_id, id))`);
    await run.query(`create table timetable_entry (
      school_id uuid not null, id uuid not null, timetable_id uuid not null, group_id uuid not null,
      weekday smallint not null check (weekday between 1 and 7), week smallint not null default 0 check (week between 0 and 8),
      slot smallint not null, room_id uuid, source_key text, ${stamps},
      primary key (school_id, id),
      foreign key (school_id, timetable_id) references timetable (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, room_id) references room (school_id, id))`);
    await run.query(
      `comment on column timetable_entry.week is '0 = every week of the cycle, otherwise the week it stands in'`,
    );
    await run.query(
      `create index timetable_entry_place on timetable_entry (school_id, timetable_id, weekday, slot)`,
    );
    await run.query(`create table timetable_entry_teacher (
      school_id uuid not null, id uuid not null, entry_id uuid not null, staff_id uuid not null, position smallint not null default 1, ${stamps},
      primary key (school_id, id), unique (school_id, entry_id, staff_id),
      foreign key (school_id, entry_id) references timetable_entry (school_id, id),
      foreign key (school_id, staff_id) references staff_member (school_id, id))`);

    await run.query(`create table lesson (
      school_id uuid not null, id uuid not null, group_id uuid not null, date date not null, slot smallint not null,
      starts_at time not null, ends_at time not null, room_id uuid, entry_id uuid, cancelled_at timestamptz, ${stamps},
      primary key (school_id, id), unique (school_id, entry_id, date),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, room_id) references room (school_id, id),
      foreign key (school_id, entry_id) references timetable_entry (school_id, id))`);
    await run.query(`create index lesson_group on lesson (school_id, group_id, date, slot)`);
    await run.query(`create index lesson_date on lesson (school_id, date)`);
    await run.query(`create table lesson_teacher (
      school_id uuid not null, id uuid not null, lesson_id uuid not null, staff_id uuid not null,
      position smallint not null default 1, substitute boolean not null default false, ${stamps},
      primary key (school_id, id), unique (school_id, lesson_id, staff_id),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, staff_id) references staff_member (school_id, id))`);
    await run.query(`create index lesson_teacher_staff on lesson_teacher (school_id, staff_id)`);

    await run.query(`create table import_run (
      school_id uuid not null, id uuid not null, kind text not null, file_name text not null, sha256 text not null,
      summary jsonb not null, created_by uuid, ${stamps}, primary key (school_id, id))`);
    await run.query(`create table import_link (
      school_id uuid not null, id uuid not null, year_id uuid not null, source text not null, kind text not null,
      source_key text not null, object_id uuid not null, ${stamps},
      primary key (school_id, id), unique (school_id, year_id, source, kind, source_key),
      foreign key (school_id, year_id) references academic_year (school_id, id))`);
    await run.query(
      `comment on table import_link is 'Which object of ours a key of an imported file means: makes a repeated import find, not create.'`,
    );

    await protectTenantTable(run, 'timetable');
    await protectTenantTable(run, 'timetable_entry');
    await protectTenantTable(run, 'timetable_entry_teacher');
    await protectTenantTable(run, 'lesson', { keep: true });
    await protectTenantTable(run, 'lesson_teacher', { keep: true });
    await protectTenantTable(run, 'import_run');
    await protectTenantTable(run, 'import_link');
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
