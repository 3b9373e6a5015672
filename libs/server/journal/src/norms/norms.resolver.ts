import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { HomeworkLoadDetails, HomeworkLoadQuery, HomeworkOverloads } from './homework-load.graphql.js';
import { HomeworkLoadReader } from './homework-load.reader.js';
import { MarkNorms, SchoolNorms } from './mark-norms.graphql.js';
import { MarkNormsReader } from './mark-norms.reader.js';

/** What students have against what the regulation asks for and allows. */
@Resolver()
export class NormsResolver {
  constructor(
    @Inject(MarkNormsReader) private readonly norms: MarkNormsReader,
    @Inject(HomeworkLoadReader) private readonly loads: HomeworkLoadReader,
  ) {}

  @Query(() => MarkNorms, {
    description: 'Whether the students of a group have marks enough for a period, and what they lack.',
  })
  async markNorms(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
    @Args('periodId', { type: () => ID, description: 'The grading period.' }) periodId: string,
  ): Promise<MarkNorms> {
    return this.norms.get(call, groupId, periodId);
  }

  @Query(() => SchoolNorms, {
    nullable: true,
    description:
      'Whether all groups of the grades of a period have marks enough: without, with one mark, at the norm. Null: there is no such period.',
  })
  async schoolNorms(
    @TheCall() call: Call,
    @Args('periodId', { type: () => ID, description: 'The grading period.' }) periodId: string,
  ): Promise<SchoolNorms | null> {
    return this.norms.getSchool(call, periodId);
  }

  @Query(() => HomeworkLoadDetails, {
    description: 'What the homework of a day would come to, with one more; asked before it is set.',
  })
  async homeworkLoad(
    @TheCall() call: Call,
    @Args({ type: () => HomeworkLoadQuery }) query: HomeworkLoadQuery,
  ): Promise<HomeworkLoadDetails> {
    return this.loads.get(call, query);
  }

  @Query(() => HomeworkOverloads, {
    description:
      'Days on which the homework of a class goes beyond the limit, with the reasons given; at most 31 days.',
  })
  async homeworkOverloads(
    @TheCall() call: Call,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
  ): Promise<HomeworkOverloads> {
    return this.loads.listOverloads(call, from, to);
  }
}
