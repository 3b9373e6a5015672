import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Whose lessons an address shows: those a teacher gives, those of one student, those of all children. */
export const CALENDAR_KINDS = ['own', 'student', 'children'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** A secret address under which a calendar program reads lessons; deleted: revoked. */
@Entity('calendar_address')
export class CalendarAddress extends SchoolRow {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: CalendarKind;

  /** The student, for an address of one. */
  @Column('uuid', { name: 'student_id', nullable: true })
  studentId!: string | null;

  /** SHA-256 of the secret: the address itself is shown once and kept nowhere. */
  @Column('bytea', { name: 'secret_hash' })
  secretHash!: Buffer;

  /** Whether homework is shown too, as notes of the day it is due. */
  @Column('boolean', { default: false })
  homework!: boolean;
}
