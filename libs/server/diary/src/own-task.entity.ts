import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A task that a student has written down beside the journal, for the own family only. */
@Entity('own_task')
export class OwnTask extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** Free words, not a subject of the school's list. */
  @Column('text', { default: '' })
  subject!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;
}
