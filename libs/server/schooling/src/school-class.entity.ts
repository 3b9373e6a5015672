import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A class of one year. */
@Entity('school_class')
export class SchoolClass extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  name!: string;

  @Column('smallint', { name: 'grade_level', nullable: true })
  gradeLevel!: number | null;

  @Column('text', { default: '' })
  letter!: string;

  @Column('uuid', { name: 'bell_schedule_id', nullable: true })
  bellScheduleId!: string | null;
}
