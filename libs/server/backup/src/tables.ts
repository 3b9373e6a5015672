import type { ClientBase } from 'pg';

/** A table as the catalogue has it. */
export interface Table {
  readonly name: string;
  /** Columns that hold something of their own; generated ones follow from them. */
  readonly columns: readonly string[];
  /** The primary key as an order, the same on every server whatever its language: text goes by its bytes. */
  readonly key: readonly string[];
}

const TABLES = `
  select case when c.relnamespace = 'public'::regnamespace then '' else 'portal_vault.' end || c.relname as name,
         array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum) as columns,
         array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                 from pg_index i
                 cross join unnest(i.indkey) with ordinality as k(attnum, place)
                 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                where i.indrelid = c.oid and i.indisprimary order by k.place) as key
    from pg_class c
   where c.relnamespace in ('public'::regnamespace, to_regnamespace('portal_vault')) and c.relkind = 'r'
   order by c.relname`;

/**
 * Every table of the program, by name; numbers of the portal with the schema in which they lie apart. The queue lies in a
 * schema of its own, too, and can be made again.
 */
export async function listTables(client: ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(TABLES);
  return rows;
}

/** A name as PostgreSQL wants it, of a table perhaps with its schema. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
export const quotedAll = (names: readonly string[]): string => names.map(quoted).join(', ');

const LITERAL = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Accounts of those who belong to a school; they may belong to others, too. */
const ACCOUNTS_OF = (id: string): string =>
  `account_id in (select account_id from membership where school_id = '${id}')`;
/** Tables of the directory that go with a school, beside those that carry its id. Sessions and attempts stay behind. */
const DIRECTORY = ['account', 'account_setting', 'login_claim'];
const LEFT_BEHIND = [
  'session',
  'sign_in_attempt',
  'token_claim',
  'access_grant',
  'idempotency',
  'live_change',
  'outbox',
];

/** Which rows of a table belong to a school, as a condition; undefined: none of them. */
export function rowsOfSchool({ name, columns }: Table, schoolId: string): string | undefined {
  if (!LITERAL.test(schoolId)) throw new Error('the id of a school is a UUID');
  if (LEFT_BEHIND.includes(name)) return undefined;
  if (columns.includes('school_id')) return `school_id = '${schoolId}'`;
  return DIRECTORY.includes(name) ? ACCOUNTS_OF(schoolId) : undefined;
}

/** The rows of a table in the order of its key, as PostgreSQL's text format. */
export function copyOut({ name, columns, key }: Table, condition?: string): string {
  const where = condition === undefined ? '' : ` where ${condition}`;
  const order = key.length > 0 ? ` order by ${key.join(', ')}` : '';
  return `copy (select ${quotedAll(columns)} from ${quoted(name)}${where}${order}) to stdout`;
}
