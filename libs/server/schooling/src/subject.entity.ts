import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A subject of the curriculum. */
@Entity('subject')
export class Subject extends SchoolRow {
  @Column('text')
  name!: string;

  @Column('text', { name: 'short_name' })
  shortName!: string;
}
