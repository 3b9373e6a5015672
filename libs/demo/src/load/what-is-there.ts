import type pg from 'pg';
import type { DemoTable } from '../rows/tables.js';
import type { LessonGate } from '../rows/record-rows.js';

/** Rows of a school that are not in the table yet. */
export async function listMissing<Row extends object>(
  client: pg.ClientBase,
  schoolId: string,
  table: DemoTable,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (table === 'school') {
    const there = await client.query('select 1 from school where school_id = $1', [schoolId]);
    return there.rowCount === 0 ? rows : [];
  }
  const found = await client.query<[string]>({
    text: `select id from ${table} where school_id = $1`,
    values: [schoolId],
    rowMode: 'array',
  });
  const there = new Set(found.rows.map(([id]) => id));
  return rows.filter((row) => !('id' in row) || !there.has(String(row.id)));
}

/** Is the row in the table? A school that was opened otherwise has a regulation of its own, with its own papers. */
export async function hasRow(
  client: pg.ClientBase,
  schoolId: string,
  table: DemoTable,
  id: string | undefined,
): Promise<boolean> {
  const found = await client.query(`select 1 from ${table} where school_id = $1 and id = $2`, [schoolId, id]);
  return found.rowCount !== 0;
}

/** Is another year of the school's own in the place of the generated one? */
export async function hasOtherYear(
  client: pg.ClientBase,
  schoolId: string,
  year: { readonly id: string; readonly startsOn: string; readonly endsOn: string; readonly name: string },
): Promise<boolean> {
  const found = await client.query(
    `select 1 from academic_year where school_id = $1 and id <> $2 and (name = $3 or (starts_on <= $5 and ends_on >= $4)) limit 1`,
    [schoolId, year.id, year.name, year.startsOn, year.endsOn],
  );
  return found.rowCount !== 0;
}

/** Lessons that nobody has written into, as they stand: not cancelled, in no closed period, on the day and with the group they were made for. */
export async function openGate(client: pg.ClientBase, schoolId: string, until: string): Promise<LessonGate> {
  const lessons = await client.query<[string, string, string]>({
    text: `select l.id, l.group_id, l.date::text from lesson l
      left join group_closing c on c.school_id = $1 and c.id = l.group_id
      where l.school_id = $1 and l.date <= $2 and l.cancelled_at is null and l.deleted_at is null
        and not is_closed(c.closing, l.date, now())`,
    values: [schoolId, until],
    rowMode: 'array',
  });
  const recorded = await client.query<[string]>({
    text: `select distinct lesson_id from recorded_lesson where school_id = $1`,
    values: [schoolId],
    rowMode: 'array',
  });
  const open = new Map(lessons.rows.map(([id, groupId, date]) => [id, `${groupId}/${date}`]));
  for (const [id] of recorded.rows) open.delete(id);
  return { mayWrite: (lessonId, groupId, date) => open.get(lessonId) === `${groupId}/${date}` };
}
