import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A student in a class for a stretch of days, both ends included. */
@Entity('enrollment')
export class Enrollment extends SchoolRow {
  @Column('uuid', { name: 'class_id' })
  classId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
