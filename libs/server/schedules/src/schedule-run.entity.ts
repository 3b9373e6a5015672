import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CameOut } from './schedule-kind.js';

/** How an occurrence stands: taken up outside the database, done, or failed. */
export type RunState = 'claimed' | 'done' | 'failed';

/** Receipt of something that was due once. */
@Entity('schedule_run')
export class ScheduleRun {
  @PrimaryColumn('uuid', { name: 'school_id' })
  schoolId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  /** Which one of its kind: the month, the day, the period, the fortnight, with the class. */
  @Column('text')
  occurrence!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text')
  state!: RunState;

  /** The attempt that the receipt tells of, from 1. */
  @Column('int')
  attempt!: number;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** Claimed: until when nobody else takes it up. Failed: when it is tried again; null: when somebody asks. */
  @Column('timestamptz', { name: 'retry_at', nullable: true })
  retryAt!: Date | null;

  @Column('jsonb', { name: 'came_out', nullable: true })
  cameOut!: CameOut | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;
}
