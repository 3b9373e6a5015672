import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That a report was made: by whom, when, of what, under which regulation, and the digest of its numbers. */
@Entity('report_run')
export class ReportRun extends SchoolRow {
  @Column('text')
  code!: string;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  @Column('uuid', { name: 'teacher_id', nullable: true })
  teacherId!: string | null;

  @Column('uuid', { name: 'student_id', nullable: true })
  studentId!: string | null;

  @Column('uuid', { name: 'period_id', nullable: true })
  periodId!: string | null;

  @Column('date', { name: 'from_day', nullable: true })
  fromDay!: string | null;

  @Column('date', { name: 'to_day', nullable: true })
  toDay!: string | null;

  /** Id of the profile of that day and the first signs of the digest of the regulation as text. */
  @Column('text')
  regulation!: string;

  /** Language in which it was made. */
  @Column('text')
  language!: string;

  /** Lower-case SHA-256 of parameters and tables. */
  @Column('text')
  sha256!: string;

  @Column('int', { name: 'row_count' })
  rowCount!: number;

  /** Null: the program made it, by the calendar of the school. */
  @Column('uuid', { name: 'run_by', nullable: true })
  runBy!: string | null;

  @Column('timestamptz', { name: 'run_at' })
  runAt!: Date;

  /** The run that this one repeats. */
  @Column('uuid', { name: 'again_of', nullable: true })
  againOf!: string | null;
}

/** The sheet of a run as it was made; its id is the run's. */
@Entity('report_sheet')
export class ReportSheet {
  @PrimaryColumn('uuid', { name: 'school_id' })
  schoolId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The sheet as JSON, deflated. */
  @Column('bytea')
  payload!: Buffer;
}
