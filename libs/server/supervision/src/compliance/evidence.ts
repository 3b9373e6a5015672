import { listNameOf } from '@zhurnal/rules';
import type { PersonName, RecordName } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx, Sql } from '@zhurnal/platform';

/** What shows that people keep a clause: a record of the school, in words. */
export interface Evidence {
  readonly record: RecordName;
  readonly text: string;
}

/** A statement that finds evidence: rows `record` and either `text` or a name, from the day `$2` to the day `$3`. */
export interface EvidenceSource {
  readonly records: readonly RecordName[];
  readonly statement: Sql;
}

const OFFICES = sql(
  'compliance.evidence.offices',
  `select distinct 'role.' || d.role as record, p.family_name as "familyName", p.given_name as "givenName", p.patronymic, p.id
     from duty d join person p on p.school_id = $1 and p.id = d.person_id
    where d.school_id = $1 and d.role in ('director', 'deputy', 'administrator') and d.deleted_at is null
      and d.valid_from <= $3::date and (d.valid_to is null or d.valid_to >= $2::date)
    order by p.family_name, p.given_name, p.id`,
);

/** Where evidence is looked for. A record that none of them names has no evidence. */
export const EVIDENCE_SOURCES: readonly EvidenceSource[] = [
  { records: ['role.director', 'role.deputy', 'role.administrator'], statement: OFFICES },
];

interface EvidenceRow extends Partial<PersonName> {
  readonly record: RecordName;
  readonly text?: string;
}

/** The evidence of these days, in the order of its sources. Sent before anything is waited for. */
export async function findEvidence(tx: ReadTx, from: string, to: string): Promise<readonly Evidence[]> {
  const found = await Promise.all(
    EVIDENCE_SOURCES.map(({ statement }) => tx.rows<EvidenceRow>(statement, [from, to])),
  );
  return found.flat().map(({ record, text, familyName = '', givenName = '', patronymic = null }) => ({
    record,
    text: text ?? listNameOf({ familyName, givenName, patronymic }),
  }));
}
