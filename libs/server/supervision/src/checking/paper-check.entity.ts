import { Column, Entity } from 'typeorm';
import type { PaperPlace, PaperSettlement } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** That somebody has laid the paper journal beside the electronic one for a month. */
@Entity('paper_check')
export class PaperCheck extends SchoolRow {
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  /** First day of the month. */
  @Column('date')
  month!: string;

  @Column('uuid', { name: 'checked_by' })
  checkedBy!: string;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;

  @Column('int')
  lessons!: number;

  @Column('int')
  marks!: number;

  /** Sum of the points of the marks. */
  @Column('int')
  points!: number;

  @Column('int')
  absences!: number;

  /** Of the page as it stood. */
  @Column('text')
  checksum!: string;

  @Column('int', { name: 'open_differences' })
  openDifferences!: number;

  @Column('text', { default: '' })
  note!: string;
}

/** Where the two journals say different things. */
@Entity('paper_difference')
export class PaperDifference extends SchoolRow {
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('date')
  day!: string;

  @Column('text')
  place!: PaperPlace;

  @Column('uuid', { name: 'lesson_id', nullable: true })
  lessonId!: string | null;

  @Column('uuid', { name: 'student_id', nullable: true })
  studentId!: string | null;

  @Column('text', { name: 'paper_says' })
  paperSays!: string;

  /** When it was written down. */
  @Column('text', { name: 'journal_says' })
  journalSays!: string;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text', { name: 'settled_as', nullable: true })
  settledAs!: PaperSettlement | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { name: 'settled_note', default: '' })
  settledNote!: string;

  /** The request of the register through which the electronic journal was corrected. */
  @Column('uuid', { name: 'correction_id', nullable: true })
  correctionId!: string | null;
}
