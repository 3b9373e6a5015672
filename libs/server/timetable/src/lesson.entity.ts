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

  /** Where the lesson stood before a person moved it or gave it another room: all of it, or null. */
  @Column('date', { name: 'planned_date', nullable: true })
  plannedDate?: string | null;

  @Column('smallint', { name: 'planned_slot', nullable: true })
  plannedSlot?: number | null;

  @Column('time', { name: 'planned_starts_at', nullable: true })
  plannedStartsAt?: string | null;

  @Column('time', { name: 'planned_ends_at', nullable: true })
  plannedEndsAt?: string | null;

  @Column('uuid', { name: 'planned_room_id', nullable: true })
  plannedRoomId?: string | null;

  /** Why a person moved or cancelled it; a lesson cancelled without a cause fell out of the timetable. */
  @Column('text', { name: 'change_cause', nullable: true })
  changeCause?: string | null;

  @Column('text', { name: 'change_note', default: '' })
  changeNote?: string;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy?: string | null;

  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt?: Date | null;

  /** The days without lessons by which it fell out; kept when it is given all the same. */
  @Column('uuid', { name: 'day_off_id', nullable: true })
  dayOffId?: string | null;
}
