import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** That the list of a lesson was gone through; its id is the lesson's. */
@Entity('roll_call')
export class RollCall extends SchoolRow {
  /** When, by the clock of the server; null: it was taken back. */
  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt!: Date | null;

  /** Member of staff who called it. */
  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy!: string | null;
}
