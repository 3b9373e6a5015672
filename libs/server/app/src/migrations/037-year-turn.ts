import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const name = 'text collate "ru-RU-x-icu"';
const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** The turn from one academic year to the next: rehearsed, confirmed, undone. */
export class YearTurn1763700037000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    // A year that a turn made and took back leaves its name to the next attempt.
    await run.query(`alter table academic_year drop constraint academic_year_school_id_name_key`);
    await run.query(
      `create unique index academic_year_name on academic_year (school_id, name) where deleted_at is null`,
    );

    await run.query(`create table year_turn (
      school_id uuid not null, id uuid not null, from_year_id uuid not null, to_year_id uuid,
      state text not null default 'draft' check (state in ('draft', 'applied', 'confirmed', 'undone')),
      begun_at timestamptz not null, begun_by uuid not null, changed_at timestamptz not null default clock_timestamp(),
      order_number text not null default '' check (length(order_number) <= 50), ordered_on date,
      applied_at timestamptz, applied_by uuid, confirmed_at timestamptz, confirmed_by uuid, undone_at timestamptz, undone_by uuid, ${stamps},
      primary key (school_id, id),
      check (num_nulls(applied_at, applied_by, ordered_on, to_year_id) in (0, 4)),
      check (num_nulls(confirmed_at, confirmed_by) in (0, 2)), check (num_nulls(undone_at, undone_by) in (0, 2)),
      check ((state = 'draft') = (applied_at is null)), check (applied_at is null or order_number <> ''),
      check ((state = 'confirmed') = (confirmed_at is not null)), check ((state = 'undone') = (undone_at is not null)),
      foreign key (school_id, from_year_id) references academic_year (school_id, id),
      foreign key (school_id, to_year_id) references academic_year (school_id, id),
      foreign key (school_id, begun_by) references person (school_id, id),
      foreign key (school_id, applied_by) references person (school_id, id),
      foreign key (school_id, confirmed_by) references person (school_id, id),
      foreign key (school_id, undone_by) references person (school_id, id))`);
    await run.query(
      `comment on table year_turn is 'The turn of a year: a draft that is rehearsed, carried out by an order, taken back or confirmed. Its version counts every decision; changed_at: when the last one was made.'`,
    );
    await run.query(
      `create unique index year_turn_of on year_turn (school_id, from_year_id) where state <> 'undone' and deleted_at is null`,
    );
    await run.query(`create table year_turn_class (
      school_id uuid not null, id uuid not null, turn_id uuid not null, from_class_id uuid,
      name ${name} not null check (length(name) between 1 and 30), grade_level smallint not null check (grade_level between 1 and 12),
      letter text not null default '' check (length(letter) <= 10), teacher_id uuid, is_manual boolean not null default false,
      made_class_id uuid, ${stamps},
      primary key (school_id, id),
      foreign key (school_id, turn_id) references year_turn (school_id, id),
      foreign key (school_id, from_class_id) references school_class (school_id, id),
      foreign key (school_id, teacher_id) references staff_member (school_id, id),
      foreign key (school_id, made_class_id) references school_class (school_id, id))`);
    await run.query(
      `comment on table year_turn_class is 'A class of the new year. from_class_id: the class that goes on in it; null: it is new. is_manual: a person decided, also that there is none (deleted_at).'`,
    );
    await run.query(
      `create unique index year_turn_class_name on year_turn_class (school_id, turn_id, name) where deleted_at is null`,
    );
    await run.query(`create table year_turn_student (
      school_id uuid not null, id uuid not null, turn_id uuid not null, student_id uuid not null, from_class_id uuid not null,
      decision text check (decision in ('promoted', 'conditional', 'retained', 'graduated', 'departed')), target_id uuid,
      failed jsonb not null default '[]',
      reason text not null default '' check (length(reason) <= 300), order_number text not null default '' check (length(order_number) <= 50),
      is_manual boolean not null default false, ${stamps},
      primary key (school_id, id),
      check (target_id is null or decision in ('promoted', 'conditional', 'retained')),
      foreign key (school_id, turn_id) references year_turn (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, from_class_id) references school_class (school_id, id),
      foreign key (school_id, target_id) references year_turn_class (school_id, id))`);
    await run.query(
      `comment on table year_turn_student is 'What becomes of a student. failed: ids of subjects whose mark of the year is unsatisfactory. order_number: an order of its own, else that of the turn.'`,
    );
    await run.query(
      `create unique index year_turn_student_of on year_turn_student (school_id, turn_id, student_id) where deleted_at is null`,
    );
    await run.query(`create table year_turn_row (
      school_id uuid not null, id uuid not null, turn_id uuid not null,
      kind text not null check (kind in ('year', 'period', 'holiday', 'bells', 'bell', 'class', 'subgroup', 'enrollment', 'member', 'duty', 'group', 'part', 'load', 'movement')),
      row_id uuid not null, was_to date, left_to date, ${stamps},
      primary key (school_id, id), unique (school_id, turn_id, kind, row_id),
      foreign key (school_id, turn_id) references year_turn (school_id, id))`);
    await run.query(
      `comment on table year_turn_row is 'Every row that a turn made, and with left_to every one that it ended: was_to is its former last day. Taking the turn back follows this list.'`,
    );

    await protectTenantTable(run, 'year_turn', { keep: true });
    await protectTenantTable(run, 'year_turn_class', { keep: true });
    await protectTenantTable(run, 'year_turn_student', { keep: true });
    // The rows that it lists have a trail of their own.
    await protectTenantTable(run, 'year_turn_row', { keep: true, write: ['insert'], trail: 'none' });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
