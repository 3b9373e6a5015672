import { Column, Entity } from 'typeorm';
import type { StaffAbsenceKind } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** Who gives a lesson: its teachers, and a substitute marked as such. */
@Entity('lesson_teacher')
export class LessonTeacher extends SchoolRow {
  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @Column('uuid', { name: 'staff_id' })
  staffId!: string;

  @Column('smallint', { default: 1 })
  position!: number;

  @Column('boolean', { default: false })
  substitute!: boolean;

  /** In whose place a substitute gives the lesson; null: in the place of all its teachers. */
  @Column('uuid', { nullable: true })
  replaces?: string | null;

  /** The last day on which a substitute has rights to the lesson; null: without end. */
  @Column('date', { name: 'writes_until', nullable: true })
  writesUntil?: string | null;

  /** Why the teacher whose place is taken is away; null: an absence of the day says it, or nobody does. */
  @Column('text', { nullable: true })
  reason?: StaffAbsenceKind | null;

  /** Words to the reason. */
  @Column('text', { name: 'reason_note', nullable: true })
  reasonNote?: string | null;
}
