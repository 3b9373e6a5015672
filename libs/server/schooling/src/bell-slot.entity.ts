import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** When the lesson of one number begins and ends, HH:MM. */
@Entity('bell_slot')
export class BellSlot extends SchoolRow {
  @Column('uuid', { name: 'schedule_id' })
  scheduleId!: string;

  @Column('smallint')
  number!: number;

  @Column('time', { name: 'starts_at' })
  startsAt!: string;

  @Column('time', { name: 'ends_at' })
  endsAt!: string;
}
