import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of corrections takes works, too: their kind, title, weight and scale, and that they are there at all. */
export class CorrectionsOfWorks1763700040000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`alter table correction_change drop constraint correction_change_kind_check`);
    await run.query(`alter table correction_change drop constraint correction_change_check`);
    await run.query(`alter table correction_change
      add constraint correction_change_kind_check check (kind in ('mark', 'attendance', 'record', 'homework', 'work')),
      add constraint correction_change_check check (
        (work_id is not null) = (kind in ('mark', 'work')) and (ordinal is not null) = (kind = 'mark'))`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
