import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A family states to have seen a student's marks. */
@Entity('period_seen')
export class PeriodSeen extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  kind!: 'period' | 'year';

  @Column('uuid', { name: 'period_id', nullable: true })
  periodId!: string | null;

  /** Who stated it; null: it was on paper. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('boolean', { name: 'is_paper' })
  isPaper!: boolean;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;

  /** Words to the class teacher. */
  @Column('text', { default: '' })
  question!: string;
}
