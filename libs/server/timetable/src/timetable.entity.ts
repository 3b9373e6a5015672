import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A weekly timetable and the days it is in force, both ends included. */
@Entity('timetable')
export class Timetable extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  name!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to' })
  validTo!: string;

  @Column('smallint', { name: 'cycle_weeks', default: 1 })
  cycleWeeks!: number;

  @Column('text', { default: 'manual' })
  source!: string;
}
