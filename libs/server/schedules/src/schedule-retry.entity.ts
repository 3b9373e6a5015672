import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That somebody had a failure of the calendar tried again. */
@Entity('schedule_retry')
export class ScheduleRetry extends SchoolRow {
  @Column('uuid', { name: 'run_id' })
  runId!: string;

  /** As in the receipt. */
  @Column('text')
  code!: string;

  /** As in the receipt. */
  @Column('text')
  occurrence!: string;

  /** The attempt that had failed. */
  @Column('int')
  attempt!: number;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
}
