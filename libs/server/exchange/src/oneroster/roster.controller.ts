import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Call, Operation, TheCall } from '@zhurnal/platform';
import { AnswerOneRoster } from './answer.js';
import type { Answer } from './answer.js';
import { DEMOGRAPHICS_OF, ROSTERING, ROSTER_TREE } from './collections.js';
import type { RawQuery } from './read-query.js';
import { StatusInfoFilter } from './status-info.filter.js';

/** Rosters by OneRoster 1.2, for reading. */
@Controller('ims/oneroster/rostering/v1p2')
@UseFilters(StatusInfoFilter)
export class RosterController {
  constructor(@Inject(AnswerOneRoster) private readonly answers: AnswerOneRoster) {}

  @Get('demographics')
  @Operation('oneRosterDemographics')
  async listDemographics(
    @TheCall() call: Call,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return this.answers.list({ call, query, request, reply }, DEMOGRAPHICS_OF);
  }

  @Get('demographics/:id')
  @Operation('oneRosterDemographics')
  async oneDemographics(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return this.answers.one({ call, query, request, reply }, DEMOGRAPHICS_OF, id);
  }

  @Get(':collection')
  @Operation('oneRosterRoster')
  async list(
    @TheCall() call: Call,
    @Param('collection') name: string,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return this.answers.list({ call, query, request, reply }, this.answers.named(ROSTERING, name));
  }

  @Get(':collection/:id')
  @Operation('oneRosterRoster')
  async one(
    @TheCall() call: Call,
    @Param('collection') name: string,
    @Param('id') id: string,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return this.answers.one({ call, query, request, reply }, this.answers.named(ROSTERING, name), id);
  }

  /** `schools/:id/classes`, `classes/:id/students` and the like. */
  @Get(':collection/:id/:below')
  @Operation('oneRosterRoster')
  async listBelow(
    @TheCall() call: Call,
    @Param() names: { readonly collection: string; readonly id: string; readonly below: string },
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const above = this.answers.named(ROSTERING, names.collection);
    return this.answers.below({ call, query, request, reply }, ROSTERING, ROSTER_TREE, { ...names, above });
  }

  /** `schools/:id/classes/:second/students`: of a class of the school. */
  @Get(':collection/:id/:middle/:second/:below')
  @Operation('oneRosterRoster')
  async listFarBelow(
    @TheCall() call: Call,
    @Param()
    names: {
      readonly collection: string;
      readonly middle: string;
      readonly second: string;
      readonly below: string;
    },
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const { collection, middle, second, below } = names;
    const above = this.answers.named(ROSTERING, collection === 'schools' ? middle : '');
    const place = { collection: middle, id: second, below, above };
    return this.answers.below({ call, query, request, reply }, ROSTERING, ROSTER_TREE, place);
  }
}
