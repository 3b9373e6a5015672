import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file as evidence of a task that is done. */
export class DutyFiles1763700039000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(
      `alter table duty_task add column file_id uuid, add check (file_id is null or outcome = 'done'),
        add foreign key (school_id, file_id) references stored_file (school_id, id)`,
    );
    await run.query(`comment on column duty_task.file_id is 'The document that shows what was done.'`);
    await run.query(`create index duty_task_file on duty_task (school_id, file_id)`);
    await run.query(`grant update (file_id) on duty_task to zhurnal_app`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
