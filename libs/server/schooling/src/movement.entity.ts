import { Column, Entity } from 'typeorm';
import type { DepartureCause, MovementKind } from '@zhurnal/rules';
import { SchoolRow } from './school-row.js';

/** The rows that a movement changed, as they were before. */
export interface MovementUndo {
  /** The stay that it ended, and its former last day. */
  readonly ended: { readonly id: string; readonly validTo: string | null } | null;
  /** The stay that it began. */
  readonly begunId: string | null;
  /** Places in subgroups that it ended. */
  readonly members: readonly { readonly id: string; readonly validTo: string | null }[];
  /** When it closed sign-ins; null: it does not. */
  readonly closedAt: string | null;
}

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

  /** What a withdrawal restores; null: it came with a file. */
  @Column('jsonb', { nullable: true })
  undo!: MovementUndo | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column('text', { name: 'withdrawal_reason', default: '' })
  withdrawalReason!: string;

  @Column('text', { name: 'withdrawal_number', default: '' })
  withdrawalNumber!: string;

  @Column('date', { name: 'withdrawal_date', nullable: true })
  withdrawalDate!: string | null;
}

/** A movement that stands. */
export const NOT_WITHDRAWN = {
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawalReason: '',
  withdrawalNumber: '',
  withdrawalDate: null,
} as const;
