import { Column, Entity } from 'typeorm';
import type { LessonChangeCause } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** Days that go otherwise: without lessons, or one day by the timetable of another day of the week. */
@Entity('school_day')
export class SchoolDay extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'to_date' })
  toDate!: string;

  /** The day of the week by whose timetable it is worked, 1 is Monday; null: there are no lessons. */
  @Column('smallint', { name: 'as_weekday', nullable: true })
  asWeekday!: number | null;

  /** Why there are no lessons: what families are told. */
  @Column('text', { nullable: true })
  cause!: LessonChangeCause | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy!: string | null;
}

/** A class that a day without lessons concerns; a day without such rows concerns the whole school. */
@Entity('school_day_class')
export class SchoolDayClass extends SchoolRow {
  @Column('uuid', { name: 'day_id' })
  dayId!: string;

  @Column('uuid', { name: 'class_id' })
  classId!: string;
}
