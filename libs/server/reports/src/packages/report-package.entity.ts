import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That somebody asked for reports of all classes at once. */
@Entity('report_package')
export class ReportPackageRow extends SchoolRow {
  @Column('text', { array: true })
  codes!: string[];

  @Column('uuid', { name: 'period_ids', array: true })
  periodIds!: string[];

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  /** The roles in which it was asked: with them the reports are made. */
  @Column('text', { array: true })
  roles!: string[];

  @Column('uuid', { name: 'cancelled_by', nullable: true })
  cancelledBy!: string | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;
}

/** A report of a package, and the run that came of it. */
@Entity('report_package_part')
export class ReportPackagePart extends SchoolRow {
  @Column('uuid', { name: 'package_id' })
  packageId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  code!: string;

  @Column('uuid', { name: 'class_id' })
  classId!: string;

  @Column('uuid', { name: 'period_id', nullable: true })
  periodId!: string | null;

  @Column('date', { name: 'from_day', nullable: true })
  fromDay!: string | null;

  @Column('date', { name: 'to_day', nullable: true })
  toDay!: string | null;

  /** waiting, made, failed. */
  @Column('text')
  state!: string;

  /** How often it could not be made. */
  @Column('int')
  tries!: number;

  @Column('uuid', { name: 'run_id', nullable: true })
  runId!: string | null;

  @Column('timestamptz', { name: 'made_at', nullable: true })
  madeAt!: Date | null;
}
