import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Notices of absence and checks of contact data. */
export class ClassTeacher1763700008000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table absence_notice (
      school_id uuid not null, id uuid not null, student_id uuid not null,
      from_date date not null, to_date date not null, slots smallint[],
      kind text not null check (kind in ('illness', 'doctor', 'family', 'contest', 'other')),
      text text not null default '', certificate boolean not null default false,
      status text not null default 'sent' check (status in ('sent', 'seen', 'accepted', 'declined', 'withdrawn')),
      sent_by uuid not null, sent_at timestamptz not null default now(),
      decided_by uuid, decided_at timestamptz, answer text not null default '', ${stamps},
      primary key (school_id, id), check (from_date <= to_date), check (to_date - from_date <= 60),
      check (length(text) <= 1000), check (length(answer) <= 500),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, sent_by) references person (school_id, id))`);
    await run.query(
      `comment on table absence_notice is 'What a legal representative, or a grown-up student, says beforehand about an absence. slots null: whole days. It never changes a fact: the lesson''s teacher states who was there.'`,
    );
    await run.query(
      `create index absence_notice_student on absence_notice (school_id, student_id, from_date)`,
    );
    await protectTenantTable(run, 'absence_notice', {
      keep: true,
      personal: ['text', 'answer'],
      person: 'student_id',
    });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
