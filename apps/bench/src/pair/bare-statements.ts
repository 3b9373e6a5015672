import type pg from 'pg';
import type { Shot } from '../load/shot.js';
import { bareWork } from './bare-work.js';
import type { Captured } from './capture.js';

/** What the bare server is asked to run: statements it knows by name, with their values. */
export interface BareRun {
  readonly writes: boolean;
  readonly run: readonly { readonly name: string; readonly values: readonly unknown[] }[];
}

/** Statements that carry the change itself, with the places of the versions and of the values that turn. */
const KEEPS: Readonly<
  Record<string, { readonly versions: number; readonly values: number; readonly turns: string }>
> = {
  'journal.marks.change': { versions: 6, values: 4, turns: '#4|5' },
  'attendance.change': { versions: 7, values: 3, turns: '#absent|late' },
  'journal.roll.take': { versions: -1, values: -1, turns: '' },
};

/** Who may see it is asked by the product alone; what the key and the pages that listen need, too. */
const isOwn = ({ name }: Captured): boolean => /^(access|identity|platform)\./.test(name);

/** The statements a bare server would send for the same effect: those of a question, or the plain work of a command. */
export function bareStatements(heard: readonly Captured[], writes: boolean): readonly Captured[] {
  return writes ? bareWork(heard, (name) => name in KEEPS) : heard.filter((each) => !isOwn(each));
}

/** The same request to the bare server; each turn changes the same rows once more. */
export function asBareShot(shot: Shot, heard: readonly Captured[]): Shot {
  const writes = shot.writes === true;
  const run = bareStatements(heard, writes).map(({ name, values }) => {
    const keep = writes ? KEEPS[name] : undefined;
    return {
      name,
      values: values.map((value, at) => {
        if (at === keep?.versions) return (value as number[]).map((version) => `#${version + 1}`);
        if (at === keep?.values) return (value as unknown[]).map(() => keep.turns);
        return value;
      }),
    };
  });
  const body: BareRun = { writes, run };
  return {
    id: `bare/${shot.id}`,
    method: 'POST',
    path: '/',
    headers: {},
    body: JSON.stringify(body),
    status: 200,
    writes,
  };
}

const TABLES = ['mark', 'attendance', 'roll_call'] as const;

/**
 * Copies of the tables that are written, with the same rows, indexes and references, without the trail's trigger and
 * without row-level security.
 */
export async function copyTables(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists bare cascade; create schema bare');
  for (const table of TABLES) {
    await client.query(`create table bare.${table} (like public.${table} including all)`);
    await client.query(`insert into bare.${table} select * from public.${table}`);
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = $1::regclass and contype = 'f'`,
      [`public.${table}`],
    );
    for (const { name, definition } of rows)
      await client.query(
        `alter table bare.${table} add constraint ${client.escapeIdentifier(name)} ${definition}`,
      );
    await client.query(`analyze bare.${table}`);
  }
}
