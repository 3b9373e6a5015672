import { Column, Entity } from 'typeorm';
import type { StaffAbsenceKind } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** Days on which a teacher is away, or single lessons of one day. */
@Entity('staff_absence')
export class StaffAbsence extends SchoolRow {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'to_date' })
  toDate!: string;

  /** Numbers of the lessons; null: whole days. */
  @Column('smallint', { array: true, nullable: true })
  slots!: number[] | null;

  @Column('text')
  kind!: StaffAbsenceKind;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'reported_by', nullable: true })
  reportedBy!: string | null;
}
