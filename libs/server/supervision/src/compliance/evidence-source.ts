import type { RecordName } from '@zhurnal/rules';
import type { Sql } from '@zhurnal/platform';

/** A statement that finds evidence: rows `record` and either `text` or a name, from the day `$2` to the day `$3`; `clause` where it shows one alone. */
export interface EvidenceSource {
  readonly records: readonly RecordName[];
  readonly statement: Sql;
}
