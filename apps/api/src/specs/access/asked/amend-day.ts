import type { WriteTx } from '@zhurnal/platform';
import { sql } from '@zhurnal/platform';
import { FOLLOWED_SINCE } from '../world.js';
import type { School } from '../world.js';

const AMEND = sql(
  'test.access.amend-day',
  `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, reason, order_number, decided_by)
   select $1::uuid, new_uuid(), r.id, x.day::date + x.later, x.setting, x.value, 'Проба', $3, $2::uuid
     from regulation r
     cross join (select $4::text as day, 0 as later, s.key as setting, s.value from jsonb_each($5::jsonb) s
                 union all select $4, 1, s.key, s.value from jsonb_each($6::jsonb) s) x
    where r.school_id = $1 and r.valid_from = '${FOLLOWED_SINCE}' and not exists (
      select from regulation_amendment a where a.school_id = $1 and a.order_number = $3)`,
);

type Settings = Readonly<Record<string, unknown>>;

/** Other settings on one day alone; the order's name tells whether they stand already. */
export const amendDay = (
  tx: WriteTx,
  { people }: School,
  change: { readonly order: string; readonly day: string; readonly to: Settings; readonly back: Settings },
): Promise<unknown> =>
  tx.rows(AMEND, [
    people.director,
    change.order,
    change.day,
    JSON.stringify(change.to),
    JSON.stringify(change.back),
  ]);
