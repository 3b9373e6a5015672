import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;
const order = `order_number text not null default '', order_date date, note text not null default ''`;
const shortOrder = `check (length(order_number) <= 50), check (length(note) <= 1000)`;

/** Movement of students, orders about staff, and what was done with sign-ins. */
export class People1763700012000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`alter table account add column must_change boolean not null default false`);
    await run.query(
      `comment on column account.must_change is 'The password was handed out on paper: until it is changed the account may do nothing else.'`,
    );
    await run.query(`grant update (must_change) on account to zhurnal_app`);

    await run.query(`create table movement (
      school_id uuid not null, id uuid not null, student_id uuid not null,
      kind text not null check (kind in ('arrival', 'transfer', 'departure', 'return')), day date not null,
      from_class_id uuid, to_class_id uuid,
      cause text check (cause in ('other_school', 'moved_away', 'family_education', 'graduated', 'expelled', 'death', 'other')),
      place text not null default '', ${order}, entered_by uuid, ${stamps},
      primary key (school_id, id), check ((kind = 'departure') = (cause is not null)), check ((kind = 'departure') = (to_class_id is null)),
      check (length(place) <= 200), ${shortOrder},
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, from_class_id) references school_class (school_id, id),
      foreign key (school_id, to_class_id) references school_class (school_id, id))`);
    await run.query(
      `comment on table movement is 'The order behind a change of enrolment. day: the first one in the class, of a departure the last one in the school. place: where from, or where to.'`,
    );
    await run.query(`create index movement_student on movement (school_id, student_id, day)`);
    await run.query(`create index movement_day on movement (school_id, day)`);

    await run.query(`create table staff_order (
      school_id uuid not null, id uuid not null, person_id uuid not null,
      kind text not null check (kind in ('hiring', 'dismissal')), day date not null, cause text not null default '', ${order},
      entered_by uuid, ${stamps},
      primary key (school_id, id), check (length(cause) <= 500), ${shortOrder},
      foreign key (school_id, person_id) references staff_member (school_id, id))`);
    await run.query(`create index staff_order_person on staff_order (school_id, person_id, day)`);

    await run.query(`create table sign_in_act (
      school_id uuid not null, id uuid not null, person_id uuid not null, account_id uuid,
      act text not null check (act in ('opened', 'reset', 'blocked', 'restored', 'sessions_ended', 'identity_checked')),
      at timestamptz not null, by_person_id uuid, note text not null default '', ${stamps},
      primary key (school_id, id), check (length(note) <= 200),
      foreign key (school_id, person_id) references person (school_id, id))`);
    await run.query(
      `comment on table sign_in_act is 'What was done with the sign-in of a person, by whom and when. Passwords are nowhere in it. identity_checked: a passport was shown, of which nothing is kept.'`,
    );
    await run.query(`create index sign_in_act_person on sign_in_act (school_id, person_id, at)`);
    await run.query(`create index sign_in_act_by on sign_in_act (school_id, by_person_id, at)`);

    await protectTenantTable(run, 'movement', {
      keep: true,
      personal: ['place', 'note'],
      person: 'student_id',
    });
    await protectTenantTable(run, 'staff_order', {
      keep: true,
      personal: ['cause', 'note'],
      person: 'person_id',
    });
    await protectTenantTable(run, 'sign_in_act', { keep: true, personal: ['note'], person: 'person_id' });

    await run.query(`create view student_record with (security_invoker = true) as
      select school_id, student_id, group_id, date from mark where deleted_at is null
      union all select school_id, student_id, group_id, date from attendance where deleted_at is null`);
    await run.query(
      `comment on view student_record is 'Days on which a teaching record names a student: a movement entered afterwards is asked about them.'`,
    );
    await run.query(`grant select on student_record to zhurnal_app`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
