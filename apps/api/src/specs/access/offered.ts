import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { TestApi } from '@zhurnal/testing';

/** Routes that answer about the process, not about a school: nobody's rights are asked there. */
const OPEN_ROUTES = ['/healthz/live', '/readyz', '/metrics', '/graphql'];

interface Routes {
  printRoutes(options: { commonPrefix: boolean; includeMeta: boolean }): string;
}

/** Names of the operations that REST routes carry. */
function listRouteOperations(api: TestApi): { operations: string[]; nameless: string[] } {
  const operations: string[] = [];
  const nameless: string[] = [];
  for (const module of api.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype: unknown = metatype?.prototype;
      if (typeof prototype !== 'object' || prototype === null) continue;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        if (name === 'constructor') continue;
        const handler: unknown = Reflect.get(prototype, name);
        if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) continue;
        const operation: unknown = Reflect.getMetadata('zhurnal:operation', handler);
        const path = `/${String(Reflect.getMetadata('path', handler))}`;
        if (typeof operation === 'string') operations.push(operation);
        else if (!OPEN_ROUTES.includes(path)) nameless.push(path);
      }
    }
  }
  return { operations, nameless };
}

function listFields(api: TestApi): string[] {
  const { schema } = api.get(GraphQLSchemaHost);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
}

/** Is the operation a root field of the contract? Otherwise it is a route. */
export const isField = (api: TestApi, operation: string): boolean => listFields(api).includes(operation);

/** Every operation the running server offers: root fields of its schema and its REST routes, found without asking the table. */
export function listOffered(api: TestApi): string[] {
  const { operations, nameless } = listRouteOperations(api);
  return [...listFields(api), ...operations, ...nameless];
}

/** How many requests, of methods and addresses, the HTTP server answers, whoever put them there, but for the open ones. */
export function countRoutes(api: TestApi): number {
  const server = api.app.getHttpAdapter().getInstance() as unknown as Routes;
  const lines = server.printRoutes({ commonPrefix: false, includeMeta: false }).split('\n');
  return lines
    .filter((line) => !OPEN_ROUTES.some((path) => line.includes(` ${path} `)))
    .flatMap((line) => / \(([A-Z, ]+)\)$/.exec(line)?.[1]?.split(', ') ?? [])
    .filter((method) => method !== 'HEAD').length;
}
