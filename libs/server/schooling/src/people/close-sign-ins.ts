import { blockSignIns } from '@zhurnal/identity';
import { sql, systemActor } from '@zhurnal/platform';
import type { Clock, Database, ReadTx, WriteTx } from '@zhurnal/platform';
import { todayOf } from '../school.reader.js';

/** SQL: has the student left, so that no day from `$2` on is a school day of theirs? */
const hasLeft = (student: string): string => `
  (exists (select from movement m where m.school_id = $1 and m.student_id = ${student} and m.kind = 'departure' and m.day < $2::date and m.deleted_at is null)
   and not exists (select from enrollment e where e.school_id = $1 and e.student_id = ${student} and e.deleted_at is null
                    and (e.valid_to is null or e.valid_to >= $2::date)))`;

// $2 day, $3 people or null: those who have an account, have left, and have no other tie to the school.
const WITHOUT_TIES = sql(
  'schooling.people.without-ties',
  `select p.id from person p
    where p.school_id = $1 and ($3::uuid[] is null or p.id = any($3::uuid[]))
      and exists (select from membership m where m.school_id = $1 and m.school_id = (select current_school()) and m.person_id = p.id)
      and (exists (select from staff_member f where f.school_id = $1 and f.id = p.id and f.dismissed_on < $2::date)
           or exists (select from student s where s.school_id = $1 and s.id = p.id and ${hasLeft('s.id')})
           or exists (select from guardianship g where g.school_id = $1 and g.guardian_id = p.id and g.deleted_at is null and ${hasLeft('g.student_id')}))
      and not exists (select from staff_member f where f.school_id = $1 and f.id = p.id and f.deleted_at is null
                       and (f.dismissed_on is null or f.dismissed_on >= $2::date))
      and not exists (select from duty d where d.school_id = $1 and d.person_id = p.id and d.deleted_at is null
                       and (d.valid_to is null or d.valid_to >= $2::date))
      and not exists (select from student s where s.school_id = $1 and s.id = p.id and s.deleted_at is null and not ${hasLeft('s.id')})
      and not exists (select from guardianship g where g.school_id = $1 and g.guardian_id = p.id and g.deleted_at is null
                       and (g.valid_to is null or g.valid_to >= $2::date) and not ${hasLeft('g.student_id')})`,
  // One person or the whole school.
  { isPlannedOnce: false },
);

/** Of the people (all, without a list), those who have left before the day and have no other tie to the school. */
export async function listWithoutTies(
  tx: ReadTx,
  day: string,
  personIds: readonly string[] | null = null,
): Promise<readonly string[]> {
  return (await tx.rows<{ id: string }>(WITHOUT_TIES, [day, personIds])).map(({ id }) => id);
}

/** Blocks the sign-ins of those of the people whom nothing ties to the school from the day on; answers whose. */
export async function closeSignIns(
  tx: WriteTx,
  day: string,
  personIds: readonly string[],
  why: { readonly at: Date; readonly byPersonId: string | null; readonly note?: string | undefined },
): Promise<readonly string[]> {
  const gone = await listWithoutTies(tx, day, personIds);
  await blockSignIns(tx, gone, why);
  return gone;
}

/** Every hour, because midnight differs from school to school: whose last day is over comes in no more (S117-46). */
export class CloseSignIns {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor('job:close-sign-ins');
    for (const { schoolId } of await this.db.listSchools()) {
      await this.db.write(actor, schoolId, async (tx) => {
        const gone = await listWithoutTies(tx, await todayOf(tx, this.clock));
        await blockSignIns(tx, gone, { at: this.clock.now(), byPersonId: null });
      });
    }
  }
}
