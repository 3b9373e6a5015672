import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** Kinds of grading periods. */
export type PeriodKind = 'quarter' | 'trimester' | 'semester' | 'year';

/** A quarter, trimester or semester of some grades; lessons stand inside periods only. */
@Entity('grading_period')
export class GradingPeriod extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  kind!: PeriodKind;

  @Column('smallint')
  number!: number;

  @Column('text')
  name!: string;

  @Column('smallint', { name: 'grade_from' })
  gradeFrom!: number;

  @Column('smallint', { name: 'grade_to' })
  gradeTo!: number;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on' })
  endsOn!: string;
}
