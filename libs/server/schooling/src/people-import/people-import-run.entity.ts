import { Column, Entity } from 'typeorm';
import type { PeopleCounts, PeopleImportKind, PeopleImportSettings, PeopleUndoOutcome } from '@zhurnal/rules';
import { SchoolRow } from '../school-row.js';

/** A file of people: what was decided about it, by whom, and what came of it. */
@Entity('people_import_run')
export class PeopleImportRunRow extends SchoolRow {
  @Column('text')
  kind!: PeopleImportKind;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  signature!: string;

  @Column('smallint')
  sheet!: number;

  @Column('jsonb')
  settings!: PeopleImportSettings;

  @Column('boolean', { default: false })
  remembered!: boolean;

  @Column('text', { default: 'draft' })
  status!: 'draft' | 'applied' | 'undone';

  @Column('jsonb', { nullable: true })
  counts!: PeopleCounts | null;

  @Column('jsonb', { nullable: true })
  undo!: PeopleUndoOutcome | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedBy!: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneBy!: string | null;
}
