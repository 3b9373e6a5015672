import { createHash } from 'node:crypto';
import { sql } from '@zhurnal/platform';
import type { ArrangedSchool } from './arrange.js';

/** A change of rows below the contract, `$1` is the school. */
export async function change(
  school: ArrangedSchool,
  text: string,
  ...values: readonly unknown[]
): Promise<void> {
  const name = `test.compliance.${createHash('sha1').update(text).digest('hex').slice(0, 16)}`;
  await school.change((tx) => tx.rows(sql(name, text), values));
}
