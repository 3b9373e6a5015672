import { Column, Entity } from 'typeorm';
import { SchoolRow } from '../school-row.js';

/** One setting that holds otherwise from a day on; it ends with the regulation that it amends. */
@Entity('regulation_amendment')
export class RegulationAmendment extends SchoolRow {
  @Column('uuid', { name: 'regulation_id' })
  regulationId!: string;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('text')
  setting!: string;

  @Column('jsonb', { name: 'to_value' })
  toValue!: unknown;

  /** Null: the school's choice, whose reason stands beside. */
  @Column('text', { nullable: true })
  clause!: string | null;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'order_number', default: '' })
  orderNumber!: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;
}
