import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A year of the school; everything of a class hangs on it. */
@Entity('academic_year')
export class AcademicYear extends SchoolRow {
  @Column('text')
  name!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on' })
  endsOn!: string;

  /** Since when nothing of the year's record is written any more. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  @Column('uuid', { name: 'archived_by', nullable: true })
  archivedBy!: string | null;
}
