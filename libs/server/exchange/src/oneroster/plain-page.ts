import type { PlainPage } from './plain-page.sql.js';
import { pathOf } from './read-filter.js';
import type { CollectionQuery, Narrow } from './read-query.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a page is one by id with nothing but what the statement can narrow by. */
export function isPlain(
  { narrowedBy }: PlainPage,
  { sortPath, backwards, filter, after }: CollectionQuery,
  { fixed = {} }: Narrow,
): boolean {
  return (
    sortPath === pathOf('sourcedId') &&
    !backwards &&
    filter.conditions.length === 0 &&
    (after === undefined || (after.key === after.id && UUID.test(after.id))) &&
    Object.entries(fixed).every(([field, value]) => narrowedBy.includes(field) && UUID.test(value))
  );
}

/** What the statement is asked with. Ids that are none of ours find nothing. */
export function plainValues(
  { narrowedBy }: PlainPage,
  { limit, offset, after }: CollectionQuery,
  { fixed = {}, ids }: Narrow,
  asked: { readonly horizon: Date; readonly workTypes: string },
): readonly unknown[] {
  return [
    asked.horizon,
    after?.id ?? null,
    ids?.filter((id) => UUID.test(id)) ?? null,
    limit + 1,
    after ? 0 : offset,
    asked.workTypes,
    ...narrowedBy.map((field) => fixed[field] ?? null),
  ];
}
