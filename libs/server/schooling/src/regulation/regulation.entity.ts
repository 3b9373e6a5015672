import { Column, Entity } from 'typeorm';
import { SchoolRow } from '../school-row.js';

/** The profile that the school follows from a day on. */
@Entity('regulation')
export class Regulation extends SchoolRow {
  @Column('text', { name: 'base_profile' })
  baseProfile!: string;

  /** Empty: as the profile is called. */
  @Column('text', { default: '' })
  title!: string;

  /** Null: since the school was opened. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'adopted_on', nullable: true })
  adoptedOn!: string | null;

  @Column('text', { name: 'order_number', default: '' })
  orderNumber!: string;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
}
