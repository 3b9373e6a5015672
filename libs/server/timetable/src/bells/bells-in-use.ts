import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';

// Who follows the bells $2, or the year's usual ones without saying so, and the days to come from $4 on; $3 year.
const USES = sql(
  'timetable.bells.uses',
  `select coalesce((select string_agg(c.name, ', ' order by c.grade_level, c.letter, c.name) from school_class c
                     where c.school_id = $1 and c.year_id = $3 and c.deleted_at is null
                       and coalesce(c.bell_schedule_id, (select b.id from bell_schedule b where b.school_id = $1 and b.year_id = $3 and b.deleted_at is null
                                                          order by b.created_at, b.id limit 1)) = $2), '') as classes,
          (select count(*)::int from bell_day d
            where d.school_id = $1 and d.deleted_at is null and d.to_date >= $4::date and $2 in (d.schedule_id, d.shift_id)) as days`,
);

/** Why bells cannot be taken down: the classes that follow them, and how many stretches of days to come need them. */
export async function objectToBellsInUse(
  tx: ReadTx,
  id: string,
  yearId: string,
  today: string,
): Promise<Refusal | undefined> {
  const uses = await tx.find<{ classes: string; days: number }>(USES, [id, yearId, today]);
  if (!uses || (uses.classes === '' && uses.days === 0)) return undefined;
  const classes = uses.classes === '' ? '—' : uses.classes;
  return refuse('BELLS_IN_USE', { params: { classes, days: String(uses.days) } });
}
