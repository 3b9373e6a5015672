import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of people, with what undoes them. */
export class PeopleImport1763700011000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
