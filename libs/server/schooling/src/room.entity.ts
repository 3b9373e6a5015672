import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** A room of a building. */
@Entity('room')
export class Room extends SchoolRow {
  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  building!: string;
}
