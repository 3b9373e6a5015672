import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { TestApi } from '@zhurnal/testing';

/** Routes that answer about the process, not about a school: nobody's rights are asked there. */
const OPEN_ROUTES = ['GET /healthz/live', 'GET /readyz', 'GET /metrics'];

export function listOffered(api: TestApi): string[] {
  const { schema } = api.get(GraphQLSchemaHost);
  console.log((api.app.getHttpAdapter().getInstance() as unknown as {printRoutes(o: object): string}).printRoutes({commonPrefix:false}));
  void PATH_METADATA; void DiscoveryService; void MetadataScanner; void ModulesContainer; void OPEN_ROUTES;
  return [...Object.keys(schema.getQueryType()?.getFields() ?? {}), ...Object.keys(schema.getMutationType()?.getFields() ?? {})];
}
