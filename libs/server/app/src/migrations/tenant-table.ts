import type { QueryRunner } from 'typeorm';

/** How a tenant table is guarded. Defaults: read, insert and update by the application, with a trail, no delete. */
export interface TenantTableGuard {
  /** 'none' only for tables that are themselves the machinery (trail, outbox, …). */
  readonly trail?: 'row' | 'none';
  /** Columns whose values enter the trail as keyed digests. */
  readonly personal?: readonly string[];
  /** The column that names whose data these are; needed when `personal` is given. */
  readonly person?: string;
  readonly write?: readonly ('insert' | 'update' | 'delete')[];
  readonly read?: boolean;
  /** Teaching records and what proves them: DELETE fails for everyone, the owner included. */
  readonly keep?: boolean;
}

/**
 * Row-level security (enabled, not forced), the trail trigger and the grants of one tenant table.
 * The application never receives UPDATE of school_id or id.
 */
export async function protectTenantTable(
  run: QueryRunner,
  table: string,
  guard: TenantTableGuard = {},
): Promise<void> {
  const write = guard.write ?? ['insert', 'update'];
  await run.query(`alter table ${table} enable row level security`);
  await run.query(`create policy tenant on ${table} using (school_id = (select current_school()))`);
  if (guard.trail !== 'none') {
    const args = [table, (guard.personal ?? []).join(','), guard.person ?? '']
      .map((arg) => `'${arg}'`)
      .join(', ');
    await run.query(
      `create trigger ${table}_trail after insert or update or delete on ${table} for each row execute function leave_trail(${args})`,
    );
  }
  if (guard.keep) {
    await run.query(
      `create trigger ${table}_keep before delete on ${table} for each row execute function refuse_delete('${table}')`,
    );
  }
  if (guard.read !== false) await run.query(`grant select on ${table} to zhurnal_app`);
  if (write.includes('insert')) await run.query(`grant insert on ${table} to zhurnal_app`);
  if (write.includes('delete')) await run.query(`grant delete on ${table} to zhurnal_app`);
  if (write.includes('update')) {
    const columns: { column_name: string }[] = await run.query(
      `select column_name from information_schema.columns
        where table_schema = 'public' and table_name = $1 and column_name not in ('school_id', 'id') order by ordinal_position`,
      [table],
    );
    await run.query(
      `grant update (${columns.map((column) => column.column_name).join(', ')}) on ${table} to zhurnal_app`,
    );
  }
}
