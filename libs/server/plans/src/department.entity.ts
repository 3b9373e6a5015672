import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Teachers of related subjects; its head agrees to their plans. */
@Entity('department')
export class Department extends SchoolRow {
  @Column('text')
  name!: string;

  @Column('uuid', { name: 'head_id', nullable: true })
  headId!: string | null;
}
