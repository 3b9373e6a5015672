import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** An import that was applied: which file, by whom, what it decided. */
@Entity('import_run')
export class ImportRun extends SchoolRow {
  @Column('text')
  kind!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('jsonb')
  summary!: Readonly<Record<string, unknown>>;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
}
