import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That somebody has looked through a journal for a month. */
@Entity('journal_review')
export class JournalReview extends SchoolRow {
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  /** First day of the month. */
  @Column('date')
  month!: string;

  @Column('uuid', { name: 'reviewed_by' })
  reviewedBy!: string;

  @Column('timestamptz', { name: 'reviewed_at' })
  reviewedAt!: Date;

  /** Together with the paper journal. */
  @Column('boolean', { name: 'on_paper', default: false })
  onPaper!: boolean;

  @Column('text', { default: '' })
  note!: string;
}
