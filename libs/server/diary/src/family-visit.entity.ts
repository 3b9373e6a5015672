import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** What of one student's news one person has seen, on whatever device. */
@Entity('family_visit')
export class FamilyVisit extends SchoolRow {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'student_id' })
  studentId!: string;

  /** News up to this instant were seen before the visit that is going on. */
  @Column('timestamptz', { name: 'seen_until', nullable: true })
  seenUntil!: Date | null;

  /** News up to this instant have been shown. */
  @Column('timestamptz', { name: 'shown_until', nullable: true })
  shownUntil!: Date | null;

  /** When the visit before this one ended. */
  @Column('timestamptz', { name: 'previous_at', nullable: true })
  previousAt!: Date | null;

  /** When the news were last looked at. */
  @Column('timestamptz', { name: 'visited_at' })
  visitedAt!: Date;
}
