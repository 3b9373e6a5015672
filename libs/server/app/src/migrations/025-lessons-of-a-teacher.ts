import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A teacher's lessons of all years are found in the index alone: in the table they lie scattered, and after five years each
 * look at a day would read thousands of its pages.
 */
export class LessonsOfATeacher1763700025000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create index lesson_teacher_lessons on lesson_teacher (school_id, staff_id, lesson_id)
      include (substitute, replaces, writes_until, deleted_at)`);
    await run.query(`drop index lesson_teacher_staff`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
