import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A person who works in the school; the id is the person's. */
@Entity('staff_member')
export class StaffMember extends SchoolRow {
  @Column('text', { default: '' })
  position!: string;

  @Column('date', { name: 'hired_on', nullable: true })
  hiredOn!: string | null;

  @Column('date', { name: 'dismissed_on', nullable: true })
  dismissedOn!: string | null;
}
