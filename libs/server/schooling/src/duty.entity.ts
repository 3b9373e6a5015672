import { Column, Entity } from 'typeorm';
import type { Role } from '@zhurnal/rules';
import { SchoolRow } from './school-row.js';

/** Roles that are held as duties; guardians and students follow from their own tables. */
export type StaffRole = Exclude<Role, 'guardian' | 'student'>;

/** A role somebody holds for a stretch of days; class teachers and educators hold it for a class. */
@Entity('duty')
export class Duty extends SchoolRow {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  role!: StaffRole;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
