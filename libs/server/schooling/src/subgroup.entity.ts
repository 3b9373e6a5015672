import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A part of one class; subgroups of one division share no students. */
@Entity('subgroup')
export class Subgroup extends SchoolRow {
  @Column('uuid', { name: 'class_id' })
  classId!: string;

  @Column('text', { default: '' })
  division!: string;

  @Column('text')
  name!: string;
}
