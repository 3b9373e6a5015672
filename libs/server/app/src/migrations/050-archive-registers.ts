import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;
const digest = `text not null check (sha256 ~ '^[0-9a-f]{64}$')`;

/** Registers of the archive: printed copies, media, packages on them, and their checks. */
export class ArchiveRegisters1763700050000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table journal_print (
      school_id uuid not null, id uuid not null, class_id uuid not null, sheet text not null check (sheet in ('journal', 'summary')),
      from_day date not null, to_day date not null, sha256 ${digest}, copy_number int not null check (copy_number >= 1),
      is_final boolean not null, printed_by uuid not null, printed_at timestamptz not null,
      place text not null default '' check (length(place) <= 200), signed_by text not null default '' check (length(signed_by) <= 200),
      signed_on date, ${stamps},
      primary key (school_id, id), check (from_day <= to_day), check (signed_on is null or signed_by <> ''),
      unique (school_id, class_id, sheet, from_day, to_day, copy_number),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, printed_by) references person (school_id, id))`);
    await run.query(
      `comment on table journal_print is 'That a journal or its summary sheet was printed; the id stands on the paper. sha256: of the data on it. is_final: the journal was finished. place, signed_by, signed_on: where the paper lies and who signed it, entered later.'`,
    );
    await run.query(`create table archive_medium (
      school_id uuid not null, id uuid not null, label text not null check (length(label) between 1 and 100),
      kind text not null check (kind in ('usb', 'disk', 'optical', 'other')), holder_id uuid not null,
      room text not null check (length(room) between 1 and 200), since date not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, holder_id) references staff_member (school_id, id))`);
    await run.query(
      `comment on table archive_medium is 'A medium with packages of classes: what is written on it, who holds it, in which room, since when. deleted_at: it is kept no more.'`,
    );
    await run.query(
      `create unique index archive_medium_label on archive_medium (school_id, lower(label)) where deleted_at is null`,
    );
    await run.query(`create index archive_medium_holder on archive_medium (school_id, holder_id)`);
    await run.query(`create table archive_package (
      school_id uuid not null, id uuid not null, class_id uuid not null, name text not null check (length(name) between 1 and 200),
      sha256 ${digest}, size int not null check (size > 0), as_of timestamptz not null,
      made_by uuid, made_at timestamptz not null, ${stamps},
      primary key (school_id, id), unique (school_id, class_id, sha256),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, made_by) references person (school_id, id))`);
    await run.query(
      `comment on table archive_package is 'A package of a class and its year. as_of: the last entry in it. size: bytes. made_by: null: by the command.'`,
    );
    await run.query(`create table archive_copy (
      school_id uuid not null, id uuid not null, package_id uuid not null, medium_id uuid not null,
      put_by uuid, put_at timestamptz not null, ${stamps},
      primary key (school_id, id), unique (school_id, package_id, medium_id),
      foreign key (school_id, package_id) references archive_package (school_id, id),
      foreign key (school_id, medium_id) references archive_medium (school_id, id),
      foreign key (school_id, put_by) references person (school_id, id))`);
    await run.query(
      `comment on table archive_copy is 'That a package lies on a medium, who said so and when. put_by: null: the command wrote it.'`,
    );
    await run.query(`create index archive_copy_medium on archive_copy (school_id, medium_id)`);
    await run.query(`create table archive_check (
      school_id uuid not null, id uuid not null, checked_at timestamptz not null, sha256 ${digest},
      copy_count int not null check (copy_count >= 0), fault_count int not null check (fault_count between 0 and copy_count),
      recorded_by uuid, recorded_at timestamptz not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, recorded_by) references person (school_id, id))`);
    await run.query(
      `comment on table archive_check is 'That media were hashed anew. sha256: of what was found. recorded_by: null: by the command.'`,
    );
    await run.query(`create index archive_check_at on archive_check (school_id, checked_at)`);
    await run.query(`create table archive_finding (
      school_id uuid not null, id uuid not null, check_id uuid not null, medium_id uuid not null, package_id uuid,
      name text not null check (length(name) between 1 and 200), found_sha256 text check (found_sha256 ~ '^[0-9a-f]{64}$'),
      outcome text not null check (outcome in ('whole', 'damaged', 'absent', 'unknown')), files text[] not null, ${stamps},
      primary key (school_id, id), check ((outcome = 'absent') = (found_sha256 is null)), check (outcome <> 'whole' or package_id is not null),
      foreign key (school_id, check_id) references archive_check (school_id, id),
      foreign key (school_id, medium_id) references archive_medium (school_id, id),
      foreign key (school_id, package_id) references archive_package (school_id, id))`);
    await run.query(
      `comment on table archive_finding is 'What a check found of a package on a medium; the check has the digest. unknown: whole in itself, but not what this school put there. files: those that are damaged.'`,
    );
    await run.query(`create index archive_finding_of on archive_finding (school_id, check_id)`);
    await run.query(
      `create index archive_finding_package on archive_finding (school_id, package_id, medium_id)`,
    );
    await run.query(`alter table taken_out drop constraint taken_out_what_check,
      add constraint taken_out_what_check
        check (what in ('students', 'staff', 'import_report', 'sign_in_log', 'access_log', 'class_reports', 'class_package'))`);
    await protectTenantTable(run, 'journal_print', { keep: true });
    await protectTenantTable(run, 'archive_medium', { keep: true });
    await protectTenantTable(run, 'archive_package', { keep: true, write: ['insert'] });
    await protectTenantTable(run, 'archive_copy', { keep: true });
    await protectTenantTable(run, 'archive_check', { keep: true, write: ['insert'] });
    await protectTenantTable(run, 'archive_finding', { keep: true, write: ['insert'], trail: 'none' });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
