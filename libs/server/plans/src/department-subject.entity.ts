import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A subject of a department. */
@Entity('department_subject')
export class DepartmentSubject extends SchoolRow {
  @Column('uuid', { name: 'department_id' })
  departmentId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;
}
