import { Column, Entity } from 'typeorm';
import type { MarkScale } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/**
 * What marks are given for. The first work of a lesson has the lesson's id and exists without a row; its row appears
 * with the first mark, at version 0 until somebody describes the work.
 */
@Entity('work')
export class Work extends SchoolRow {
  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  /** The lesson's day. */
  @Column('date')
  date!: string;

  /** Place among the works of the lesson, from 1. */
  @Column('smallint', { default: 1 })
  position!: number;

  /** Code of the kind of work, from the list of the school's profile. */
  @Column('text')
  type!: string;

  @Column('text', { default: '' })
  title!: string;

  /** Weight in averages: a decimal 0–10 with at most two fraction digits, as text. */
  @Column('numeric', { precision: 4, scale: 2, default: 1 })
  weight!: string;

  @Column('text', { default: 'five' })
  scale!: MarkScale;
}
