import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That the print-out of a term was handed over for a student. */
@Entity('paper_handover')
export class PaperHandover extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  /** The class at the end of the term. */
  @Column('uuid', { name: 'class_id' })
  classId!: string;

  /** First day of the term. */
  @Column('date', { name: 'from_day' })
  fromDay!: string;

  /** Last day of the term. */
  @Column('date', { name: 'to_day' })
  toDay!: string;

  /** When the journal printed it; null: not known. */
  @Column('timestamptz', { name: 'printed_at', nullable: true })
  printedAt!: Date | string | null;

  @Column('date', { name: 'handed_on' })
  handedOn!: string;

  /** Who of the family took it; null: others, in words. */
  @Column('uuid', { name: 'to_person_id', nullable: true })
  toPersonId!: string | null;

  /** Who took it, in words; empty: one of the family. */
  @Column('text', { name: 'to_words', default: '' })
  toWords!: string;

  @Column('text', { default: '' })
  note!: string;

  /** Who wrote it down. */
  @Column('uuid', { name: 'handed_by' })
  handedBy!: string;

  /** Why the entry was taken back; empty: it stands. */
  @Column('text', { name: 'removal_reason', default: '' })
  removalReason!: string;

  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy!: string | null;
}
