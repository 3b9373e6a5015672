import { sql } from '@zhurnal/platform';

const COLUMNS = `p.id, p.version, p.regulation_id as "regulationId", p.kind, p.title, p.number, p.dated_on as "datedOn", p.signer,
          p.signed_at as "signedAt", p.sign_operator as "signOperator", p.certificate, p.certificate_from as "certificateFrom",
          p.certificate_to as "certificateTo", p.is_public as "isPublic", f.id as "fileId", f.name as "fileName", f.size as "fileSize"`;

/** Every paper of the school's regulations, the oldest first. */
export const PAPERS = sql(
  'schooling.papers',
  `select ${COLUMNS}
     from regulation_paper p
     left join stored_file f on f.school_id = $1 and f.id = p.file_id and f.deleted_at is null
    where p.school_id = $1 and p.deleted_at is null order by p.dated_on nulls last, p.created_at, p.id`,
);

/** What a paper may be put with. $2 paper, $3 regulation, $4 file, $5 who puts it: an own file, or the one it has. */
export const PLACE = sql(
  'schooling.papers.place',
  `select exists (select from regulation r where r.school_id = $1 and r.id = $3) as "hasRegulation",
          exists (select from stored_file f
                   where f.school_id = $1 and f.id = $4 and f.deleted_at is null
                     and (f.created_by = $5
                          or exists (select from regulation_paper x where x.school_id = $1 and x.id = $2 and x.file_id = f.id))) as "hasFile",
          (select o.version from regulation_paper o where o.school_id = $1 and o.id = $2 and o.deleted_at is null) as version,
          exists (select from regulation_paper o where o.school_id = $1 and o.id = $2 and o.deleted_at is not null) as "isRemoved"`,
);

/** The file of a paper. $2 paper, $3 only a published one. */
export const FILE_OF_PAPER = sql(
  'schooling.papers.file',
  `select p.file_id as "fileId"
     from regulation_paper p
    where p.school_id = $1 and p.id = $2 and p.deleted_at is null and (p.is_public or not $3::boolean)`,
);
