import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A class, or one of its subgroups, that belongs to a teaching group. */
@Entity('teaching_group_part')
export class TeachingGroupPart extends SchoolRow {
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'class_id' })
  classId!: string;

  @Column('uuid', { name: 'subgroup_id', nullable: true })
  subgroupId!: string | null;
}
