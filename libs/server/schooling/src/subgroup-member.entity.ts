import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A student in a subgroup for a stretch of days, both ends included. */
@Entity('subgroup_member')
export class SubgroupMember extends SchoolRow {
  @Column('uuid', { name: 'subgroup_id' })
  subgroupId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
