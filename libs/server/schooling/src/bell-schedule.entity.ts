import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A list of bells that classes may follow. */
@Entity('bell_schedule')
export class BellSchedule extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  name!: string;
}
