import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That a person of the family looked into the diary of the student on a day. */
@Entity('family_look')
export class FamilyLook extends SchoolRow {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('date')
  day!: string;
}
