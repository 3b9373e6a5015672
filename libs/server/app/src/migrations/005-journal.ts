import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Attendance, lesson records, works, marks and homework: the teaching record, never deleted. */
export class Journal1763700005000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    // Journals are looked for from both ends: which groups a person teaches, and who teaches a group.
    await run.query(`create index timetable_entry_group on timetable_entry (school_id, group_id)`);
    await run.query(
      `create index timetable_entry_teacher_staff on timetable_entry_teacher (school_id, staff_id)`,
    );

    await run.query(`create table attendance (
      school_id uuid not null, id uuid not null, lesson_id uuid not null, group_id uuid not null, student_id uuid not null, date date not null,
      fact text check (fact in ('absent', 'late')), reason text check (reason in ('ill', 'excused', 'unexcused', 'unknown')),
      fact_by uuid, reason_by uuid, noted_at timestamptz not null default now(), ${stamps},
      primary key (school_id, id), unique (school_id, lesson_id, student_id),
      check ((fact is null) = (deleted_at is not null)), check (reason is null or fact is not null),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(
      `create index attendance_group on attendance (school_id, group_id, date) where deleted_at is null`,
    );
    await run.query(
      `create index attendance_student on attendance (school_id, student_id, date) where deleted_at is null`,
    );

    await run.query(`create table lesson_record (
      school_id uuid not null, id uuid not null, topic text not null default '', held_at timestamptz, held_by uuid, ${stamps},
      primary key (school_id, id), check (length(topic) <= 500),
      foreign key (school_id, id) references lesson (school_id, id),
      foreign key (school_id, held_by) references staff_member (school_id, id))`);
    await run.query(`comment on table lesson_record is 'What was taught; its id is the lesson''s.'`);
    await run.query(`create table work (
      school_id uuid not null, id uuid not null, lesson_id uuid not null, group_id uuid not null, date date not null,
      position smallint not null default 1, type text not null, title text not null default '', weight numeric(4,2) not null default 1,
      scale text not null default 'five' check (scale in ('five', 'pass_fail')), ${stamps},
      primary key (school_id, id), check (weight between 0 and 10), check (length(title) <= 200),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id))`);
    await run.query(
      `comment on table work is 'What a mark is given for. The first work of a lesson has the lesson''s id, so that entry needs no set-up.'`,
    );
    await run.query(`create index work_group on work (school_id, group_id, date)`);
    await run.query(`create index work_lesson on work (school_id, lesson_id)`);
    await run.query(`create table mark (
      school_id uuid not null, id uuid not null, work_id uuid not null, lesson_id uuid not null, group_id uuid not null, student_id uuid not null,
      date date not null, ordinal smallint not null default 1 check (ordinal between 1 and 4),
      value text check (value in ('2', '3', '4', '5', 'pass', 'fail', 'due')), comment text not null default '',
      marked_by uuid, marked_at timestamptz not null default now(), ${stamps},
      primary key (school_id, id), unique (school_id, work_id, student_id, ordinal),
      check ((value is null) = (deleted_at is not null)), check (length(comment) <= 500),
      foreign key (school_id, work_id) references work (school_id, id),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(`create index mark_group on mark (school_id, group_id, date) where deleted_at is null`);
    await run.query(
      `create index mark_student on mark (school_id, student_id, date) where deleted_at is null`,
    );

    await run.query(`create table homework (
      school_id uuid not null, id uuid not null, lesson_id uuid not null, group_id uuid not null,
      text text not null, due_on date not null, minutes smallint check (minutes between 0 and 600), posted_at timestamptz not null default now(), ${stamps},
      primary key (school_id, id), check (length(text) <= 4000),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id))`);
    await run.query(`create index homework_lesson on homework (school_id, lesson_id)`);
    await run.query(`create index homework_due on homework (school_id, group_id, due_on)`);
    await run.query(`create table homework_file (
      school_id uuid not null, id uuid not null, homework_id uuid not null, file_id uuid not null, ${stamps},
      primary key (school_id, id), unique (school_id, homework_id, file_id),
      foreign key (school_id, homework_id) references homework (school_id, id),
      foreign key (school_id, file_id) references stored_file (school_id, id))`);

    for (const table of ['attendance', 'lesson_record', 'work', 'mark', 'homework', 'homework_file']) {
      await protectTenantTable(run, table, { keep: true });
    }
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
