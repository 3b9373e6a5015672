import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Lessons a week that a teacher is given with a group. */
@Entity('teaching_load')
export class TeachingLoad extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'staff_id' })
  staffId!: string;

  @Column('numeric')
  weekly!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
