import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import type { ServerOptions as TlsOptions } from 'node:https';
import type { Config } from '../config.js';
import { LARGEST_FILE } from '../files.js';
import { contractTextOf } from '../graphql/contract-text.js';
import { LIMITS } from '../graphql/limits.js';
import { newId } from '../ids.js';
import { InputPipe } from '../inputs/input-pipe.js';
import type { Log } from '../log.js';
import { Answers } from '../live/answers.js';
import { Streams } from '../live/streams.js';
import { Metrics } from '../metrics.js';
import { Gate } from '../request-context.js';
import { bearerOf } from '../tokens/bearer.js';
import { rateHeaders } from '../tokens/rates.js';
import { compressAnswer } from './compress-answers.js';
import { FaultFilter } from './fault-filter.js';
import { servePages } from './pages.js';
import type { PageFolders } from './pages.js';
import { refuseForeignOrigins, refuseTwoIdentities, securityHeaders } from './security.js';
import { TrustedDocuments } from './trusted-documents.js';
import type { DocumentManifest } from './trusted-documents.js';

export interface ServerOptions {
  readonly config: Config;
  readonly log: Log;
  readonly manifests: readonly DocumentManifest[];
  /** The built apps, when this process serves them. */
  readonly pages?: PageFolders | undefined;
}

/** Node.js takes TLS 1.2 and later by itself. The files are read once: a renewed certificate needs a restart. */
function certificateOf({ tlsCertificate, tlsKey }: Config): { https?: TlsOptions } {
  if (tlsCertificate === undefined || tlsKey === undefined) return {};
  return { https: { cert: readFileSync(tlsCertificate), key: readFileSync(tlsKey) } };
}

/** What programs read beside the answer: how they stand with their limits, and which contract answered. */
function tellPrograms(
  request: FastifyRequest,
  reply: FastifyReply,
  gate: Gate,
  host: GraphQLSchemaHost,
): void {
  const { rate } = gate.contextOf(request);
  if (rate) void reply.headers(rateHeaders(rate));
  if (reply.statusCode === 401 && bearerOf(request) !== undefined)
    void reply.header('www-authenticate', 'Bearer realm="zhurnal", error="invalid_token"');
  if (/^\/(graphql|schema\.graphql)(\?|$)/.test(request.url))
    void reply.header('x-schema-version', contractTextOf(host.schema).version);
}

/** The HTTP server around the modules: ids, headers, limits, trusted documents. Not yet listening. */
export async function createServer(
  module: Type | DynamicModule,
  options: ServerOptions,
): Promise<NestFastifyApplication> {
  const { config, log } = options;
  const adapter = new FastifyAdapter({
    ...certificateOf(config),
    loggerInstance: log.pino.child({}, { level: config.logLevel === 'info' ? 'warn' : config.logLevel }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    genReqId: () => newId(),
    trustProxy:
      config.trustedProxies === 0 ? false : (_address: string, hop: number) => hop < config.trustedProxies,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks([]);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new FaultFilter(log));
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const gate = app.get(Gate);
  const metrics = app.get(Metrics);
  const answers = app.get(Answers);
  const trusted = new TrustedDocuments(options.manifests, config.documents);

  await fastify.register(cookie as never);
  await fastify.register(multipart as never, { limits: { fileSize: LARGEST_FILE + 1, files: 1, fields: 5 } });
  fastify.addHook('onRequest', async (request, reply) => {
    gate.contextOf(request);
    void reply.header('x-request-id', String(request.id));
    securityHeaders(request, reply, config);
    refuseTwoIdentities(request);
    refuseForeignOrigins(request);
  });
  fastify.addHook('preHandler', async (request, reply) => {
    const question = trusted.resolve(request);
    if (question !== undefined) await answers.before(request, reply, question);
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    tellPrograms(request, reply, gate, app.get(GraphQLSchemaHost, { strict: false }));
    return compressAnswer(request, reply, answers.after(request, reply, payload));
  });
  // Before the server waits for its connections to end: a stream would never end by itself.
  fastify.addHook('preClose', async () => app.get(Streams).close());
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (config.logLevel === 'info' || config.logLevel === 'debug') {
      log.info(
        {
          requestId: String(request.id),
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        'answered',
      );
    }
  });
  if (options.pages) await servePages(fastify, options.pages);
  return app;
}
