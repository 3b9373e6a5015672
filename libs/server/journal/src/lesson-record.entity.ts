import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** What was taught at a lesson; its id is the lesson's. */
@Entity('lesson_record')
export class LessonRecord extends SchoolRow {
  @Column('text', { default: '' })
  topic!: string;

  /** When the lesson was noted as held; null: it is not. */
  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt!: Date | null;

  /** Member of staff who noted it. */
  @Column('uuid', { name: 'held_by', nullable: true })
  heldBy!: string | null;

  /** The item of the plan that was taught; null: a topic beside it. */
  @Column('uuid', { name: 'plan_item_id', nullable: true })
  planItemId?: string | null;
}
