import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURES } from '@zhurnal/app';

@Module({ imports: [GraphQLSchemaBuilderModule] })
class PrintingModule {}

/** Resolver classes of the feature modules, found without making any of them. */
function listResolvers(): Type[] {
  return FEATURES.flatMap((feature) => {
    const providers = (Reflect.getMetadata('providers', feature) ?? []) as unknown[];
    return providers.filter(
      (provider): provider is Type =>
        typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider),
    );
  });
}

/** The contract as text, sorted; needs no database. */
export async function printContract(): Promise<string> {
  const app = await NestFactory.createApplicationContext(PrintingModule, { logger: ['error'] });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(listResolvers());
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}
