import { Column, Entity } from 'typeorm';
import type { NoticeKind, NoticeReason, NoticeStatus } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** What a family says about an absence. It never states a fact: who was there the lesson's teacher says. */
@Entity('absence_notice')
export class AbsenceNotice extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'to_date' })
  toDate!: string;

  /** Numbers of the lessons on each of the days; null: whole days. */
  @Column('smallint', { array: true, nullable: true })
  slots!: number[] | null;

  @Column('text')
  kind!: NoticeKind;

  @Column('text', { default: '' })
  text!: string;

  /** A paper will be brought. */
  @Column('boolean', { default: false })
  certificate!: boolean;

  @Column('text', { default: 'sent' })
  status!: NoticeStatus;

  @Column('uuid', { name: 'sent_by' })
  sentBy!: string;

  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' })
  sentAt!: Date;

  @Column('uuid', { name: 'seen_by', nullable: true })
  seenBy!: string | null;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  /** What an accepted notice gives to the absences it covers. */
  @Column('text', { nullable: true })
  reason!: NoticeReason | null;

  @Column('text', { default: '' })
  answer!: string;
}

/** Days for which the class teacher was shown a paper. */
@Entity('absence_certificate')
export class AbsenceCertificate extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'to_date' })
  toDate!: string;

  @Column('uuid', { name: 'seen_by' })
  seenBy!: string;
}

/** That a student's contact data and the family's were found right on a day. */
@Entity('contact_check')
export class ContactCheck extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('date', { name: 'checked_on' })
  checkedOn!: string;

  @Column('uuid', { name: 'checked_by' })
  checkedBy!: string;
}
