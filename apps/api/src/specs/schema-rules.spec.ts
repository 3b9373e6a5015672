import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '@zhurnal/app';
import { applicationSource, readConfig } from '@zhurnal/platform';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';

/** Directory group: keyed by account, read without a tenant context. Everything else begins with school_id. */
const DIRECTORY = [
  'directory_school',
  'account',
  'login_claim',
  'membership',
  'session',
  'sign_in_attempt',
  'token_claim',
  'access_grant',
  'account_setting',
  'schema_migration',
];
/** Tables that are themselves the machinery of the trail. */
const WITHOUT_TRAIL = [
  'access_refusal',
  'archive_finding',
  'audit',
  'audit_checkpoint',
  'audit_leaf',
  'file_content',
  'group_closing',
  'idempotency',
  'live_change',
  'outbox',
  'period_snapshot',
  'person_key',
  'portal_part',
  'portal_row',
  'report_package_part',
  'report_sheet',
  'schedule_run',
  'signed_content',
  'webhook_delivery',
  'webhook_secret',
  'year_turn_row',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const names = async (text: string): Promise<string[]> =>
  (await database.query<{ name: string }>(text, [DIRECTORY])).map((row) => row.name);
const TENANT = `select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relname = any($1)`;

describe('every tenant table is ready to be distributed by school', () => {
  it('begins its primary key with school_id uuid not null', async () => {
    const bad = await names(`with t as (${TENANT}) select t.relname as name from t
      left join pg_attribute a on a.attrelid = t.oid and a.attname = 'school_id' and a.attnotnull and a.atttypid = 'uuid'::regtype
      left join pg_index i on i.indrelid = t.oid and i.indisprimary
      where a.attnum is null or i.indexrelid is null or i.indkey[0] <> a.attnum`);
    expect(bad).toEqual([]);
  });

  it('carries school_id in every unique key and in every foreign key at the same place', async () => {
    const unique = await names(`with t as (${TENANT}) select i.indexrelid::regclass::text as name from t
      join pg_index i on i.indrelid = t.oid and (i.indisunique or i.indisexclusion)
      join pg_attribute a on a.attrelid = t.oid and a.attname = 'school_id'
      where not a.attnum = any(i.indkey::int2[])`);
    const foreign =
      await names(`with t as (${TENANT}) select c.conname as name from t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
      join pg_attribute f on f.attrelid = c.conrelid and f.attname = 'school_id'
      left join pg_attribute r on r.attrelid = c.confrelid and r.attname = 'school_id'
      where r.attnum is null or not exists (select 1 from generate_subscripts(c.conkey, 1) s where c.conkey[s] = f.attnum and c.confkey[s] = r.attnum)
         or c.confdeltype in ('n', 'd')`);
    expect({ unique, foreign }).toEqual({ unique: [], foreign: [] });
  });

  it('has row-level security enabled, not forced, with one policy on the school', async () => {
    const bad =
      await names(`with t as (${TENANT}) select t.relname as name from t join pg_class c on c.oid = t.oid
      where not c.relrowsecurity or c.relforcerowsecurity
         or (select count(*) from pg_policy p where p.polrelid = t.oid and pg_get_expr(p.polqual, p.polrelid) like '%school_id = ( SELECT current_school()%') <> 1`);
    expect(bad).toEqual([]);
  });

  it('belongs to an owner that cannot log in; the application owns nothing and never bypasses the policy', async () => {
    const owners =
      await names(`with t as (${TENANT}) select distinct r.rolname as name from t join pg_class c on c.oid = t.oid join pg_roles r on r.oid = c.relowner
      where r.rolname <> 'zhurnal_owner' or r.rolcanlogin`);
    const application = await database.query(
      `select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'zhurnal_app'`,
    );
    expect(owners).toEqual([]);
    expect(application).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
  });

  it('never lets the application change school_id or id, nor write the trail', async () => {
    const keys =
      await names(`with t as (${TENANT}) select t.relname || '.' || a.attname as name from t join pg_attribute a on a.attrelid = t.oid
      where a.attname in ('school_id', 'id') and has_column_privilege('zhurnal_app', t.oid, a.attnum, 'UPDATE')`);
    const trail = await database.query<{ may: boolean }>(
      `select bool_or(has_table_privilege('zhurnal_app', 'audit', p)) as may from unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p`,
    );
    const truncate = await names(
      `with t as (${TENANT}) select t.relname as name from t where has_table_privilege('zhurnal_app', t.oid, 'TRUNCATE')`,
    );
    expect({ keys, trail: trail[0]?.may, truncate }).toEqual({ keys: [], trail: false, truncate: [] });
  });

  it('leaves a trail: every table has its trigger, but for the machinery itself', async () => {
    // Bits of tgtype: 1 for each row, 4 insert, 8 delete, 16 update.
    const without = await names(`with t as (${TENANT}) select t.relname as name from t
      where 28 <> coalesce((select bit_or(g.tgtype & 28) from pg_trigger g join pg_proc p on p.oid = g.tgfoid
              where g.tgrelid = t.oid and g.tgenabled = 'O' and g.tgqual is null and g.tgattr = ''
                and (p.proname = 'leave_trail' and g.tgtype & 1 = 1 or p.proname = 'leave_trail_of_' || t.relname and g.tgtype & 1 = 0)), 0)
      order by 1`);
    expect(without).toEqual(WITHOUT_TRAIL);
  });

  it('names every column of the tables whose trail is written by the batch', async () => {
    const columns = await database.query<{ table: string; column: string; text: string }>(
      `select c.relname as table, a.attname as column, p.prosrc as text
         from pg_proc p join pg_class c on p.proname = 'leave_trail_of_' || c.relname
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where a.attname not in ('school_id', 'id', 'version')`,
    );
    const tables = [...new Set(columns.map(({ table }) => table))].sort();
    const count = (text: string, part: string): number => text.split(part).length - 1;
    // Once for rows that are added and once for those that are removed; once for those that are changed.
    const unnamed = columns.filter(
      ({ column, text }) =>
        count(text, `'${column}', case when `) !== 2 ||
        count(text, `then jsonb_build_object('${column}', `) !== 1,
    );
    expect({ tables, unnamed }).toEqual({ tables: ['attendance', 'mark'], unnamed: [] });
  });

  it('uses no rule, sequence, NOTIFY in a trigger, ALWAYS trigger or updatable view', async () => {
    const rules = await names(
      `with t as (${TENANT}) select r.rulename as name from t join pg_rewrite r on r.ev_class = t.oid`,
    );
    const sequences =
      await names(`with t as (${TENANT}) select d.objid::regclass::text as name from t join pg_depend d on d.refobjid = t.oid and d.deptype in ('a', 'i')
      join pg_class s on s.oid = d.objid and s.relkind = 'S'`);
    const triggers =
      await names(`with t as (${TENANT}) select g.tgname as name from t join pg_trigger g on g.tgrelid = t.oid join pg_proc p on p.oid = g.tgfoid
      where not g.tgisinternal and (g.tgenabled <> 'O' or p.prosrc ~* '\\m(pg_notify|notify)\\M')`);
    expect({ rules, sequences, triggers }).toEqual({ rules: [], sequences: [], triggers: [] });
  });
});

describe('row classes and migrations', () => {
  it('agree on every column, its type and whether it may be empty', async () => {
    const source = applicationSource(readConfig({ DATABASE_URL: database.url }), ENTITIES);
    await source.initialize();
    const differences: string[] = [];
    for (const meta of source.entityMetadatas) {
      const real = await database.query<{ name: string; type: string; nullable: boolean }>(
        `select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
           from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`,
        [meta.tableName],
      );
      const known = new Map(real.map((column) => [column.name, column]));
      for (const column of meta.columns) {
        const there = known.get(column.databaseName);
        known.delete(column.databaseName);
        if (!there) differences.push(`${meta.tableName}.${column.databaseName} is not in the database`);
        else if (there.nullable !== column.isNullable)
          differences.push(`${meta.tableName}.${column.databaseName}: may be empty?`);
        else if (plain(source.driver.normalizeType(column), column.isArray) !== plain(there.type, false)) {
          differences.push(
            `${meta.tableName}.${column.databaseName}: ${source.driver.normalizeType(column)} is ${there.type}`,
          );
        }
      }
      for (const column of known.keys())
        differences.push(`${meta.tableName}.${column} is not in the row class`);
      const keys = meta.primaryColumns.map((column) => column.databaseName);
      if (keys[0] !== 'school_id') differences.push(`${meta.tableName}: key ${keys.join(', ')}`);
    }
    await source.destroy();
    expect(differences).toEqual([]);
  });
});

function plain(type: string, isArray: boolean): string {
  const short = type
    .replace('timestamp with time zone', 'timestamptz')
    .replace('time without time zone', 'time')
    .replace('character varying', 'text');
  return isArray ? `${short}[]` : short;
}
