import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Who gives a lesson: its teachers, and a substitute marked as such. */
@Entity('lesson_teacher')
export class LessonTeacher extends SchoolRow {
  @Column('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @Column('uuid', { name: 'staff_id' })
  staffId!: string;

  @Column('smallint', { default: 1 })
  position!: number;

  @Column('boolean', { default: false })
  substitute!: boolean;
}
