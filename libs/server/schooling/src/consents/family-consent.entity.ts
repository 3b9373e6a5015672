import { Column, Entity } from 'typeorm';
import type { ConsentKind, ShownDocument } from '@zhurnal/rules';
import { SchoolRow } from '../school-row.js';

/** What a representative, or a student of age, has given in writing. */
@Entity('family_consent')
export class FamilyConsent extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  /** Who gave it. */
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: ConsentKind;

  @Column('date', { name: 'given_on' })
  givenOn!: string;

  /** Under which it stands in the register of the school; empty: none. */
  @Column('text', { default: '' })
  number!: string;

  /** What was shown, never its number; null: nothing. */
  @Column('text', { nullable: true })
  document!: ShownDocument | null;

  /** It was printed by the school in the presence of who gave it. */
  @Column('boolean', { name: 'is_printed', default: false })
  isPrinted!: boolean;

  /** The names of both were compared with the document. */
  @Column('boolean', { name: 'are_names_compared', default: false })
  areNamesCompared!: boolean;

  @Column('text', { default: '' })
  note!: string;

  /** A scan of it. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('uuid', { name: 'taken_by' })
  takenBy!: string;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;

  /** It holds no longer since this day; null: it stands. */
  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn!: string | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
