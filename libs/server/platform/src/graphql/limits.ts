import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import { Fault } from '../faults.js';
import type { Config } from '../config.js';
import type { GraphQLContext } from '../request-context.js';
import { bearerOf } from '../tokens/bearer.js';
import { costOf } from '../tokens/rates.js';
import type { Rates } from '../tokens/rates.js';

/** Limits of one request (third parties read them in the integration guide). */
export const LIMITS = {
  depth: 10,
  aliases: 15,
  tokens: 1000,
  cost: 5000,
  bodyBytes: 100_000,
  pageSize: 100,
} as const;

interface Weight {
  depth: number;
  aliases: number;
  cost: number;
  introspects: boolean;
  /** Depends on variables, so it cannot be kept. */
  varies: boolean;
}

const weighed = new WeakMap<DocumentNode, Weight>();

/**
 * Weighs a document: every field costs 1, a list asked with `first: n` multiplies what is below it by n.
 * A document is weighed once; the server keeps parsed documents.
 */
export function weigh(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Weight {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const total: Weight = { depth: 0, aliases: 0, cost: 0, introspects: false, varies: false };
  const visit = (set: SelectionSetNode, depth: number, factor: number, open: ReadonlySet<string>): void => {
    for (const node of set.selections) {
      if (total.cost > LIMITS.cost) return;
      if (node.kind === Kind.FIELD) {
        total.depth = Math.max(total.depth, depth);
        total.cost += factor;
        if (node.alias) total.aliases += 1;
        if (node.name.value === '__schema' || node.name.value === '__type') total.introspects = true;
        const first = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
        if (first?.kind === Kind.VARIABLE) total.varies = true;
        const asked =
          first?.kind === Kind.INT
            ? Number(first.value)
            : first?.kind === Kind.VARIABLE
              ? Number(variables[first.name.value])
              : 1;
        if (node.selectionSet) visit(node.selectionSet, depth + 1, factor * Math.max(1, asked || 1), open);
      } else if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet, depth, factor, open);
      else {
        const fragment = fragments.get(node.name.value);
        if (fragment && !open.has(node.name.value))
          visit(fragment.selectionSet, depth, factor, new Set([...open, node.name.value]));
      }
    }
  };
  for (const node of document.definitions)
    if (node.kind === Kind.OPERATION_DEFINITION) visit(node.selectionSet, 1, 1, new Set());
  return total;
}

/** Refuses documents that are too deep, too wide or too dear, and introspection by those who are not signed in. */
export function limitsPlugin(rates: Rates, { explorer }: Config): ApolloServerPlugin<GraphQLContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request, contextValue }) => {
        let weight = weighed.get(document);
        if (!weight) {
          weight = weigh(document, request.variables ?? {});
          if (!weight.varies) weighed.set(document, weight);
        }
        const isAsked = weight.introspects || bearerOf(contextValue.request.http) !== undefined;
        const asker = isAsked ? await contextValue.request.identify() : undefined;
        if (asker?.token)
          await rates.charge(asker.token.id, Math.min(weight.cost, LIMITS.cost), contextValue.request);
        if (weight.introspects) {
          if (!asker || (!asker.token && explorer === 'off'))
            throw new Fault('UNAUTHENTICATED', 'Sign in to read the schema.');
          return;
        }
        if (weight.depth > LIMITS.depth)
          throw new Fault(
            'LIMIT_EXCEEDED',
            `The query is ${weight.depth} levels deep; ${LIMITS.depth} are allowed.`,
          );
        if (weight.aliases > LIMITS.aliases)
          throw new Fault(
            'LIMIT_EXCEEDED',
            `The query has ${weight.aliases} aliases; ${LIMITS.aliases} are allowed.`,
          );
        if (weight.cost > LIMITS.cost)
          throw new Fault(
            'LIMIT_EXCEEDED',
            `The query costs more than ${LIMITS.cost}: ask for less with "first".`,
          );
      },
      willSendResponse: async ({ response, contextValue }) => {
        const { rate } = contextValue.request;
        if (!rate || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: costOf(rate) };
      },
    }),
  };
}
