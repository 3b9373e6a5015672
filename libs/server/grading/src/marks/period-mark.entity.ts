import { Column, Entity } from 'typeorm';
import type { GradingKind, GradingValue, SuggestionBasis } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** A student's mark in a subject for a period, the year, an examination or as the final one. A cleared one has no value. */
@Entity('period_mark')
export class PeriodMark extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** The group in which it was first entered. */
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  /** The student's class then: with it the mark is published. */
  @Column('uuid', { name: 'class_id' })
  classId!: string;

  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  kind!: GradingKind;

  @Column('uuid', { name: 'period_id', nullable: true })
  periodId!: string | null;

  @Column('text', { nullable: true })
  value!: GradingValue | null;

  /** What the rule suggested when it was set. */
  @Column('text', { nullable: true })
  suggested!: GradingValue | null;

  @Column('jsonb', { nullable: true })
  basis!: SuggestionBasis | null;

  /** Why it is another one than suggested. */
  @Column('text', { default: '' })
  reason!: string;

  /** When the result of an examination came to the school. */
  @Column('timestamptz', { name: 'received_at', nullable: true })
  receivedAt!: Date | null;

  @Column('boolean', { name: 'is_late', default: false })
  isLate!: boolean;

  @Column('uuid', { name: 'set_by', nullable: true })
  setBy!: string | null;

  @Column('timestamptz', { name: 'set_at', default: () => 'clock_timestamp()' })
  setAt!: Date;
}
