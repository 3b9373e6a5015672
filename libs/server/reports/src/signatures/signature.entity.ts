import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';
import type { SignatureState } from '@zhurnal/signing';

/** That the sheets of a report were fixed for signing; its id is the run's. */
@Entity('report_document')
export class ReportDocument extends SchoolRow {
  /** Lower-case SHA-256 of the bytes that are signed. */
  @Column('text')
  sha256!: string;

  @Column('uuid', { name: 'prepared_by' })
  preparedBy!: string;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;
}

/** A detached signature of a document, with what its last check found. */
@Entity('report_signature')
export class ReportSignature extends SchoolRow {
  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  /** Who handed it in: it must be their own. */
  @Column('uuid', { name: 'signer_id' })
  signerId!: string;

  @Column('text')
  state!: SignatureState;

  /** As the certificate has it; empty as long as the certificate could not be read. */
  @Column('text', { name: 'owner_name' })
  ownerName!: string;

  /** Serial number, hexadecimal. */
  @Column('text', { name: 'certificate_number' })
  certificateNumber!: string;

  @Column('timestamptz', { name: 'valid_from', nullable: true })
  validFrom!: Date | null;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo!: Date | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;
}

/** The bytes of a document that is signed, or of a signature (DER); its id is theirs. */
@Entity('signed_content')
export class SignedContent {
  @PrimaryColumn('uuid', { name: 'school_id' })
  schoolId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  content!: Buffer;
}
