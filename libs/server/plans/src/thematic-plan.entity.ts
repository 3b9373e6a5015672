import { Column, Entity } from 'typeorm';
import type { PlanState } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** Topics of a subject for a grade or one class. */
@Entity('thematic_plan')
export class ThematicPlan extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('smallint', { name: 'grade_level' })
  gradeLevel!: number;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  @Column('text')
  title!: string;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('text')
  state!: PlanState;

  @Column('text', { default: '' })
  reason!: string;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { name: 'agreed_by', nullable: true })
  agreedBy!: string | null;

  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  agreedAt!: Date | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  @Column('uuid', { name: 'returned_by', nullable: true })
  returnedBy!: string | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;
}
