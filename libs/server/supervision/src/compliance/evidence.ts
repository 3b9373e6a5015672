import { listNameOf } from '@zhurnal/rules';
import type { Clause, PersonName, RecordName } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { DUTY_EVIDENCE } from './duty-evidence.js';
import type { EvidenceSource } from './evidence-source.js';
import { PAPER_EVIDENCE } from './paper-evidence.js';

/** What shows that people keep a clause: a record of the school, in words. */
export interface Evidence {
  readonly record: RecordName;
  readonly text: string;
  /** The one clause that it shows to be kept; null: every clause that asks for such a record. */
  readonly clause: string | null;
  /** A document beside it; null: none. */
  readonly file: { readonly name: string; readonly path: string } | null;
}

/** Does the evidence show that the clause is kept? */
export function shows({ record, clause }: Evidence, { id, carrier }: Clause): boolean {
  return carrier.kind === 'record' && carrier.records.includes(record) && (clause === null || clause === id);
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
  PAPER_EVIDENCE,
  ...DUTY_EVIDENCE,
];

interface EvidenceRow extends Partial<PersonName> {
  readonly record: RecordName;
  readonly text?: string;
  readonly clause?: string;
  readonly fileName?: string | null;
  readonly path?: string;
}

/** The evidence of these days, in the order of its sources. Sent before anything is waited for. */
export async function findEvidence(tx: ReadTx, from: string, to: string): Promise<readonly Evidence[]> {
  const found = await Promise.all(
    EVIDENCE_SOURCES.map(({ statement }) => tx.rows<EvidenceRow>(statement, [from, to])),
  );
  return found.flat().map(({ record, text, clause, fileName = null, path = '', ...row }) => {
    const { familyName = '', givenName = '', patronymic = null } = row;
    return {
      record,
      clause: clause ?? null,
      text: text ?? listNameOf({ familyName, givenName, patronymic }),
      file: fileName === null ? null : { name: fileName, path },
    };
  });
}
