import { Column, Entity } from 'typeorm';
import type { PeopleSubject } from '@zhurnal/rules';
import { SchoolRow } from '../school-row.js';
import type { AnyWrite } from './plan/rows.js';

/** One object that an import made or changed, with what its rows were before. */
@Entity('people_import_row')
export class PeopleImportRow extends SchoolRow {
  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column('int', { name: 'file_row', nullable: true })
  fileRow!: number | null;

  @Column('text')
  subject!: PeopleSubject;

  @Column('uuid', { name: 'object_id' })
  objectId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  result!: 'created' | 'changed';

  @Column('jsonb', { nullable: true })
  writes!: readonly AnyWrite[] | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
}
