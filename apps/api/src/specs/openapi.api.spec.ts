import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { OPEN_TO_EVERY_TOKEN, scopeOf } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { NOON } from './arrange.js';

interface Described {
  readonly operationId: string;
  readonly 'x-scope': string | null;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const FILE = resolve(import.meta.dirname, '../../../../docs/reference/openapi.json');
const described = JSON.parse(readFileSync(FILE, 'utf8')) as OpenApi;
const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const join = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`.replace(/:(\w+)/g, '{$1}');

/** What the controllers answer: method, path and operation. */
function listRoutes(): string[] {
  const routes: string[] = [];
  for (const module of api.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values()) {
      const prototype = metatype?.prototype as object | undefined;
      if (!metatype || !prototype) continue;
      const base = String(Reflect.getMetadata('path', metatype) ?? '');
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler: unknown = Reflect.get(prototype, name);
        if (typeof handler !== 'function' || !Reflect.hasMetadata('method', handler)) continue;
        const method = METHODS[Number(Reflect.getMetadata('method', handler))] ?? 'get';
        const path = join(base, String(Reflect.getMetadata('path', handler)));
        const operation = Reflect.getMetadata('zhurnal:operation', handler) as string | undefined;
        routes.push(`${method} ${path} ${operation ?? '-'}`);
      }
    }
  return [...new Set(routes)].sort();
}

const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ path, method, ...one })),
);

describe('the description of the routes', () => {
  it('is of the routes that there are, and of no others', () => {
    const written = operations.map(({ path, method, operationId, security }) =>
      [
        method,
        path,
        security.length === 0 && /^(healthz|readyz|metrics)/.test(operationId) ? '-' : operationId,
      ].join(' '),
    );
    expect(written.sort()).toEqual(listRoutes());
  });

  it('names the scope that opens each, and offers tokens nowhere else', () => {
    for (const { operationId, security, ...rest } of operations) {
      expect([operationId, rest['x-scope']]).toEqual([operationId, scopeOf(operationId) ?? null]);
      const byToken = security.some((one) => 'token' in one);
      const isOpen = scopeOf(operationId) !== undefined || OPEN_TO_EVERY_TOKEN.includes(operationId);
      expect([operationId, byToken]).toEqual([operationId, isOpen]);
    }
  });

  it('is OpenAPI 3.1, and every name it refers to is there', () => {
    expect(described.openapi).toBe('3.1.0');
    const text = JSON.stringify(described);
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    const { components } = described as unknown as { components: { schemas: Record<string, unknown> } };
    expect(names.filter((name) => name === undefined || !(name in components.schemas))).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });
});
