import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** The publication of a class's marks of a period, or of the year. */
@Entity('period_release')
export class PeriodRelease extends SchoolRow {
  @Column('uuid', { name: 'class_id' })
  classId!: string;

  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  kind!: 'period' | 'year';

  @Column('uuid', { name: 'period_id', nullable: true })
  periodId!: string | null;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt!: Date;

  @Column('uuid', { name: 'released_by' })
  releasedBy!: string;

  /** Marks that stood then, and marks that were missing. */
  @Column('int', { name: 'mark_count' })
  markCount!: number;

  @Column('int', { name: 'gap_count' })
  gapCount!: number;
}
