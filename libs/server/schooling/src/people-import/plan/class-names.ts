import { compareClasses } from '@zhurnal/rules';
import type { Known } from './rows.js';

/** Names of the classes there are, in their order. */
export function listClassNames(classes: readonly Known<'school_class'>[]): readonly string[] {
  return classes
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ name }) => name)
    .sort(compareClasses);
}
