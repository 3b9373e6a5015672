import { Column, Entity } from 'typeorm';
import type { AssessmentKind, AssessmentLevel, AssessmentStatus } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** A planned assessment of a class, or of all classes of a grade. */
@Entity('assessment')
export class Assessment extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('smallint', { name: 'grade_level' })
  gradeLevel!: number;

  /** Null: all classes of the grade. */
  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  @Column('date')
  date!: string;

  /** How many lessons it takes. */
  @Column('smallint')
  lessons!: number;

  @Column('text')
  kind!: AssessmentKind;

  @Column('text')
  level!: AssessmentLevel;

  @Column('text')
  title!: string;

  @Column('text')
  status!: AssessmentStatus;

  /** Who planned it, or moved it last. */
  @Column('uuid', { name: 'planned_by' })
  plannedBy!: string;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;
}
