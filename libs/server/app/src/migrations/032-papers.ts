import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** The papers by which a regulation holds: the local act, its order, protocols, opinions, and what is published of them. */
export class Papers1763700032000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table regulation_paper (
      school_id uuid not null, id uuid not null, regulation_id uuid not null,
      kind text not null check (kind in ('act', 'order', 'council_protocol', 'pupils_council_opinion', 'parents_council_opinion',
        'service_description', 'instruction', 'road_map', 'other')),
      title text not null check (length(title) between 1 and 300), number text not null default '' check (length(number) <= 100),
      dated_on date, signer text not null default '' check (length(signer) <= 200),
      signed_at timestamptz, sign_operator text not null default '' check (length(sign_operator) <= 200),
      certificate text not null default '' check (length(certificate) <= 100), certificate_from date, certificate_to date,
      file_id uuid, is_public boolean not null default false, put_by uuid not null, ${stamps},
      primary key (school_id, id),
      check (certificate_from is null or certificate_to is null or certificate_from <= certificate_to),
      foreign key (school_id, regulation_id) references regulation (school_id, id),
      foreign key (school_id, file_id) references stored_file (school_id, id),
      foreign key (school_id, put_by) references person (school_id, id))`);
    await run.query(
      `comment on table regulation_paper is 'A paper of a regulation. signed_at, sign_operator and certificate*: what its electronic signature says, as plain data; nothing is verified.'`,
    );
    await run.query(
      `create index regulation_paper_of on regulation_paper (school_id, regulation_id) where deleted_at is null`,
    );
    await run.query(`create index regulation_paper_file on regulation_paper (school_id, file_id)`);
    await protectTenantTable(run, 'regulation_paper', { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
