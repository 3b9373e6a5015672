import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { Gate } from '../request-context.js';
import type { GraphQLContext } from '../request-context.js';
import { LIMITS, limitsPlugin } from './limits.js';
import { Config } from '../config.js';
import { Fault } from '../faults.js';
import { Log } from '../log.js';
import { Rates } from '../tokens/rates.js';

/** Apollo's own codes for requests that are wrong in themselves. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** Faults of ours go to the log with all they know, and out as a bare sentence with the request's id. */
function formatter(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = String(formatted.extensions?.['code'] ?? 'INTERNAL');
    const original = error instanceof GraphQLError ? error.originalError : error;
    if (original instanceof Error && 'getResponse' in original) {
      return { message: validationMessage(original), extensions: { code: 'BAD_REQUEST' } };
    }
    if (
      error instanceof GraphQLError &&
      (CLIENT_CODES.has(code) || !original || original instanceof GraphQLError)
    ) {
      const place = formatted.path ? { path: formatted.path } : {};
      const where = formatted.locations ? { locations: formatted.locations } : {};
      return {
        message: formatted.message.replace(/ Did you mean .*$/, ''),
        ...where,
        ...place,
        extensions: { code, ...detailsOf(error) },
      };
    }
    log.error(error, 'a request failed');
    return {
      message: 'The request failed. Quote its id when you report it.',
      extensions: { code: 'INTERNAL' },
    };
  };
}

/** What a fault of ours tells programs beside its code. */
function detailsOf(error: GraphQLError): Readonly<Record<string, string>> {
  const fault = error instanceof Fault ? error : error.originalError;
  return fault instanceof Fault ? fault.details : {};
}

function validationMessage(error: Error): string {
  const response = (error as Error & { getResponse(): unknown }).getResponse();
  const message = (response as { message?: unknown }).message;
  return Array.isArray(message) ? message.join('; ') : String(message ?? error.message);
}

/** The GraphQL endpoint: lean Apollo on Fastify, code-first schema, limits, CSRF prevention, masked faults. */
export function graphqlEndpoint(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [Gate, Log, Rates, Config],
    useFactory: (gate: Gate, log: Log, rates: Rates, config: Config): ApolloDriverConfig => ({
      autoSchemaFile: true,
      sortSchema: true,
      // Apollo and the printed contract check the schema: asking it all about itself at every start is not needed.
      buildSchemaOptions: { skipCheck: true },
      path: '/graphql',
      csrfPrevention: { requestHeaders: ['x-zhurnal-app', 'apollo-require-preflight', 'authorization'] },
      introspection: true,
      playground: false,
      graphiql: false,
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      stringifyResult: (value) => JSON.stringify(value),
      context: (http: FastifyRequest): GraphQLContext => ({ request: gate.contextOf(http) }),
      formatError: formatter(log),
      plugins: [
        limitsPlugin(rates, config),
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
      ],
    }),
  });
}
