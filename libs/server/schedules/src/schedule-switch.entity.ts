import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Whether something happens by the calendar of the school. */
@Entity('schedule_switch')
export class ScheduleSwitch extends SchoolRow {
  @Column('text')
  code!: string;

  @Column('boolean', { name: 'is_on' })
  isOn!: boolean;

  /** What was due before is never made up. */
  @Column('timestamptz')
  since!: Date;

  /** Why it was switched on or off last. */
  @Column('text')
  reason!: string;

  /** Null: nobody has touched it. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;
}
