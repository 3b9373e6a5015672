import { Column, Entity } from 'typeorm';
import type { ChangeWanted, CorrectionKind, CorrectionState } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** A line of the register of corrections: who asks to change what is locked, why, and what was decided. */
@Entity('correction_request')
export class CorrectionRequest extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  /** Place in the register of the academic year, from 1, without gaps. */
  @Column('int')
  number!: number;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  /** Names of the classes as they were when it was filed. */
  @Column('text', { name: 'class_names' })
  classNames!: string;

  /** Name of the subject as it was when it was filed. */
  @Column('text', { name: 'subject_name' })
  subjectName!: string;

  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt!: Date;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'filed' })
  state!: CorrectionState;

  /** Who admitted or refused it, or took it back. */
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { default: '' })
  note!: string;
}

/** One change of the list of a request: written when it is filed, never changed. */
@Entity('correction_change')
export class CorrectionChange extends SchoolRow {
  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  /** Place in the list, from 1. */
  @Column('smallint')
  position!: number;

  @Column('text')
  kind!: CorrectionKind;

  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  /** The lesson's day. */
  @Column('date')
  date!: string;

  @Column('uuid', { name: 'work_id', nullable: true })
  workId!: string | null;

  @Column('uuid', { name: 'student_id', nullable: true })
  studentId!: string | null;

  @Column('smallint', { nullable: true })
  ordinal!: number | null;

  @Column('uuid', { name: 'homework_id', nullable: true })
  homeworkId!: string | null;

  /** Version of the row that stands; 0: there is none. */
  @Column('int', { name: 'row_version' })
  rowVersion!: number;

  @Column('jsonb')
  was!: ChangeWanted['was'];

  @Column('jsonb')
  becomes!: ChangeWanted['becomes'];
}

/** A document that a request rests on. */
@Entity('correction_file')
export class CorrectionFile extends SchoolRow {
  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('uuid', { name: 'file_id' })
  fileId!: string;
}
