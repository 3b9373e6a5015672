import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Norms. */
export class Norms1763700030000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`select 1`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
