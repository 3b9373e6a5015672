import { Column, Entity } from 'typeorm';
import type { MarkScale } from '@zhurnal/rules';
import { SchoolRow } from './school-row.js';

/** Who is taught one subject together: one page of the journal. */
@Entity('teaching_group')
export class TeachingGroup extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'five' })
  scale!: MarkScale;
}
