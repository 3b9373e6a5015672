import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Which plan a teaching group follows. */
@Entity('plan_assignment')
export class PlanAssignment extends SchoolRow {
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;
}
