import { Column, Entity } from 'typeorm';
import { SchoolRow } from '@zhurnal/schooling';

/** Which object of ours a key of an imported file means. */
@Entity('import_link')
export class ImportLink extends SchoolRow {
  @Column('uuid', { name: 'year_id' })
  yearId!: string;

  @Column('text')
  source!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'source_key' })
  sourceKey!: string;

  @Column('uuid', { name: 'object_id' })
  objectId!: string;
}
