import { Column, Entity } from 'typeorm';
import type { MarkValue } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** A mark of one student for one work. A cleared mark keeps its row, without a value. */
@Entity('mark')
export class Mark extends SchoolRow {
  @Column('uuid', { name: 'work_id' })
  workId!: string;

  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  /** The lesson's day. */
  @Column('date')
  date!: string;

  /** Which of the student's marks in the work, 1–4. */
  @Column('smallint', { default: 1 })
  ordinal!: number;

  @Column('text', { nullable: true })
  value!: MarkValue | null;

  /** A comment for the family. */
  @Column('text', { default: '' })
  comment!: string;

  /** Person who set it. */
  @Column('uuid', { name: 'marked_by', nullable: true })
  markedBy!: string | null;

  /** When it was last set or cleared, by the clock of the server. */
  @Column('timestamptz', { name: 'marked_at', default: () => 'now()' })
  markedAt!: Date;
}
