import { Column, Entity } from 'typeorm';
import { SchoolRow } from './school-row.js';

/** Somebody the school knows; the id is shared with staff_member and student. Never deleted. */
@Entity('person')
export class Person extends SchoolRow {
  @Column('text', { name: 'family_name' })
  familyName!: string;

  @Column('text', { name: 'given_name' })
  givenName!: string;

  @Column('text', { nullable: true })
  patronymic!: string | null;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate!: string | null;

  @Column('text', { nullable: true })
  sex!: 'female' | 'male' | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;
}
