import { createHash } from 'node:crypto';
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** The contract as text, and its version: the same text, the same version. */
export interface ContractText {
  readonly text: string;
  readonly version: string;
}

const printed = new WeakMap<GraphQLSchema, ContractText>();

/** The contract as the file in the repository has it. Printed once. */
export function contractTextOf(schema: GraphQLSchema): ContractText {
  const known = printed.get(schema);
  if (known) return known;
  const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
  const made = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
  printed.set(schema, made);
  return made;
}
