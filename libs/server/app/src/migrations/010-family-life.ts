import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remarks, ticked homework and visits of families. */
export class FamilyLife1763700010000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
