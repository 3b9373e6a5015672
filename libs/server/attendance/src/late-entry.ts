import { newId, sql } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import type { EntryPart } from '@zhurnal/rules';
import type { Author } from './batch.js';

// $2 part, $3 lessons.
const EXPLAINED = sql(
  'attendance.late.explained',
  `select distinct e.lesson_id as id from late_entry e
    where e.school_id = $1 and e.part = $2 and e.lesson_id = any($3::uuid[]) and e.deleted_at is null`,
);

// $2 ids, $3 lessons, $4 part, $5 reasons, $6 person, $7 now.
const EXPLAIN = sql(
  'attendance.late.explain',
  `insert into late_entry (school_id, id, part, lesson_id, reason, entered_by, entered_at)
   select $1::uuid, u.id, $4, u.lesson_id, u.reason, $6::uuid, $7::timestamptz
     from unnest($2::uuid[], $3::uuid[], $5::text[]) as u(id, lesson_id, reason)
   on conflict do nothing`,
);

/** Why a part of a lesson was entered late. */
export interface LateReason {
  readonly lessonId: string;
  readonly reason: string;
}

/** The longest reason. */
export const LATE_REASON_LIMIT = 300;

/** Which of the lessons have said already why the part comes late: it is asked once for a lesson. */
export async function findExplained(
  tx: ReadTx,
  part: EntryPart,
  lessons: readonly string[],
): Promise<ReadonlySet<string>> {
  if (lessons.length === 0) return new Set();
  const rows = await tx.rows<{ id: string }>(EXPLAINED, [part, [...new Set(lessons)]]);
  return new Set(rows.map(({ id }) => id));
}

/** Keeps why the part was entered late (TKK-35); of a lesson that has said so already nothing changes. */
export async function keepLateReasons(
  tx: WriteTx,
  part: EntryPart,
  { personId }: Pick<Author, 'personId'>,
  clock: Clock,
  reasons: readonly LateReason[],
): Promise<void> {
  const first = new Map<string, string>();
  for (const { lessonId, reason } of reasons) if (!first.has(lessonId)) first.set(lessonId, reason);
  if (first.size === 0) return;
  const lessons = [...first.keys()];
  await tx.rows(EXPLAIN, [
    lessons.map(() => newId()),
    lessons,
    part,
    [...first.values()],
    personId,
    clock.now(),
  ]);
}
