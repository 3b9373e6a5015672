import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Who stands in for whom, and lessons moved or dropped. */
export class Substitutions1763700009000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table staff_absence (
      school_id uuid not null, id uuid not null, person_id uuid not null, from_date date not null, to_date date not null, slots smallint[],
      kind text not null check (kind in ('illness', 'training', 'trip', 'leave', 'other')),
      note text not null default '', reported_by uuid, ${stamps},
      primary key (school_id, id), check (from_date <= to_date), check (to_date - from_date <= 366),
      check (slots is null or (from_date = to_date and cardinality(slots) between 1 and 20)), check (length(note) <= 300),
      foreign key (school_id, person_id) references staff_member (school_id, id),
      foreign key (school_id, reported_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table staff_absence is 'Days on which a teacher is away, or single lessons of one day. slots null: whole days.'`,
    );
    await run.query(
      `create index staff_absence_day on staff_absence (school_id, to_date, from_date) where deleted_at is null`,
    );
    // Why a teacher is away is health data: the trail keeps digests of it.
    await protectTenantTable(run, 'staff_absence', {
      keep: true,
      personal: ['kind', 'note'],
      person: 'person_id',
    });

    await run.query(`alter table lesson
      add column planned_date date, add column planned_slot smallint, add column planned_starts_at time, add column planned_ends_at time,
      add column planned_room_id uuid,
      add column change_cause text check (change_cause in ('teacher_ill', 'teacher_away', 'event', 'quarantine', 'weather', 'accident', 'other')),
      add column change_note text not null default '' check (length(change_note) <= 200),
      add column changed_by uuid, add column changed_at timestamptz,
      add check (num_nulls(planned_date, planned_slot, planned_starts_at, planned_ends_at) in (0, 4)),
      add check (planned_room_id is null or planned_date is not null),
      add foreign key (school_id, planned_room_id) references room (school_id, id),
      add foreign key (school_id, changed_by) references staff_member (school_id, id)`);
    await run.query(
      `comment on column lesson.planned_date is 'With planned_slot, planned_starts_at, planned_ends_at and planned_room_id: where the lesson stood before it was moved or given another room. Null: it stands as planned.'`,
    );
    await run.query(
      `comment on column lesson.change_cause is 'Why a person moved or cancelled the lesson. A cancelled lesson without a cause fell out of the timetable.'`,
    );
    // A weekly period has one lesson a day by the plan, wherever it was moved.
    await run.query(`alter table lesson drop constraint lesson_school_id_entry_id_date_key`);
    await run.query(
      `create unique index lesson_entry_day on lesson (school_id, entry_id, (coalesce(planned_date, date)))`,
    );
    await run.query(
      `create index lesson_planned on lesson (school_id, group_id, planned_date) where planned_date is not null`,
    );

    await run.query(`alter table lesson_teacher
      add column replaces uuid, add column writes_until date,
      add check (substitute or (replaces is null and writes_until is null)),
      add foreign key (school_id, replaces) references staff_member (school_id, id)`);
    await run.query(
      `comment on column lesson_teacher.replaces is 'The teacher of the timetable in whose place a substitute gives the lesson; null: in the place of all.'`,
    );
    await run.query(
      `comment on column lesson_teacher.writes_until is 'The last day on which a substitute has rights to the lesson; null: without end.'`,
    );
    await run.query(
      `grant update (planned_date, planned_slot, planned_starts_at, planned_ends_at, planned_room_id, change_cause, change_note, changed_by, changed_at) on lesson to zhurnal_app`,
    );
    await run.query(`grant update (replaces, writes_until) on lesson_teacher to zhurnal_app`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
