import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Call, Operation, TheCall } from '@zhurnal/platform';
import { AnswerOneRoster } from './answer.js';
import type { Answer } from './answer.js';
import { GRADEBOOK, GRADEBOOK_TREE, NARROWED, ROSTERING } from './collections.js';
import type { RawQuery } from './read-query.js';
import { StatusInfoFilter } from './status-info.filter.js';

/** Works and marks by OneRoster 1.2, for reading. */
@Controller('ims/oneroster/gradebook/v1p2')
@UseFilters(StatusInfoFilter)
export class GradebookController {
  constructor(@Inject(AnswerOneRoster) private readonly answers: AnswerOneRoster) {}

  @Get(':collection')
  @Operation('oneRosterGradebook')
  async list(
    @TheCall() call: Call,
    @Param('collection') name: string,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return this.answers.list({ call, query, request, reply }, this.answers.named(GRADEBOOK, name));
  }

  @Get(':collection/:id')
  @Operation('oneRosterGradebook')
  async one(
    @TheCall() call: Call,
    @Param('collection') name: string,
    @Param('id') id: string,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return this.answers.one({ call, query, request, reply }, this.answers.named(GRADEBOOK, name), id);
  }

  /** `classes/:id/results`, `lineItems/:id/results` and the like. */
  @Get(':collection/:id/:below')
  @Operation('oneRosterGradebook')
  async listBelow(
    @TheCall() call: Call,
    @Param() names: { readonly collection: string; readonly id: string; readonly below: string },
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const above = this.answers.named({ ...ROSTERING, ...GRADEBOOK }, names.collection);
    return this.answers.below({ call, query, request, reply }, GRADEBOOK, GRADEBOOK_TREE, {
      ...names,
      above,
    });
  }

  /** `classes/:id/lineItems/:second/results` and `classes/:id/students/:second/results`. */
  @Get(':collection/:id/:middle/:second/:below')
  @Operation('oneRosterGradebook')
  async listFarBelow(
    @TheCall() call: Call,
    @Param()
    names: {
      readonly collection: string;
      readonly id: string;
      readonly middle: string;
      readonly second: string;
      readonly below: string;
    },
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const { middle, second, below, ...rest } = names;
    const field = rest.collection === 'classes' && below === 'results' ? NARROWED[middle] : undefined;
    const above = this.answers.named(ROSTERING, field === undefined ? '' : rest.collection);
    const place = { ...rest, below, above, fixed: field === undefined ? {} : { [field]: second } };
    return this.answers.below({ call, query, request, reply }, GRADEBOOK, GRADEBOOK_TREE, place);
  }
}
