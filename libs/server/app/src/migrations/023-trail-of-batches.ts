import type { MigrationInterface, QueryRunner } from 'typeorm';
import { trailBatches } from './trail-of-batches.js';

/** Marks and absences are written by the batch: so is their trail. */
export class TrailOfBatches1763700023000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    for (const table of ['mark', 'attendance']) await trailBatches(run, table);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
