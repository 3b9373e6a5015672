import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Whose lessons a person's address shows: those a teacher gives, those of one student, those of all children. */
export const CALENDAR_KINDS = ['own', 'student', 'children'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Beside those of persons there are addresses of classes. */
export type AddressKind = CalendarKind | 'class';

/** A secret address under which a calendar program reads lessons; deleted: revoked. */
@Entity('calendar_address')
export class CalendarAddress extends SchoolRow {
  /** Whose it is; of a class: who made it. */
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: AddressKind;

  /** The student, for an address of one. */
  @Column('uuid', { name: 'student_id', nullable: true })
  studentId!: string | null;

  /** The class, for an address of one. */
  @Column('uuid', { name: 'class_id', nullable: true })
  classId!: string | null;

  /** SHA-256 of the secret: the address itself is shown once and kept nowhere. */
  @Column('bytea', { name: 'secret_hash' })
  secretHash!: Buffer;

  /** Whether homework is shown too, as notes of the day it is due. */
  @Column('boolean', { default: false })
  homework!: boolean;
}
