import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bell days and private calendar addresses. */
export class Calendars1763700014000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
