import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURES } from '@zhurnal/app';

@Module({ imports: [GraphQLSchemaBuilderModule] })
class PrintingModule {}

/** A feature module with the modules it is made of. */
function modulesOf(feature: Type): Type[] {
  const imports = (Reflect.getMetadata('imports', feature) ?? []) as unknown[];
  const parts = imports.filter((part): part is Type => typeof part === 'function');
  return [feature, ...parts.flatMap(modulesOf)];
}

/** Resolver classes of the feature modules, found without making any of them. */
function listResolvers(): Type[] {
  return [...new Set(FEATURES.flatMap(modulesOf))].flatMap((module) => {
    const providers = (Reflect.getMetadata('providers', module) ?? []) as unknown[];
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
