import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document that somebody brings for checking is found by the digest of its bytes. */
export class SignedByDigest1763700053000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(
      `create index report_document_by_digest on report_document (school_id, sha256) where deleted_at is null`,
    );
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
