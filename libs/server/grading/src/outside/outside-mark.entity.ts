import { Column, Entity } from 'typeorm';
import type { OutsideMarkValue } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** Marks of one subject on a document of another institution. */
@Entity('outside_mark')
export class OutsideMark extends SchoolRow {
  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('date', { name: 'to_day' })
  toDay!: string;

  @Column('text', { array: true })
  marks!: OutsideMarkValue[];

  @Column('uuid', { name: 'entered_by' })
  enteredBy!: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: Date;

  /** Why it was taken out; empty: it stands. */
  @Column('text', { name: 'removal_reason', default: '' })
  removalReason!: string;

  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy!: string | null;
}
