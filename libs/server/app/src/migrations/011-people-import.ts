import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** Imports of people, with what undoes them. */
export class PeopleImport1763700011000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table people_import_run (
      school_id uuid not null, id uuid not null,
      kind text not null check (kind in ('students', 'guardians', 'staff', 'subgroups')),
      file_name text not null, sha256 text not null, signature text not null, sheet smallint not null,
      settings jsonb not null, remembered boolean not null default false,
      status text not null default 'draft' check (status in ('draft', 'applied', 'undone')),
      counts jsonb, undo jsonb, created_by uuid not null,
      applied_at timestamptz, applied_by uuid, undone_at timestamptz, undone_by uuid, ${stamps},
      primary key (school_id, id), check (length(file_name) <= 200),
      check ((status = 'draft') = (applied_at is null)), check ((status = 'undone') = (undone_at is not null)),
      foreign key (school_id, created_by) references person (school_id, id))`);
    await run.query(
      `comment on table people_import_run is 'A file of people on its way into the school: what was decided about it, and what came of it. signature: kind and headers, under which the columns are remembered.'`,
    );
    await run.query(`create index people_import_run_file on people_import_run (school_id, sha256, kind)`);
    await run.query(
      `create index people_import_run_signature on people_import_run (school_id, signature, created_at)`,
    );
    await run.query(`create table people_import_file (
      school_id uuid not null, id uuid not null, book bytea not null, results bytea, created_by uuid not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, id) references people_import_run (school_id, id))`);
    await run.query(
      `comment on table people_import_file is 'The table of the file and what came of each row, packed; its id is the import''s. Deleted when its time is over.'`,
    );
    await run.query(`alter table people_import_file alter column book set storage external`);
    await run.query(`alter table people_import_file alter column results set storage external`);
    await run.query(`create table people_import_row (
      school_id uuid not null, id uuid not null, run_id uuid not null, file_row int,
      subject text not null check (subject in ('student', 'guardian', 'staff', 'class', 'subgroup')),
      object_id uuid not null, name text not null, result text not null check (result in ('created', 'changed')),
      writes jsonb, created_by uuid not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, run_id) references people_import_run (school_id, id))`);
    await run.query(
      `comment on table people_import_row is 'One object that an import made or changed. writes: every row written for it, before and after; forgotten when it can no longer be undone.'`,
    );
    await run.query(`create index people_import_row_run on people_import_row (school_id, run_id)`);

    const person = 'created_by';
    await protectTenantTable(run, 'people_import_run', {
      keep: true,
      personal: ['file_name', 'settings', 'undo'],
      person,
    });
    await protectTenantTable(run, 'people_import_file', {
      personal: ['book', 'results'],
      person,
      write: ['insert', 'update', 'delete'],
    });
    await protectTenantTable(run, 'people_import_row', { keep: true, personal: ['name', 'writes'], person });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
