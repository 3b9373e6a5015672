import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/**
 * Ways into the trail for who checks it, and the record of what was taken out of it. Every index of the trail is paid
 * for with each changed row: by kind of row and time there is one, which answers by time alone too, kind by kind; the
 * way from a row to its changes gets shorter, because ids of rows are found without their kind.
 */
export class TrailSearch1763700016000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`drop index audit_row`);
    await run.query(`create index audit_row on audit (school_id, row_id)`);
    await run.query(`create index audit_entity_at on audit (school_id, entity, at)`);
    // Few rows are removed: nothing else is paid for this one.
    await run.query(
      `create index audit_removed on audit (school_id, at) where op = 'delete' or op = 'update' and delta ? 'deleted_at'`,
    );
    // What was taken back is out of the usual indexes, and its history is still asked for by student.
    for (const table of ['mark', 'attendance', 'remark']) {
      await run.query(
        `create index ${table}_gone on ${table} (school_id, student_id) where deleted_at is not null`,
      );
    }

    await run.query(`create table trail_export (
      school_id uuid not null, id uuid not null, person_id uuid not null, filter jsonb not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, person_id) references person (school_id, id))`);
    await run.query(
      `comment on table trail_export is 'That somebody took a part of the trail out of the program: who, when, and by which filter.'`,
    );
    await protectTenantTable(run, 'trail_export', { keep: true, write: ['insert'] });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
