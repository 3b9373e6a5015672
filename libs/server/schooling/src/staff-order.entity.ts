import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** The order by which somebody was hired or dismissed. */
@Entity('staff_order')
export class StaffOrder extends SchoolRow {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: 'hiring' | 'dismissal';

  /** The first day at work, or the last one. */
  @Column('date')
  day!: string;

  @Column('text', { default: '' })
  cause!: string;

  @Column('text', { name: 'order_number', default: '' })
  orderNumber!: string;

  @Column('date', { name: 'order_date', nullable: true })
  orderDate!: string | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy!: string | null;
}
