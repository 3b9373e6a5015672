import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Weekly periods with days of their own, days with other bells, and addresses of calendars. */
export class Calendars1763700018000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`alter table timetable_entry
      add column valid_from date, add column valid_to date,
      add check (valid_from is null or valid_to is null or valid_from <= valid_to)`);
    await run.query(
      `comment on column timetable_entry.valid_from is 'First day of the period; null: the first day of its timetable. A period with days of its own was made or ended by hand.'`,
    );
    await run.query(
      `comment on column timetable_entry.valid_to is 'Last day of the period; null: the last day of its timetable.'`,
    );
    await run.query(`grant update (valid_from, valid_to) on timetable_entry to zhurnal_app`);

    await run.query(`create table bell_day (
      school_id uuid not null, id uuid not null, year_id uuid not null, from_date date not null, to_date date not null,
      schedule_id uuid not null, shift_id uuid, grade_from smallint, grade_to smallint, note text not null default '', ${stamps},
      primary key (school_id, id), check (from_date <= to_date), check (num_nulls(grade_from, grade_to) in (0, 2)),
      check (grade_from between 1 and 12 and grade_to between grade_from and 12), check (length(note) <= 100),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, schedule_id) references bell_schedule (school_id, id),
      foreign key (school_id, shift_id) references bell_schedule (school_id, id))`);
    await run.query(
      `comment on table bell_day is 'Days on which other bells hold: for everybody, for some grades, or for those who otherwise follow the bells of shift_id.'`,
    );
    await run.query(
      `create index bell_day_days on bell_day (school_id, to_date, from_date) where deleted_at is null`,
    );
    await protectTenantTable(run, 'bell_day');

    await run.query(`create table calendar_address (
      school_id uuid not null, id uuid not null, person_id uuid not null, kind text not null check (kind in ('own', 'student', 'children')),
      student_id uuid, secret_hash bytea not null check (length(secret_hash) = 32), homework boolean not null default false, ${stamps},
      primary key (school_id, id), unique (school_id, secret_hash), check ((kind = 'student') = (student_id is not null)),
      foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(
      `comment on table calendar_address is 'Under which secret addresses calendar programs read lessons; deleted_at: revoked. Only a digest of the secret is kept.'`,
    );
    await run.query(
      `create unique index calendar_address_open on calendar_address (school_id, person_id, kind, student_id) nulls not distinct where deleted_at is null`,
    );
    await protectTenantTable(run, 'calendar_address', { personal: ['secret_hash'], person: 'person_id' });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
