import { Column, Entity } from 'typeorm';
import { SchoolRow } from '../school-row.js';

/** The table of a file and what came of each row, packed; the id is the import's. */
@Entity('people_import_file')
export class PeopleImportFile extends SchoolRow {
  @Column('bytea')
  book!: Buffer;

  @Column('bytea', { nullable: true })
  results!: Buffer | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
}
