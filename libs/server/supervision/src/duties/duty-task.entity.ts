import { Column, Entity } from 'typeorm';
import type { DutyOutcome } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** What somebody said of a task that a duty of the regulation deals. */
@Entity('duty_task')
export class DutyTaskRow extends SchoolRow {
  @Column('text')
  code!: string;

  /** The last day in time. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** Of the teacher of this class. */
  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  /** Of this teacher. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  outcome!: DutyOutcome;

  /** The evidence, or the reason. */
  @Column('text')
  text!: string;

  /** The last day instead; it stays when the task is done later. */
  @Column('date', { name: 'postponed_to', nullable: true })
  postponedTo!: string | null;

  /** The document that shows what was done. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('uuid', { name: 'said_by' })
  saidBy!: string;

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date;
}
