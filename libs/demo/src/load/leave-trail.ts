import { writeBasis } from '@zhurnal/rules';
import type pg from 'pg';

interface TrailedTable {
  readonly name: string;
  /** Columns that enter the trail as keyed digests. */
  readonly personal: readonly string[];
  /** The column that names whose data these are. */
  readonly person: string;
  readonly columns: readonly string[];
  /** Columns among them with objects of their own. */
  readonly nested: readonly string[];
}

/** What the table's own trigger was told when it was made. */
async function findTrailed(client: pg.ClientBase, table: string): Promise<TrailedTable | undefined> {
  const found = await client.query<{ args: Buffer; columns: string[]; nested: string[] }>(
    `select t.tgargs as args,
       array(select a.attname::text from pg_attribute a where a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
         order by a.attnum) as columns,
       array(select a.attname::text from pg_attribute a where a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
         and a.atttypid = 'jsonb'::regtype) as nested
     from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where t.tgrelid = $1::regclass and p.proname in ('leave_trail', 'leave_trail_of_' || $1) order by t.tgname limit 1`,
    [table],
  );
  const row = found.rows[0];
  if (!row) return undefined;
  const [name = table, personal = '', person = ''] = row.args.toString('utf8').split('\0');
  return {
    name,
    personal: personal === '' ? [] : personal.split(','),
    person,
    columns: row.columns,
    nested: row.nested,
  };
}

/** Who a lesson's record is by. A look-up for each row, so that no plan without statistics can go astray. */
const HELD_BY =
  '(select r.held_by from lesson_record r where r.school_id = t.school_id and r.id = t.lesson_id)';

/** The person a row is by, where rows tell it. */
const AUTHORS: Readonly<Record<string, string>> = {
  mark: 't.marked_by',
  attendance: 't.fact_by',
  lesson_record: 't.held_by',
  roll_call: 't.taken_by',
  work: HELD_BY,
  homework: HELD_BY,
  homework_done: 't.student_id',
  remark: 't.written_by',
  own_task: 't.student_id',
  absence_notice: 't.sent_by',
  absence_certificate: 't.seen_by',
  contact_check: 't.checked_by',
  movement: 't.entered_by',
  thematic_plan: 't.author_id',
  stored_file: 't.created_by',
  regulation_paper: 't.put_by',
  load_approval: 't.approved_by',
  assessment: 't.planned_by',
  journal_review: 't.reviewed_by',
  review_remark: 't.author_id',
  period_mark: 't.set_by',
  period_release: 't.released_by',
  period_seen: 't.recorded_by',
  family_consent: 't.taken_by',
  given_help: 't.given_by',
  kept_statement: 't.stated_by',
  outside_document: 't.entered_by',
  outside_mark: 't.entered_by',
  taken_out: 't.person_id',
  regulation: 't.decided_by',
  regulation_amendment: 't.decided_by',
  correction_request: 't.requested_by',
  duty_task: 't.said_by',
  period_closing: 't.closed_by',
  period_seal: 't.made_by',
};

/** The delta of an inserted row as the trigger makes it: fields that are not null, as `{field: [null, value]}`. */
function deltaOf({ columns, nested, personal, person }: TrailedTable): string {
  const fields = columns.filter((column) => !['school_id', 'id', 'version'].includes(column));
  const pairs = fields
    .filter((field) => !nested.includes(field))
    .map((field) => {
      const value = personal.includes(field)
        ? `personal_digest(t.school_id, t.${person}, to_jsonb(t.${field}) #>> '{}')`
        : `t.${field}`;
      return `'${field}', case when t.${field} is not null then jsonb_build_array(null, ${value}) end`;
    });
  // Nothing is stripped from within an object, as the trigger strips nothing there.
  const objects = nested.map(
    (field) =>
      ` || case when t.${field} is null then '{}' else jsonb_build_object('${field}', jsonb_build_array(null, t.${field})) end`,
  );
  return `(jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))${objects.join('')})`;
}

/**
 * Writes the trail of rows that were loaded without triggers: one row for each, as an insertion by the demo at the
 * time the row says it was made. Rows that have a trail are left alone.
 */
async function leaveTrail(
  client: pg.ClientBase,
  schoolId: string,
  table: string,
  { requestId, isNew }: { readonly requestId: string; readonly isNew: boolean },
): Promise<void> {
  const trailed = await findTrailed(client, table);
  if (!trailed) return;
  const rowId = trailed.columns.includes('id') ? 't.id' : 't.school_id';
  const author = AUTHORS[table] ?? 'null::uuid';
  const known = `not exists (select from audit a where a.school_id = t.school_id and a.entity = '${trailed.name}' and a.row_id = ${rowId})`;
  // The trail's own ids: the time in front, then what the row's name hashes to.
  const id = `(lpad(to_hex((extract(epoch from t.created_at) * 1000)::bigint), 12, '0') || '7' || substr(hash.hex, 1, 3)
    || '8' || substr(hash.hex, 4, 15))::uuid`;
  await client.query(
    `insert into audit (school_id, id, at, person_id, role, request_id, op, entity, row_id, version, delta)
     select t.school_id, ${id}, t.created_at, ${author}, 'demo', $2, 'insert', '${trailed.name}', ${rowId}, t.version,
       ${deltaOf(trailed)}
     from ${table} t cross join lateral (select md5('${trailed.name}' || ${rowId}::text) as hex) hash
     where t.school_id = $1 ${isNew ? '' : `and ${known}`}`,
    [schoolId, requestId],
  );
}

/** The trail of several tables; see {@link leaveTrail}. A school that is new has none yet, which saves looking. */
export async function leaveTrails(
  client: pg.ClientBase,
  schoolId: string,
  tables: readonly string[],
  load: { readonly requestId: string; readonly isNew: boolean },
): Promise<void> {
  for (const table of tables) await leaveTrail(client, schoolId, table, load);
}

/** Admitted requests stand in the trail of the marks that they set, with their number, as the sign that the rules read. */
export async function nameBases(client: pg.ClientBase, schoolId: string): Promise<void> {
  const admitted = await client.query<{ mark: string; number: number; request: string }>(
    `select m.id as mark, r.number, r.id as request from correction_request r
       join correction_change c on c.school_id = $1 and c.request_id = r.id
       join mark m on m.school_id = $1 and m.work_id = c.work_id and m.student_id = c.student_id and m.ordinal = c.ordinal
      where r.school_id = $1 and r.state = 'admitted'`,
    [schoolId],
  );
  for (const { mark, number, request } of admitted.rows)
    await client.query(
      `update audit set reason = $3 where school_id = $1 and entity = 'mark' and row_id = $2 and op = 'insert'`,
      [schoolId, mark, writeBasis({ number, requestId: request })],
    );
}
