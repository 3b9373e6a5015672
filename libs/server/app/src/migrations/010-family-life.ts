import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Remarks, ticked homework and visits of families. */
export class FamilyLife1763700010000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table remark (
      school_id uuid not null, id uuid not null, lesson_id uuid not null, group_id uuid not null, student_id uuid not null, date date not null,
      kind text not null check (kind in ('praise', 'behaviour', 'preparation', 'other')), text text not null,
      written_by uuid not null, written_at timestamptz not null default now(), ${stamps},
      primary key (school_id, id), check (length(text) between 1 and 500),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, written_by) references person (school_id, id))`);
    await run.query(
      `comment on table remark is 'What a teacher tells the family of one student about one lesson (TKK-22).'`,
    );
    await run.query(
      `create index remark_student on remark (school_id, student_id, date) where deleted_at is null`,
    );
    await run.query(
      `create index remark_group on remark (school_id, group_id, date) where deleted_at is null`,
    );

    await run.query(`create table homework_done (
      school_id uuid not null, id uuid not null, homework_id uuid not null, student_id uuid not null,
      done_at timestamptz not null, minutes smallint check (minutes between 0 and 600), ${stamps},
      primary key (school_id, id), unique (school_id, homework_id, student_id),
      foreign key (school_id, homework_id) references homework (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(
      `comment on table homework_done is 'Homework that the student has ticked off. Teachers see how many and, of three and more, the median time; never whose.'`,
    );
    await run.query(`create index homework_done_student on homework_done (school_id, student_id)`);

    await run.query(`create table own_task (
      school_id uuid not null, id uuid not null, student_id uuid not null, due_on date not null,
      subject text not null default '', text text not null, done_at timestamptz, ${stamps},
      primary key (school_id, id), check (length(text) between 1 and 500), check (length(subject) <= 100),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(
      `comment on table own_task is 'What the student has written down beside the journal; for the own family only.'`,
    );
    await run.query(`create index own_task_student on own_task (school_id, student_id, due_on)`);

    await run.query(`create table family_visit (
      school_id uuid not null, id uuid not null, person_id uuid not null, student_id uuid not null,
      seen_until timestamptz, shown_until timestamptz, previous_at timestamptz, visited_at timestamptz not null, ${stamps},
      primary key (school_id, id), unique (school_id, person_id, student_id),
      foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(
      `comment on table family_visit is 'What of a student''s news a person has seen: seen_until before the visit going on, shown_until during it; previous_at is when the visit before it ended.'`,
    );

    await protectTenantTable(run, 'remark', { keep: true, personal: ['text'], person: 'student_id' });
    await protectTenantTable(run, 'homework_done', { keep: true });
    await protectTenantTable(run, 'own_task', { personal: ['text', 'subject'], person: 'student_id' });
    await protectTenantTable(run, 'family_visit');
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
