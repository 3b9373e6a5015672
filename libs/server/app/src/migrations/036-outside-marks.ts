import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Marks that other institutions have given, with their documents; why a lesson is given by a substitute. */
export class OutsideMarks1763700036000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table outside_document (
      school_id uuid not null, id uuid not null, student_id uuid not null,
      institution text not null check (length(institution) between 1 and 200),
      kind text check (kind in ('certificate', 'mark_list', 'report_card')),
      number text not null default '' check (length(number) <= 100), dated_on date, has_seal boolean not null default false,
      file_id uuid, entered_by uuid not null, entered_at timestamptz not null, ${stamps},
      primary key (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, file_id) references stored_file (school_id, id),
      foreign key (school_id, entered_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table outside_document is 'A document of a medical or another institution with marks of a student; its scan is a part of the personal file. kind null: marks came without a document. Marks are accepted when kind, dated_on and has_seal are there.'`,
    );
    await run.query(
      `create index outside_document_student on outside_document (school_id, student_id) where deleted_at is null`,
    );
    await run.query(`create index outside_document_file on outside_document (school_id, file_id)`);
    // In which hospital a child was is health data: the trail keeps digests of it.
    await protectTenantTable(run, 'outside_document', {
      keep: true,
      personal: ['institution', 'number'],
      person: 'student_id',
    });

    await run.query(`create table outside_mark (
      school_id uuid not null, id uuid not null, document_id uuid not null, student_id uuid not null, subject_id uuid not null,
      from_day date not null, to_day date not null,
      marks text[] not null check (cardinality(marks) between 1 and 20 and marks <@ array['2', '3', '4', '5', 'pass', 'fail']),
      entered_by uuid not null, entered_at timestamptz not null,
      removal_reason text not null default '' check (length(removal_reason) <= 300), removed_by uuid, ${stamps},
      primary key (school_id, id), check (from_day <= to_day),
      check ((deleted_at is null) = (removed_by is null)), check ((deleted_at is null) = (removal_reason = '')),
      foreign key (school_id, document_id) references outside_document (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, subject_id) references subject (school_id, id),
      foreign key (school_id, entered_by) references staff_member (school_id, id),
      foreign key (school_id, removed_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table outside_mark is 'Marks of one subject on a document of another institution. They count in the period in which their last day lies, and stand in no cell of the journal.'`,
    );
    await run.query(
      `create index outside_mark_student on outside_mark (school_id, student_id, subject_id) where deleted_at is null`,
    );
    await run.query(`create index outside_mark_of on outside_mark (school_id, document_id)`);
    await protectTenantTable(run, 'outside_mark', { keep: true });

    await run.query(`alter table lesson_teacher
      add column reason text check (reason in ('illness', 'training', 'trip', 'leave', 'other')),
      add column reason_note text check (length(reason_note) between 1 and 300),
      add check (reason_note is null or reason is not null), add check (reason is null or replaces is not null)`);
    await run.query(
      `comment on column lesson_teacher.reason is 'Why the teacher in replaces is away, where no absence of that day says it.'`,
    );
    await run.query(`grant update (reason, reason_note) on lesson_teacher to zhurnal_app`);
    // The reason is health data of the teacher who is away, as it is in staff_absence.
    await run.query(`drop trigger lesson_teacher_trail on lesson_teacher`);
    await run.query(
      `create trigger lesson_teacher_trail after insert or update or delete on lesson_teacher for each row execute function leave_trail('lesson_teacher', 'reason,reason_note', 'replaces')`,
    );
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
