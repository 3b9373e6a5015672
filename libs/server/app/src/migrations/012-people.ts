import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Movement of students and what the office keeps. */
export class People1763700012000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
