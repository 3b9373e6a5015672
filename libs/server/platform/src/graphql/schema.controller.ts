import { Controller, Get, Inject, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { Call } from '../call.js';
import { Config } from '../config.js';
import { notFound } from '../faults.js';
import { Operation, TheCall } from '../request-context.js';
import { contractTextOf } from './contract-text.js';

/** The contract for those who write programs: with a token always, in the pages where the explorer is on. */
@Controller()
export class SchemaController {
  constructor(
    @Inject(GraphQLSchemaHost) private readonly host: GraphQLSchemaHost,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Get('schema.graphql')
  @Operation('readSchema')
  async readSchema(@TheCall() call: Call, @Res() reply: FastifyReply): Promise<void> {
    const who = call.openToAccount();
    if (!who.token && this.config.explorer === 'off') throw notFound();
    await reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(contractTextOf(this.host.schema).text);
  }
}
