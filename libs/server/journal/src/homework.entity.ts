import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Homework set at a lesson, for a later day. */
@Entity('homework')
export class Homework extends SchoolRow {
  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('text')
  text!: string;

  /** The day it must be ready. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** Estimate in minutes. */
  @Column('smallint', { nullable: true })
  minutes!: number | null;

  /** Why it was set although the homework of the day goes beyond the limit. */
  @Column('text', { name: 'load_reason', default: '' })
  loadReason!: string;

  /** When families could first see it, by the clock of the server. */
  @Column('timestamptz', { name: 'posted_at', default: () => 'now()' })
  postedAt!: Date;
}
