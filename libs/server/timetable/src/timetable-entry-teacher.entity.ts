import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A teacher of a weekly period; joint teachers have positions. */
@Entity('timetable_entry_teacher')
export class TimetableEntryTeacher extends SchoolRow {
  @Column('uuid', { name: 'entry_id' })
  entryId!: string;

  @Column('uuid', { name: 'staff_id' })
  staffId!: string;

  @Column('smallint', { default: 1 })
  position!: number;
}
