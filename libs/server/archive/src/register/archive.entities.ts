import { Column, Entity } from 'typeorm';
import type { CopyOutcome, MediumKind, PrintedSheet } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** A journal or summary sheet that was printed. The id stands on the paper. */
@Entity('journal_print')
export class JournalPrint extends SchoolRow {
  @Column('uuid', { name: 'class_id' })
  classId!: string;

  @Column('text')
  sheet!: PrintedSheet;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('date', { name: 'to_day' })
  toDay!: string;

  /** Of the data on the paper. */
  @Column('text')
  sha256!: string;

  @Column('int', { name: 'copy_number' })
  copyNumber!: number;

  /** Whether the journal was finished. */
  @Column('boolean', { name: 'is_final' })
  isFinal!: boolean;

  @Column('uuid', { name: 'printed_by' })
  printedBy!: string;

  @Column('timestamptz', { name: 'printed_at' })
  printedAt!: Date;

  /** Where the paper lies; empty: nobody said it yet. */
  @Column('text', { default: '' })
  place!: string;

  @Column('text', { name: 'signed_by', default: '' })
  signedBy!: string;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: string | null;
}

/** A medium with packages. */
@Entity('archive_medium')
export class ArchiveMedium extends SchoolRow {
  /** What is written on it. */
  @Column('text')
  label!: string;

  @Column('text')
  kind!: MediumKind;

  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('text')
  room!: string;

  /** Since when it lies there. */
  @Column('date')
  since!: string;
}

/** A package of a class and its year. */
@Entity('archive_package')
export class ArchivePackage extends SchoolRow {
  @Column('uuid', { name: 'class_id' })
  classId!: string;

  /** Of its file. */
  @Column('text')
  name!: string;

  @Column('text')
  sha256!: string;

  /** Bytes. */
  @Column('int')
  size!: number;

  /** The last entry in it. */
  @Column('timestamptz', { name: 'as_of' })
  asOf!: Date;

  /** Null: the command made it. */
  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}

/** That a package lies on a medium. */
@Entity('archive_copy')
export class ArchiveCopy extends SchoolRow {
  @Column('uuid', { name: 'package_id' })
  packageId!: string;

  @Column('uuid', { name: 'medium_id' })
  mediumId!: string;

  /** Null: the command wrote it. */
  @Column('uuid', { name: 'put_by', nullable: true })
  putBy!: string | null;

  @Column('timestamptz', { name: 'put_at' })
  putAt!: Date;
}

/** That media were hashed anew. */
@Entity('archive_check')
export class ArchiveCheck extends SchoolRow {
  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;

  /** Of what was found. */
  @Column('text')
  sha256!: string;

  @Column('int', { name: 'copy_count' })
  copyCount!: number;

  @Column('int', { name: 'fault_count' })
  faultCount!: number;

  /** Null: the command recorded it. */
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}

/** What a check found of a package on a medium. */
@Entity('archive_finding')
export class ArchiveFinding extends SchoolRow {
  @Column('uuid', { name: 'check_id' })
  checkId!: string;

  @Column('uuid', { name: 'medium_id' })
  mediumId!: string;

  /** Null: no package of this school. */
  @Column('uuid', { name: 'package_id', nullable: true })
  packageId!: string | null;

  @Column('text')
  name!: string;

  /** Null: it was not there. */
  @Column('text', { name: 'found_sha256', nullable: true })
  foundSha256!: string | null;

  @Column('text')
  outcome!: CopyOutcome;

  /** What is damaged. */
  @Column('text', { array: true })
  files!: string[];
}
