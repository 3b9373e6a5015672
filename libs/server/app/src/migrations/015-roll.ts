import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** That the roll of a lesson was called: absences alone do not say whether the others were looked at. */
export class Roll1763700015000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table roll_call (
      school_id uuid not null, id uuid not null, taken_at timestamptz, taken_by uuid, ${stamps},
      primary key (school_id, id), check ((taken_at is null) = (taken_by is null)),
      foreign key (school_id, id) references lesson (school_id, id),
      foreign key (school_id, taken_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table roll_call is 'That the list of a lesson was gone through, by whom and when; its id is the lesson''s. taken_at null: taken back.'`,
    );
    await protectTenantTable(run, 'roll_call', { keep: true });
    await run.query(`create or replace view recorded_lesson with (security_invoker = true) as
      select school_id, id as lesson_id from lesson_record
      union all select school_id, lesson_id from attendance
      union all select school_id, lesson_id from work
      union all select school_id, lesson_id from homework
      union all select school_id, id from roll_call
      union all select school_id, lesson_id from remark`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
