import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Print-outs that were handed over to families without the electronic form (G24-25). */
export class PaperHandovers1763700056000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table paper_handover (
      school_id uuid not null, id uuid not null, student_id uuid not null, class_id uuid not null,
      from_day date not null, to_day date not null, printed_at timestamptz, handed_on date not null,
      to_person_id uuid, to_words text not null default '' check (length(to_words) <= 200),
      note text not null default '' check (length(note) <= 200), handed_by uuid not null,
      removal_reason text not null default '' check (length(removal_reason) <= 200), removed_by uuid, ${stamps},
      primary key (school_id, id), check (from_day <= to_day), check (handed_on >= to_day),
      check ((to_person_id is null) = (to_words <> '')),
      check ((deleted_at is null) = (removed_by is null)), check ((deleted_at is null) = (removal_reason = '')),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, to_person_id) references person (school_id, id),
      foreign key (school_id, handed_by) references person (school_id, id),
      foreign key (school_id, removed_by) references person (school_id, id))`);
    await run.query(
      `comment on table paper_handover is 'That the print-out of a term was handed over for a student whose family has asked for paper or refused the diary: when, to whom of the family or to others in words, by whom. from_day and to_day: the term; printed_at: when the journal printed it, null: not known. An entry by mistake is taken back with its reason.'`,
    );
    await run.query(
      `create unique index paper_handover_once on paper_handover (school_id, student_id, to_day) where deleted_at is null`,
    );
    await run.query(
      `create index paper_handover_class on paper_handover (school_id, class_id, to_day) where deleted_at is null`,
    );
    await protectTenantTable(run, 'paper_handover', {
      keep: true,
      personal: ['to_words', 'note'],
      person: 'student_id',
    });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
