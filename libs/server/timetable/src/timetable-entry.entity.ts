import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** One weekly period: a group at a weekday and slot, in every week of the cycle (0) or in one. */
@Entity('timetable_entry')
export class TimetableEntry extends SchoolRow {
  @Column('uuid', { name: 'timetable_id' })
  timetableId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('smallint')
  weekday!: number;

  @Column('smallint', { default: 0 })
  week!: number;

  @Column('smallint')
  slot!: number;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId!: string | null;

  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;

  /** First day, when it is not the timetable's. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom?: string | null;

  /** Last day, when it is not the timetable's. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo?: string | null;
}
