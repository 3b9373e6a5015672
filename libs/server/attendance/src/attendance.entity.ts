import { Column, Entity } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { AbsenceReason, AttendanceFact } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';
import { AbsenceCertificate, AbsenceNotice, ContactCheck } from './absence-notice.entity.js';

/** A student's absence from a lesson, or lateness. Being there leaves no row; a cleared one has no fact. */
@Entity('attendance')
export class Attendance extends SchoolRow {
  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  /** The lesson's day. */
  @Column('date')
  date!: string;

  @Column('text', { nullable: true })
  fact!: AttendanceFact | null;

  @Column('text', { nullable: true })
  reason!: AbsenceReason | null;

  /** Person who entered the fact. */
  @Column('uuid', { name: 'fact_by', nullable: true })
  factBy!: string | null;

  /** Person who gave the reason: often another one, and later. */
  @Column('uuid', { name: 'reason_by', nullable: true })
  reasonBy!: string | null;

  /** When the entry last changed, by the clock of the server. */
  @Column('timestamptz', { name: 'noted_at', default: () => 'now()' })
  notedAt!: Date;
}

/** The rows of attendance. */
export const ATTENDANCE_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  Attendance,
  AbsenceNotice,
  AbsenceCertificate,
  ContactCheck,
];
