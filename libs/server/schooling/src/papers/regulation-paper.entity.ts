import { Column, Entity } from 'typeorm';
import type { PaperKind } from '@zhurnal/rules';
import { SchoolRow } from '../school-row.js';

/** A paper by which a regulation holds, or that goes with it. */
@Entity('regulation_paper')
export class RegulationPaper extends SchoolRow {
  @Column('uuid', { name: 'regulation_id' })
  regulationId!: string;

  @Column('text')
  kind!: PaperKind;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  number!: string;

  @Column('date', { name: 'dated_on', nullable: true })
  datedOn!: string | null;

  @Column('text', { default: '' })
  signer!: string;

  /** When it was signed electronically; null: it was not. */
  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt!: Date | null;

  /** Whose system the signature was made with. */
  @Column('text', { name: 'sign_operator', default: '' })
  signOperator!: string;

  @Column('text', { default: '' })
  certificate!: string;

  @Column('date', { name: 'certificate_from', nullable: true })
  certificateFrom!: string | null;

  @Column('date', { name: 'certificate_to', nullable: true })
  certificateTo!: string | null;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('boolean', { name: 'is_public', default: false })
  isPublic!: boolean;

  @Column('uuid', { name: 'put_by' })
  putBy!: string;
}
