import { GraphQLScalarType } from 'graphql';

/**
 * Columns of the pages that everybody opens. A list of GraphQL is completed item by item; a page of a class has
 * thousands of items, and that was a third of what the page cost. A column travels whole and is JSON all the same.
 */
function columnOf<Item>(name: string, items: string): GraphQLScalarType<readonly Item[], readonly Item[]> {
  return new GraphQLScalarType<readonly Item[], readonly Item[]>({
    name,
    description: `A column: a JSON array of ${items}. The same place in every column of a block is the same row.`,
    serialize: (value) => value as readonly Item[],
  });
}

/** Whole numbers. */
export const IntColumn = columnOf<number>('IntColumn', 'whole numbers');
/** Whole numbers and nulls. */
export const OptionalIntColumn = columnOf<number | null>('OptionalIntColumn', 'whole numbers and nulls');
/** Yes or no. */
export const FlagColumn = columnOf<boolean>('FlagColumn', 'booleans');
/** Texts: words, ids, days (2026-10-25), times (09:15), instants or decimals, as the field says. */
export const TextColumn = columnOf<string>(
  'TextColumn',
  'texts: words, ids, days, times, instants or decimals, as the field says',
);
/** Texts and nulls. */
export const OptionalTextColumn = columnOf<string | null>(
  'OptionalTextColumn',
  'texts as in TextColumn, and nulls',
);
