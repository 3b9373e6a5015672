import { sql } from '@zhurnal/platform';
import { PERSON } from '../progress/period.sql.js';

/** The document of a run with its bytes. $2 run. */
export const DOCUMENT = sql(
  'reports.signatures.document',
  `select d.id, d.sha256, d.prepared_at as "preparedAt", ${PERSON('q')} as preparer, c.content
     from report_document d
     join signed_content c on c.school_id = $1 and c.id = d.id
     join person q on q.school_id = $1 and q.id = d.prepared_by
    where d.school_id = $1 and d.id = $2 and d.deleted_at is null`,
);

/** Signatures of a document with their bytes, in the order in which they came. $2 run. */
export const SIGNATURES = sql(
  'reports.signatures.list',
  `select s.id, s.state, s.owner_name as "ownerName", s.certificate_number as "certificateNumber", s.valid_from as "validFrom",
          s.valid_to as "validTo", s.received_at as "receivedAt", s.checked_at as "checkedAt", s.signer_id as "signerId",
          ${PERSON('q')} as signer, c.content
     from report_signature s
     join signed_content c on c.school_id = $1 and c.id = s.id
     join person q on q.school_id = $1 and q.id = s.signer_id
    where s.school_id = $1 and s.document_id = $2 and s.deleted_at is null
    order by s.received_at, s.id`,
);

/** The name of somebody. $2 person. */
export const SIGNER = sql(
  'reports.signatures.signer',
  `select ${PERSON('q')} as name from person q where q.school_id = $1 and q.id = $2`,
);

/** What a check found. $2 signature, $3 state, $4 owner, $5 certificate, $6 first and $7 last moment, $8 now. */
export const NOTE_CHECK = sql(
  'reports.signatures.checked',
  `update report_signature set state = $3, owner_name = $4, certificate_number = $5, valid_from = $6, valid_to = $7,
          checked_at = $8, version = version + 1
    where school_id = $1 and id = $2 and deleted_at is null`,
);
