import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That somebody responsible states a step of the roll-out to be done, or a clause to be kept. */
@Entity('kept_statement')
export class KeptStatement extends SchoolRow {
  /** The step, or the clause. */
  @Column('text')
  subject!: string;

  /** Since when it is so. */
  @Column('date')
  day!: string;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'stated_by' })
  statedBy!: string;
}
