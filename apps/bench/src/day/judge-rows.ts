import type pg from 'pg';
import type { Acknowledged, Ledger } from './ledger.js';

/** What the judge needs of a connection. */
export type Asking = Pick<pg.Client, 'query'>;

interface TableOf {
  /** SQL of the row's name in the ledger, over the table as `t`. */
  readonly row: string;
  /** SQL of what the row holds. */
  readonly content: string;
  /** Every version of the row is in the ledger. Others are also changed by commands that do not name their rows. */
  readonly isWhole: boolean;
  /** Changes that the trail notes without a new version: nobody's next change shall be stale because of them. */
  readonly isQuiet?: boolean;
}

const TABLES: Readonly<Record<string, TableOf>> = {
  mark: { row: `t.work_id || '/' || t.student_id || '/' || t.ordinal`, content: 't.value', isWhole: true },
  attendance: { row: `t.lesson_id || '/' || t.student_id`, content: `coalesce(t.fact, '')`, isWhole: false },
  lesson_record: { row: 't.id::text', content: 't.topic', isWhole: true },
  roll_call: { row: 't.id::text', content: 'null', isWhole: true },
  homework: { row: 't.id::text', content: 't.text', isWhole: true },
  homework_done: { row: `t.homework_id || '/' || t.student_id`, content: 'null', isWhole: true },
  own_task: { row: 't.id::text', content: 't.text', isWhole: true },
  remark: { row: 't.id::text', content: 't.text', isWhole: true },
  absence_notice: { row: 't.id::text', content: 't.status', isWhole: false, isQuiet: true },
  student: { row: 't.id::text', content: 'null', isWhole: true },
};

interface Kept {
  readonly row: string;
  readonly content: string | null;
  readonly version: number;
  /** Versions that the trail knows, in their order. */
  readonly trail: readonly number[];
}

/** What was found about one table. */
export interface RowsFound {
  readonly table: string;
  readonly acknowledged: number;
  readonly rows: number;
  /** Acknowledged, but not there, or with other content. */
  readonly lost: number;
  /** There or in force more often than acknowledged. */
  readonly doubled: number;
  /** Rows whose trail is not one row for each version. */
  readonly badTrail: number;
}

async function judgeTable(
  client: Asking,
  schoolId: string,
  begun: string,
  table: string,
  entries: readonly Acknowledged[],
): Promise<RowsFound> {
  const of = TABLES[table];
  if (!of) throw new Error(`the judge does not know ${table}`);
  // Whatever was touched during the day, whether or not an actor was told of it.
  const { rows } = await client.query<Kept>(
    `select ${of.row} as row, ${of.content} as content, t.version, a.versions as trail
       from ${table} t
       join lateral (select array_agg(x.version order by x.version) as versions, max(x.at) as at from audit x
                      where x.school_id = t.school_id and x.entity = $3 and x.row_id = t.id) a on a.at >= $2
      where t.school_id = $1`,
    [schoolId, begun, table],
  );
  const kept = new Map(rows.map((each) => [each.row, each]));
  const told = new Map<string, Acknowledged[]>();
  for (const entry of entries) told.set(entry.row, [...(told.get(entry.row) ?? []), entry]);
  let lost = 0;
  let doubled = 0;
  for (const [row, versions] of told) {
    const there = kept.get(row);
    const newest = versions.reduce((best, each) => (each.version > best.version ? each : best));
    const isThere =
      there !== undefined &&
      there.version >= newest.version &&
      (newest.content === undefined || there.version > newest.version || there.content === newest.content);
    if (!isThere) lost += 1;
    const distinct = new Set(versions.map(({ version }) => version)).size;
    if (distinct !== versions.length || (of.isWhole && there && there.version !== newest.version))
      doubled += 1;
    if (of.isWhole && distinct !== newest.version) lost += 1;
  }
  const strangers = rows.filter(({ row }) => !told.has(row) && of.isWhole).length;
  const badTrail = rows.filter(({ trail, version }) => {
    const versions = of.isQuiet === true ? [...new Set(trail)] : trail;
    return versions.length !== version || versions.some((each, at) => each !== at + 1);
  });
  return {
    table,
    acknowledged: entries.length,
    rows: rows.length,
    lost,
    doubled: doubled + strangers,
    badTrail: badTrail.length,
  };
}

/** Counts of the trail beside what the answers told: rows that commands changed without naming them. */
async function judgeUnnamed(client: Asking, schoolId: string, begun: string, ledger: Ledger): Promise<void> {
  const count = async (text: string): Promise<number> =>
    (
      await client.query<{ n: number }>(
        `select count(*)::int as n from audit where school_id = $1 and at >= $2 and ${text}`,
        [schoolId, begun],
      )
    ).rows[0]?.n ?? 0;
  const named = ledger.rows.filter(({ table, version }) => table === 'attendance' && version > 0).length;
  const absences = await count(`entity = 'attendance'`);
  const reasons = ledger.count('reasons');
  if (absences !== named + reasons)
    ledger.differ(
      `${absences} changes of absences in the trail; acknowledged were ${named} entries and ${reasons} reasons`,
    );
  const notices = await count(`entity = 'absence_notice'`);
  const known =
    ledger.rows.filter(({ table }) => table === 'absence_notice').length + ledger.count('notices seen');
  if (notices !== known)
    ledger.differ(`${notices} changes of notices in the trail, ${known} were acknowledged`);
  const moved = await count(`entity = 'movement' and op = 'insert'`);
  const people = ledger.count('people moved') + ledger.rows.filter(({ table }) => table === 'student').length;
  if (moved !== people) ledger.differ(`${moved} movements in the trail, ${people} were acknowledged`);
  const substitutes = await count(`entity = 'lesson_teacher' and op = 'insert'`);
  if (substitutes !== ledger.count('lessons covered'))
    ledger.differ(
      `${substitutes} substitutes in the trail, ${ledger.count('lessons covered')} were acknowledged`,
    );
}

/** Every command left one key, and no other key is there. */
async function judgeKeys(client: Asking, schoolId: string, begun: string, ledger: Ledger): Promise<void> {
  const { rows } = await client.query<{ known: number; all: number }>(
    `select count(*) filter (where id = any($3::uuid[]))::int as known, count(*)::int as all
       from idempotency where school_id = $1 and created_at >= $2`,
    [schoolId, begun, ledger.commands.map(({ key }) => key)],
  );
  const [{ known, all } = { known: 0, all: 0 }] = rows;
  if (known !== ledger.commands.length || all !== known)
    ledger.differ(
      `${ledger.commands.length} commands were acknowledged, ${known} of them left a key, of ${all} keys`,
    );
}

/** Compares what every actor was told with what the database holds. */
export async function judgeRows(
  client: Asking,
  schoolId: string,
  begun: string,
  ledger: Ledger,
): Promise<readonly RowsFound[]> {
  const found: RowsFound[] = [];
  for (const table of Object.keys(TABLES)) {
    const entries = ledger.rows.filter((entry) => entry.table === table);
    const one = await judgeTable(client, schoolId, begun, table, entries);
    found.push(one);
    if (one.lost + one.doubled + one.badTrail > 0)
      ledger.differ(`${table}: ${one.lost} lost, ${one.doubled} doubled, ${one.badTrail} with a wrong trail`);
  }
  await judgeUnnamed(client, schoolId, begun, ledger);
  await judgeKeys(client, schoolId, begun, ledger);
  return found;
}
