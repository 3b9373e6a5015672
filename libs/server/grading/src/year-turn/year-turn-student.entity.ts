import { Column, Entity } from 'typeorm';
import type { TurnDecision } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** What becomes of a student when the year turns. */
@Entity('year_turn_student')
export class YearTurnStudent extends SchoolRow {
  @Column('uuid', { name: 'turn_id' })
  turnId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  @Column('uuid', { name: 'from_class_id' })
  fromClassId!: string;

  @Column('text', { nullable: true })
  decision!: TurnDecision | null;

  /** The class of the new year, a row of `year_turn_class`. */
  @Column('uuid', { name: 'target_id', nullable: true })
  targetId!: string | null;

  /** Subjects whose mark of the year is unsatisfactory. */
  @Column('jsonb', { default: [] })
  failed!: readonly string[];

  @Column('text', { default: '' })
  reason!: string;

  @Column('text', { name: 'order_number', default: '' })
  orderNumber!: string;

  @Column('boolean', { name: 'is_manual', default: false })
  isManual!: boolean;
}
