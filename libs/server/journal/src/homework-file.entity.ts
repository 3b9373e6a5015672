import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** A stored file that goes with homework. */
@Entity('homework_file')
export class HomeworkFile extends SchoolRow {
  @Column('uuid', { name: 'homework_id' })
  homeworkId!: string;

  @Column('uuid', { name: 'file_id' })
  fileId!: string;
}
