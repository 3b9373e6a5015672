import { Column, Entity } from 'typeorm';
import type { OutsideDocumentKind } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** A document of another institution with marks of a student. */
@Entity('outside_document')
export class OutsideDocument extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('text')
  institution!: string;

  /** Null: the marks came without a document. */
  @Column('text', { nullable: true })
  kind!: OutsideDocumentKind | null;

  @Column('text', { default: '' })
  number!: string;

  @Column('date', { name: 'dated_on', nullable: true })
  datedOn!: string | null;

  @Column('boolean', { name: 'has_seal', default: false })
  hasSeal!: boolean;

  /** The scan. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('uuid', { name: 'entered_by' })
  enteredBy!: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: Date;
}
