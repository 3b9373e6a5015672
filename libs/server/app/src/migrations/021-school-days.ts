import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Days of the school calendar that go otherwise: without lessons, or by the timetable of another day of the week. */
export class SchoolDays1763700021000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table school_day (
      school_id uuid not null, id uuid not null, year_id uuid not null, from_date date not null, to_date date not null,
      as_weekday smallint check (as_weekday between 1 and 7),
      cause text check (cause in ('teacher_ill', 'teacher_away', 'event', 'quarantine', 'weather', 'accident', 'other')),
      note text not null default '' check (length(note) <= 200), made_by uuid, ${stamps},
      primary key (school_id, id), check (from_date <= to_date), check (to_date - from_date <= 366),
      check (num_nulls(as_weekday, cause) = 1), check (as_weekday is null or from_date = to_date),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, made_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table school_day is 'Days that go otherwise. With a cause: without lessons. With as_weekday: one day worked by the timetable of that day of the week.'`,
    );
    await run.query(
      `create index school_day_days on school_day (school_id, to_date, from_date) where deleted_at is null`,
    );
    await run.query(`create table school_day_class (
      school_id uuid not null, id uuid not null, day_id uuid not null, class_id uuid not null, ${stamps},
      primary key (school_id, id), unique (school_id, day_id, class_id),
      foreign key (school_id, day_id) references school_day (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id))`);
    await run.query(
      `comment on table school_day_class is 'Classes that a day without lessons concerns; none: the whole school.'`,
    );
    await protectTenantTable(run, 'school_day');
    await protectTenantTable(run, 'school_day_class');

    await run.query(`alter table lesson add column day_off_id uuid,
      add foreign key (school_id, day_off_id) references school_day (school_id, id)`);
    await run.query(
      `comment on column lesson.day_off_id is 'The days without lessons by which it fell out; a lesson that is given all the same keeps it, and does not fall out again.'`,
    );
    await run.query(
      `create index lesson_day_off on lesson (school_id, day_off_id) where day_off_id is not null`,
    );
    await run.query(`grant update (day_off_id) on lesson to zhurnal_app`);

    // The name of bells that are gone is free again.
    await run.query(`alter table bell_schedule drop constraint bell_schedule_school_id_year_id_name_key`);
    await run.query(
      `create unique index bell_schedule_name on bell_schedule (school_id, year_id, name) where deleted_at is null`,
    );
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
