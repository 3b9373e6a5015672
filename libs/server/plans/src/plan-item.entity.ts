import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** One topic of a plan. */
@Entity('plan_item')
export class PlanItemRow extends SchoolRow {
  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('smallint')
  ordinal!: number;

  @Column('text')
  section!: string;

  @Column('text')
  topic!: string;

  @Column('smallint')
  hours!: number;

  @Column('text', { name: 'work_type', nullable: true })
  workType!: string | null;

  @Column('text')
  homework!: string;

  @Column('text')
  note!: string;
}
