import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Lessons of a subject a week and a year, of a grade, a class or a subgroup. */
@Entity('curriculum_hours')
export class CurriculumHours extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('smallint', { name: 'grade_level', nullable: true })
  gradeLevel!: number | null;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  @Column('uuid', { name: 'subgroup_id', nullable: true })
  subgroupId!: string | null;

  @Column('numeric')
  weekly!: string;

  @Column('smallint')
  yearly!: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
