import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Notices of absence, certificates that were shown, and checks of contact data. */
export class ClassTeacher1763700008000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table absence_notice (
      school_id uuid not null, id uuid not null, student_id uuid not null,
      from_date date not null, to_date date not null, slots smallint[],
      kind text not null check (kind in ('illness', 'doctor', 'family', 'contest', 'other')),
      text text not null default '', certificate boolean not null default false,
      status text not null default 'sent' check (status in ('sent', 'seen', 'accepted', 'declined', 'withdrawn')),
      sent_by uuid not null, sent_at timestamptz not null default now(), seen_by uuid, seen_at timestamptz,
      decided_by uuid, decided_at timestamptz, reason text check (reason in ('ill', 'excused')),
      answer text not null default '', ${stamps},
      primary key (school_id, id), check (from_date <= to_date), check (to_date - from_date < 60),
      check (length(text) <= 1000), check (length(answer) <= 500), check (cardinality(slots) > 0),
      check (status <> 'accepted' or (reason is not null and decided_by is not null)),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, sent_by) references person (school_id, id),
      foreign key (school_id, seen_by) references staff_member (school_id, id),
      foreign key (school_id, decided_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table absence_notice is 'What a legal representative, or a grown-up student, says beforehand about an absence. slots null: whole days. It never changes a fact: the lesson''s teacher states who was there.'`,
    );
    await run.query(
      `create index absence_notice_student on absence_notice (school_id, student_id, from_date)`,
    );
    await run.query(`create table absence_certificate (
      school_id uuid not null, id uuid not null, student_id uuid not null, from_date date not null, to_date date not null,
      seen_by uuid not null, ${stamps},
      primary key (school_id, id), check (from_date <= to_date),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, seen_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table absence_certificate is 'Days for which the class teacher was shown a paper: a doctor''s certificate, an order, a note.'`,
    );
    await run.query(
      `create index absence_certificate_student on absence_certificate (school_id, student_id, from_date)`,
    );
    await run.query(`create table contact_check (
      school_id uuid not null, id uuid not null, student_id uuid not null, checked_on date not null, checked_by uuid not null, ${stamps},
      primary key (school_id, id), unique (school_id, student_id, checked_on),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, checked_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table contact_check is 'The monthly check of a student''s contact data and of the family''s: found right on that day, by whom.'`,
    );

    await protectTenantTable(run, 'absence_notice', {
      keep: true,
      personal: ['text', 'answer'],
      person: 'student_id',
    });
    await protectTenantTable(run, 'absence_certificate', { keep: true });
    await protectTenantTable(run, 'contact_check', { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
