import { sql } from '@zhurnal/platform';
import type { PersonId, WriteTx } from '@zhurnal/platform';

const REVIEW = sql(
  'test.access.reviews.month',
  `insert into journal_review (school_id, id, group_id, month, reviewed_by, reviewed_at)
   select $1::uuid, gen_random_uuid(), l.group_id, '2026-09-01', $2::uuid, now() from lesson l
    where l.school_id = $1 and l.date between '2026-09-01' and '2026-09-30' group by l.group_id
   on conflict do nothing`,
);

/** The journals of September, in which the school followed a regulation with duties, are all reviewed. */
export const reviewMonth = (tx: WriteTx, by: PersonId): Promise<unknown> => tx.rows(REVIEW, [by]);
