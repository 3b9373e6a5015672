import { sql } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';
import type { RecordName } from '@zhurnal/rules';

/** Which paper shows which record. A signature is shown by what the paper says of it: who signed, with which certificate. */
const PAPERS = sql(
  'compliance.evidence.papers',
  `with held as (
     select r.id from regulation r
      where r.school_id = $1 and r.deleted_at is null and (r.valid_from is null or r.valid_from <= $3::date)
      order by r.valid_from desc nulls last limit 1),
   paper as (
     select p.* from regulation_paper p
      where p.school_id = $1 and p.regulation_id in (select id from held) and p.deleted_at is null
        and (p.dated_on is null or p.dated_on <= $3::date) and $2::date is not null)
   select x.record, x.text
     from (select case p.kind when 'road_map' then 'paper.roadmap' else 'paper.' || p.kind end as record,
                  concat_ws(' ', p.title, case when p.number <> '' then '№ ' || p.number end, case when p.dated_on is not null then 'от ' || to_char(p.dated_on, 'DD.MM.YYYY') end) as text,
                  p.created_at, p.id
             from paper p where p.kind not in ('instruction', 'other')
            union all
           select 'paper.signature',
                  concat_ws(', ', p.signer, 'сертификат ' || p.certificate, 'действует по ' || to_char(p.certificate_to, 'DD.MM.YYYY')),
                  p.created_at, p.id
             from paper p where p.signed_at is not null and p.certificate <> '' and p.certificate_to is not null) x
    order by x.created_at, x.id, x.record`,
);

/** The papers of the regulation that held at the end of the days. */
export const PAPER_EVIDENCE: { readonly records: readonly RecordName[]; readonly statement: Sql } = {
  records: [
    'paper.act',
    'paper.order',
    'paper.council_protocol',
    'paper.pupils_council_opinion',
    'paper.parents_council_opinion',
    'paper.service_description',
    'paper.signature',
    'paper.roadmap',
  ],
  statement: PAPERS,
};
