import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks of periods. */
export class PeriodMarks1763700033000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`select 1`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
