import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A person who is taught; the id is the person's. */
@Entity('student')
export class Student extends SchoolRow {
  @Column('text', { name: 'file_number', nullable: true })
  fileNumber!: string | null;
}
