import { listGaps, readLines, sealOf } from '@zhurnal/grading';
import { ReadTx, asId } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';
import type pg from 'pg';
import { textOfInstant } from '../calendar/demo-instant.js';
import type { WantedClosing } from '../rows/list-closings.js';
import { copyIn } from './copy-in.js';
import { columnOf, encodeRows } from './encode-row.js';

/** Tables that seals are read from: without statistics their plans go astray. */
const READ =
  'lesson, lesson_record, roll_call, work, mark, homework, attendance, enrollment, period_mark, subgroup_member';

/** Questions of the product on the connection that loads, one after the other, planned by what stands there by now. */
class LoadTx extends ReadTx {
  private before: Promise<unknown> = Promise.resolve();

  override rows<Row extends object>({ text }: Sql, values: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.before.then(async () => {
      const { rows } = await this.client.query<Row>(text, [this.schoolId, ...values]);
      return rows;
    });
    this.before = answer.catch(() => undefined);
    return answer;
  }
}

async function addRows(
  client: pg.PoolClient,
  schoolId: string,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const fields = Object.keys(rows[0] ?? {});
  const columns = ['school_id', ...fields.map(columnOf)].join(', ');
  await copyIn(client, `copy ${table} (${columns}) from stdin`, encodeRows(rows, fields, `${schoolId}\t`));
}

/**
 * Closes periods as the product does: what is missing is looked for and what stands is sealed by its own readers. A class
 * whose period lacks what the regulation asks for stays open, with the periods that follow. Answers the rows by table.
 */
export async function closePeriods(
  client: pg.PoolClient,
  schoolId: string,
  wanted: readonly WantedClosing[],
  { isSuperuser }: { readonly isSuperuser: boolean },
): Promise<Readonly<Record<string, number>>> {
  const known = await client.query<{ period: string }>(
    `select class_id || '/' || period_id as period from period_closing where school_id = $1`,
    [schoolId],
  );
  const closed = new Set(known.rows.map(({ period }) => period));
  const open = wanted.filter(({ classId, periodId }) => !closed.has(`${classId}/${periodId}`));
  if (open.length === 0) return {};
  await client.query(`analyze ${READ}`);
  const school = await client.query<{ regulation: string }>(
    'select regulation from school where school_id = $1',
    [schoolId],
  );
  const regulation = school.rows[0]?.regulation ?? '';
  const tx = new LoadTx(client, asId(schoolId), undefined);
  const left = new Set<string>();
  const closings: object[] = [];
  const seals: object[] = [];
  const snapshots: object[] = [];
  for (const { id, sealId, classId, periodId, from, to, closedAt, closedBy } of open) {
    const place = { classId, periodId, from, to };
    const gaps = left.has(classId) ? [] : await listGaps(tx, place, regulation, new Date(closedAt));
    if (gaps.some(({ isRequired }) => isRequired)) left.add(classId);
    if (left.has(classId)) continue;
    const { digest, payload, lessons, marks, absences } = sealOf(await readLines(tx, place));
    const at = textOfInstant(closedAt);
    closings.push({ id, classId, periodId, closedAt: at, closedBy, gaps: gaps.length, createdAt: at });
    const made = { digest, lessons, marks, absences, madeAt: at, madeBy: closedBy, createdAt: at };
    seals.push({ id: sealId, closingId: id, number: 1, ...made });
    snapshots.push({ id: sealId, payload: `\\x${payload.toString('hex')}` });
  }
  if (closings.length === 0) return {};
  await addRows(client, schoolId, 'period_closing', closings);
  await addRows(client, schoolId, 'period_seal', seals);
  await addRows(client, schoolId, 'period_snapshot', snapshots);
  if (isSuperuser)
    await client.query(
      'select keep_group_closing(g.school_id, g.id) from teaching_group g where g.school_id = $1',
      [schoolId],
    );
  return { period_closing: closings.length, period_seal: seals.length };
}
