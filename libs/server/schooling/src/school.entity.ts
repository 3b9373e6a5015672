import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The school itself: its zone decides what day it is, its weekdays when there are lessons. */
@Entity('school')
export class School {
  @PrimaryColumn('uuid', { name: 'school_id' })
  schoolId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'short_name' })
  shortName!: string;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('smallint', { array: true, default: [1, 2, 3, 4, 5] })
  weekdays!: number[];

  /** Profile with which the school began. */
  @Column('text', { default: 'federal' })
  profile!: string;

  /** What holds from which day on, as one text for `regulationOf`; kept by the database. */
  @Column('text', { default: 'federal' })
  regulation!: string;

  @Column('text', { name: 'print_language', default: 'ru' })
  printLanguage!: string;

  @Column('int', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
