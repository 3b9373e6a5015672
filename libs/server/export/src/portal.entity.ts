import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Where a school's data go for the portal, and when. */
@Entity('portal_setting')
export class PortalSetting extends SchoolRow {
  /** One of the targets that the operator allows; empty: none yet. */
  @Column('text')
  target!: string;

  /** By which the portal knows the school. */
  @Column('text', { name: 'school_code' })
  schoolCode!: string;

  /** Full hour of the school's day from which the daily package is due. */
  @Column('smallint')
  hour!: number;

  @Column('boolean', { name: 'is_on' })
  isOn!: boolean;
}

/** That the portal number of somebody of the staff was entered; the number itself is not here. */
@Entity('portal_staff_uid')
export class PortalStaffUid extends SchoolRow {
  @Column('uuid', { name: 'entered_by' })
  enteredBy!: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: Date;
}

/** A package for the portal and what it answered. */
@Entity('portal_package')
export class PortalPackage extends SchoolRow {
  @Column('int')
  seq!: number;

  /** The package before it. */
  @Column('int', { name: 'prev_seq' })
  prevSeq!: number;

  @Column('text')
  mode!: 'delta' | 'full';

  @Column('text')
  cause!: 'daily' | 'hand' | 'monthly' | 'year_turn';

  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  /** The day in the school. */
  @Column('date')
  day!: string;

  /** manifest.json as it is sent. */
  @Column('text')
  manifest!: string;

  /** Its SHA-256. */
  @Column('text')
  sha256!: string;

  @Column('int', { name: 'row_count' })
  rowCount!: number;

  /** Pieces of free text that named somebody. */
  @Column('int')
  replaced!: number;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('text')
  state!: 'made' | 'taken' | 'superseded';

  @Column('timestamptz', { name: 'tried_at', nullable: true })
  triedAt!: Date | null;

  @Column('int', { default: 0 })
  tries!: number;

  /** Why it did not arrive the last time; empty: nothing is wrong. */
  @Column('text', { default: '' })
  fault!: string;

  /** The acknowledgement as it came. */
  @Column('text', { default: '' })
  answer!: string;

  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt!: Date | null;
}

/** That somebody asked for a package or a comparison by hand. */
@Entity('portal_wish')
export class PortalWish extends SchoolRow {
  @Column('text')
  work!: 'current' | 'full' | 'compare';

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;
}

/** A part of a package, deflated. */
@Entity('portal_part')
export class PortalPart {
  @PrimaryColumn('uuid', { name: 'school_id' })
  schoolId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'package_id' })
  packageId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sha256!: string;

  @Column('int', { name: 'row_count' })
  rowCount!: number;

  @Column('bytea')
  content!: Buffer;
}

/** A comparison of counts here and on the portal. */
@Entity('portal_check')
export class PortalCheck extends SchoolRow {
  /** Up to which package the portal had everything. */
  @Column('int')
  seq!: number;

  /** Places that were compared: class or group, subject, day. */
  @Column('int')
  counted!: number;

  @Column('int', { name: 'difference_count' })
  differenceCount!: number;

  @Column('jsonb')
  differences!: readonly object[];

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
