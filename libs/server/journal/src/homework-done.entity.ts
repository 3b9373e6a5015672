import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Homework that a student has ticked off; taken back, it is deleted. */
@Entity('homework_done')
export class HomeworkDone extends SchoolRow {
  @Column('uuid', { name: 'homework_id' })
  homeworkId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('timestamptz', { name: 'done_at' })
  doneAt!: Date;

  /** Time spent, if the student tells; no teacher sees whose it was. */
  @Column('smallint', { nullable: true })
  minutes!: number | null;
}
