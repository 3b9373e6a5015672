import type { MigrationInterface, QueryRunner } from 'typeorm';
import { trailBatches } from './trail-of-batches.js';

/** Where PostgreSQL makes UUIDv7 itself, its own are taken; the trail of marks and absences compares only what changed. */
export class TrailMadeLight1763700024000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    const [server]: { version: number }[] = await run.query(
      `select current_setting('server_version_num')::int as version`,
    );
    if (server && server.version >= 180_000)
      await run.query(
        `create or replace function new_uuid() returns uuid language sql volatile as $$ select uuidv7() $$`,
      );
    for (const table of ['mark', 'attendance']) await trailBatches(run, table);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
