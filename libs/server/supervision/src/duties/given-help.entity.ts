import { Column, Entity } from 'typeorm';
import type { HelpAudience, HelpKind } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** Advice, training or a meeting that was given, as the register tells it. */
@Entity('given_help')
export class GivenHelp extends SchoolRow {
  @Column('text')
  kind!: HelpKind;

  @Column('date')
  day!: string;

  @Column('text')
  audience!: HelpAudience;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  @Column('text')
  topic!: string;

  /** How many people it was for. */
  @Column('int')
  people!: number;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'given_by' })
  givenBy!: string;
}
