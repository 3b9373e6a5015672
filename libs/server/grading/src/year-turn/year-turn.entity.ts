import { Column, Entity } from 'typeorm';
import type { TurnState } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** The turn of a year: a draft, carried out by an order, taken back or confirmed. Its version counts every decision. */
@Entity('year_turn')
export class YearTurn extends SchoolRow {
  @Column('uuid', { name: 'from_year_id' })
  fromYearId!: string;

  /** The year that it made; null: a draft. */
  @Column('uuid', { name: 'to_year_id', nullable: true })
  toYearId!: string | null;

  @Column('text', { default: 'draft' })
  state!: TurnState;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt!: Date;

  @Column('uuid', { name: 'begun_by' })
  begunBy!: string;

  /** When the last decision on it was made. */
  @Column('timestamptz', { name: 'changed_at', default: () => 'clock_timestamp()' })
  changedAt!: Date;

  @Column('text', { name: 'order_number', default: '' })
  orderNumber!: string;

  @Column('date', { name: 'ordered_on', nullable: true })
  orderedOn!: string | null;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneBy!: string | null;
}
