import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A class of the new year. */
@Entity('year_turn_class')
export class YearTurnClass extends SchoolRow {
  @Column('uuid', { name: 'turn_id' })
  turnId!: string;

  /** The class that goes on in it; null: it is new. */
  @Column('uuid', { name: 'from_class_id', nullable: true })
  fromClassId!: string | null;

  @Column('text')
  name!: string;

  @Column('smallint', { name: 'grade_level' })
  gradeLevel!: number;

  @Column('text', { default: '' })
  letter!: string;

  @Column('uuid', { name: 'teacher_id', nullable: true })
  teacherId!: string | null;

  /** A person decided, also that there is none. */
  @Column('boolean', { name: 'is_manual', default: false })
  isManual!: boolean;

  @Column('uuid', { name: 'made_class_id', nullable: true })
  madeClassId!: string | null;
}
