import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report may tell of one student. */
export class ReportsOnStudents1763700043000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`alter table report_run add column student_id uuid`);
    await run.query(
      `alter table report_run add constraint report_run_student foreign key (school_id, student_id) references student (school_id, id)`,
    );
    await run.query(
      `alter table report_run add constraint report_run_of_student check (student_id is null or num_nonnulls(class_id, teacher_id) = 0)`,
    );
    await run.query(
      `comment on column report_run.student_id is 'The student of whom it tells; then it tells of no class and no teacher.'`,
    );
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
