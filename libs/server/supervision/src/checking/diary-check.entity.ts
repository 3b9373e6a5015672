import { Column, Entity } from 'typeorm';
import type { DiaryGap } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** That somebody has looked through what families see of a subject, or of all subjects of a class, in a month. */
@Entity('diary_check')
export class DiaryCheck extends SchoolRow {
  /** The subject's group; null: all subjects of a class. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  /** First day of the month. */
  @Column('date')
  month!: string;

  @Column('uuid', { name: 'signed_by' })
  signedBy!: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;

  /** Lessons that were over then. */
  @Column('int')
  lessons!: number;

  @Column('text', { default: '' })
  note!: string;
}

/** What the diary lacked when the check was signed. */
@Entity('diary_check_finding')
export class DiaryCheckFinding extends SchoolRow {
  @Column('uuid', { name: 'check_id' })
  checkId!: string;

  @Column('text')
  kind!: DiaryGap;

  @Column('int')
  found!: number;

  /** What the signer says of it. */
  @Column('text', { default: '' })
  note!: string;
}
