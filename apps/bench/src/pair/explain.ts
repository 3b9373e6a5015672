import type pg from 'pg';
import type { Captured } from './capture.js';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Node[];
}

/** Tables to which every school day adds rows: none of them may be read as a whole. */
const GROWING: ReadonlySet<string> = new Set([
  'mark',
  'attendance',
  'lesson',
  'lesson_teacher',
  'lesson_record',
  'roll_call',
  'work',
  'homework',
  'homework_done',
  'remark',
  'enrollment',
  'subgroup_member',
  'absence_notice',
  'live_change',
  'audit',
]);

function listWhole(node: Node): readonly string[] {
  const { 'Node Type': type, 'Relation Name': table = '', Plans: parts = [] } = node;
  return [...(type === 'Seq Scan' && GROWING.has(table) ? [table] : []), ...parts.flatMap(listWhole)];
}

/** How the database answers a question, planned as for any value: how many of its pages it reads, which tables as a whole. */
export async function listScans(
  client: pg.Client,
  { text, values }: Captured,
): Promise<{ readonly blocks: number; readonly whole: readonly string[] }> {
  await client.query('begin read only; set local jit = off');
  try {
    const explained = { text: `explain (analyze, buffers, format json) ${text}`, values: [...values] };
    const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(explained);
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    return {
      blocks: (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0),
      whole: plan ? listWhole(plan) : [],
    };
  } finally {
    await client.query('rollback');
  }
}
