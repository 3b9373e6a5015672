import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** What a turn makes, or ends. */
export type TurnRowKind =
  | 'year'
  | 'period'
  | 'holiday'
  | 'bells'
  | 'bell'
  | 'class'
  | 'subgroup'
  | 'enrollment'
  | 'member'
  | 'duty'
  | 'group'
  | 'part'
  | 'load'
  | 'movement';

/** A row that a turn made, or with `leftTo` one that it ended. */
@Entity('year_turn_row')
export class YearTurnRow extends SchoolRow {
  @Column('uuid', { name: 'turn_id' })
  turnId!: string;

  @Column('text')
  kind!: TurnRowKind;

  @Column('uuid', { name: 'row_id' })
  rowId!: string;

  /** The last day before the turn ended it. */
  @Column('date', { name: 'was_to', nullable: true })
  wasTo!: string | null;

  /** The last day that the turn gave it; null: the turn made it. */
  @Column('date', { name: 'left_to', nullable: true })
  leftTo!: string | null;
}
