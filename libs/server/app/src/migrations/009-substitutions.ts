import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for whom, and lessons moved or dropped. */
export class Substitutions1763700009000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
