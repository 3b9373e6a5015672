import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** Days without lessons, for all grades or for some. */
@Entity('holiday')
export class Holiday extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  name!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on' })
  endsOn!: string;

  @Column('smallint', { name: 'grade_from', nullable: true })
  gradeFrom!: number | null;

  @Column('smallint', { name: 'grade_to', nullable: true })
  gradeTo!: number | null;
}
