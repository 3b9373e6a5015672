import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A lesson of one day. Never deleted: what does not take place is cancelled. */
@Entity('lesson')
export class Lesson extends SchoolRow {
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('date')
  date!: string;

  @Column('smallint')
  slot!: number;

  @Column('time', { name: 'starts_at' })
  startsAt!: string;

  @Column('time', { name: 'ends_at' })
  endsAt!: string;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId!: string | null;

  @Column('uuid', { name: 'entry_id', nullable: true })
  entryId!: string | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;
}
