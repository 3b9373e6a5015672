import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Reports whose bytes are fixed for signing, and the signatures that were handed in for them. */
export class Signatures1763700046000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table report_document (
      school_id uuid not null, id uuid not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      prepared_by uuid not null, prepared_at timestamptz not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, id) references report_run (school_id, id),
      foreign key (school_id, prepared_by) references person (school_id, id))`);
    await run.query(
      `comment on table report_document is 'That the sheets of a report were fixed for signing; its id is the run''s. sha256: of the bytes that are signed.'`,
    );
    await run.query(`create table report_signature (
      school_id uuid not null, id uuid not null, document_id uuid not null, signer_id uuid not null,
      state text not null check (state ~ '^[a-z_]{1,40}$'), owner_name text not null check (length(owner_name) <= 300),
      certificate_number text not null check (certificate_number ~ '^[0-9A-F]{0,64}$'), valid_from timestamptz, valid_to timestamptz,
      received_at timestamptz not null, checked_at timestamptz not null, ${stamps},
      primary key (school_id, id), check (num_nulls(valid_from, valid_to) in (0, 2)),
      foreign key (school_id, document_id) references report_document (school_id, id),
      foreign key (school_id, signer_id) references person (school_id, id))`);
    await run.query(
      `comment on table report_signature is 'A detached signature of a document, with what its last check found. received_at: when it was handed in, by which the validity of the certificate is judged.'`,
    );
    await run.query(`create index report_signature_of on report_signature (school_id, document_id)`);
    await run.query(`create table signed_content (
      school_id uuid not null, id uuid not null, content bytea not null, primary key (school_id, id))`);
    await run.query(
      `comment on table signed_content is 'The bytes of a document that is signed, or of a signature (DER); its id is theirs.'`,
    );
    await protectTenantTable(run, 'report_document', { keep: true, write: ['insert'] });
    await protectTenantTable(run, 'report_signature', { keep: true });
    await protectTenantTable(run, 'signed_content', { keep: true, write: ['insert'], trail: 'none' });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
