import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Days on which other bells hold: for everybody, for some grades, or for those who otherwise follow other bells. */
@Entity('bell_day')
export class BellDay extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'to_date' })
  toDate!: string;

  /** The bells that hold on these days. */
  @Column('uuid', { name: 'schedule_id' })
  scheduleId!: string;

  /** Only for classes that otherwise follow these bells: a shift. */
  @Column('uuid', { name: 'shift_id', nullable: true })
  shiftId!: string | null;

  @Column('smallint', { name: 'grade_from', nullable: true })
  gradeFrom!: number | null;

  @Column('smallint', { name: 'grade_to', nullable: true })
  gradeTo!: number | null;

  @Column('text', { default: '' })
  note!: string;
}
