import { Column, Entity } from 'typeorm';
import type { RemarkKind } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** What a teacher tells the family of a student about a lesson. */
@Entity('remark')
export class Remark extends SchoolRow {
  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  /** The lesson's day. */
  @Column('date')
  date!: string;

  @Column('text')
  kind!: RemarkKind;

  @Column('text')
  text!: string;

  /** Person whose words these are. */
  @Column('uuid', { name: 'written_by' })
  writtenBy!: string;

  /** When the words last changed, by the clock of the server. */
  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt!: Date;
}
