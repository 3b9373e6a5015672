import { searchWordsOf } from '@zhurnal/rules';
import { Fault, isUuid } from '@zhurnal/platform';
import type { PageInfo } from '@zhurnal/platform';

/** SQL: the day it is in the school at the instant `now`, as the table `today`. */
export const todayAt = (now: string): string => `
  today as (select (${now}::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1)`;

/** SQL: is the stretch of days of the row in force today? */
export const inForce = (row: string): string =>
  `(${row}.deleted_at is null and ${row}.valid_from <= (select day from today) and (${row}.valid_to is null or ${row}.valid_to >= (select day from today)))`;

/** SQL: does the name of the person hold every word of the search (a text[])? ё is е, and case does not matter. */
export const isNamed = (person: string, words: string): string => `
  not exists (
    select from unnest(${words}::text[]) as w(word)
     where position(w.word in translate(lower(normalize(concat_ws(' ', ${person}.family_name, ${person}.given_name, ${person}.patronymic))), 'ё', 'е')) = 0)`;

/** SQL: the order of lists of people. */
export const byName = (person: string): string =>
  `${person}.family_name, ${person}.given_name, ${person}.patronymic nulls first, ${person}.id`;

/** SQL: the parts of a person's name. */
export const nameColumns = (person: string): string =>
  `${person}.family_name as "familyName", ${person}.given_name as "givenName", ${person}.patronymic`;

/** SQL: what a card holds of the person besides the name. */
export const cardColumns = (person: string): string =>
  `${person}.version, ${person}.birth_date as "birthDate", ${person}.sex, ${person}.phone, ${person}.email`;

/** What every list of people is asked with. */
export interface ListQuery {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly search?: string | null | undefined;
}

/** The cursor of a list: an id, or the beginning. */
export function cursorOf({ after }: ListQuery): string | null {
  if (after === null || after === undefined) return null;
  if (!isUuid(after)) throw new Fault('BAD_REQUEST', 'after is not a cursor of this list.');
  return after;
}

export const wordsOf = ({ search }: ListQuery): readonly string[] => searchWordsOf(search ?? '');

/** A part of a list, with the count of the whole. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Rows of a list, one more than asked for where more follows, each with the count of the whole. */
export function connectionOf<Row extends { readonly total: number }, Node extends { readonly id: string }>(
  rows: readonly Row[],
  first: number,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => {
    const node = nodeOf(row);
    return { cursor: node.id, node };
  });
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  };
}
