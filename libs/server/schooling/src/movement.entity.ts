import { Column, Entity } from 'typeorm';
import type { DepartureCause, MovementKind } from '@zhurnal/rules';
import { SchoolRow } from './school-row.js';

/** The order behind a change of enrolment. */
@Entity('movement')
export class Movement extends SchoolRow {
  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('text')
  kind!: MovementKind;

  /** The first day in the class; of a departure the last one in the school. */
  @Column('date')
  day!: string;

  @Column('uuid', { name: 'from_class_id', nullable: true })
  fromClassId!: string | null;

  @Column('uuid', { name: 'to_class_id', nullable: true })
  toClassId!: string | null;

  @Column('text', { nullable: true })
  cause!: DepartureCause | null;

  /** Where from, or where to. */
  @Column('text', { default: '' })
  place!: string;

  @Column('text', { name: 'order_number', default: '' })
  orderNumber!: string;

  @Column('date', { name: 'order_date', nullable: true })
  orderDate!: string | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy!: string | null;
}
