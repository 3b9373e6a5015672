import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lessons at which anything was recorded: a change of the timetable must leave them alone. */
export class RecordedLesson1763700006000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create view recorded_lesson with (security_invoker = true) as
      select school_id, id as lesson_id from lesson_record
      union all select school_id, lesson_id from attendance
      union all select school_id, lesson_id from work
      union all select school_id, lesson_id from homework`);
    await run.query(
      `comment on view recorded_lesson is 'Lessons with a teaching record, also one that was taken back. Marks hang on works.'`,
    );
    await run.query(`grant select on recorded_lesson to zhurnal_app`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
