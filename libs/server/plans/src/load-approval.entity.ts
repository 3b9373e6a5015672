import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That the curriculum or the load of a year was approved by an order. */
@Entity('load_approval')
export class LoadApproval extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  what!: 'curriculum' | 'load';

  @Column('text', { name: 'order_number' })
  orderNumber!: string;

  @Column('date', { name: 'ordered_on' })
  orderedOn!: string;

  @Column('uuid', { name: 'approved_by' })
  approvedBy!: string;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt!: Date;
}
