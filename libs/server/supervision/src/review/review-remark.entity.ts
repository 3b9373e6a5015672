import { Column, Entity } from 'typeorm';
import type { RemarkAnchor, RemarkState, RemarkTemplate } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** A remark of a review on a journal. */
@Entity('review_remark')
export class ReviewRemark extends SchoolRow {
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('text')
  anchor!: RemarkAnchor;

  @Column('uuid', { name: 'lesson_id', nullable: true })
  lessonId!: string | null;

  @Column('uuid', { name: 'work_id', nullable: true })
  workId!: string | null;

  @Column('uuid', { name: 'student_id', nullable: true })
  studentId!: string | null;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('date', { name: 'to_day' })
  toDay!: string;

  @Column('text')
  template!: RemarkTemplate;

  @Column('text')
  text!: string;

  /** Who is to set it right. */
  @Column('uuid', { name: 'performer_id' })
  performerId!: string;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  /** What people said; what the journal shows is not stored. */
  @Column('text', { default: 'open' })
  state!: RemarkState;

  @Column('text', { default: '' })
  answer!: string;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('text', { default: '' })
  decision!: string;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  /** Who copied it into the paper journal. */
  @Column('uuid', { name: 'copied_by', nullable: true })
  copiedBy!: string | null;

  @Column('timestamptz', { name: 'copied_at', nullable: true })
  copiedAt!: Date | null;
}
