import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** How a guardian stands to the student. */
export type GuardianKind = 'mother' | 'father' | 'adopter' | 'guardian' | 'other';

/** Who represents a student, and since when. */
@Entity('guardianship')
export class Guardianship extends SchoolRow {
  @Column('uuid', { name: 'guardian_id' })
  guardianId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('text')
  kind!: GuardianKind;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
