import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, TheCall } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { BreachQuery, Compliance, ComplianceRows, MonthQuery } from './compliance.graphql.js';
import { ComplianceReader } from './compliance.reader.js';

@Resolver()
export class ComplianceResolver {
  private readonly reader: ComplianceReader;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.reader = new ComplianceReader(clock);
  }

  @Query(() => Compliance, {
    description: 'Every clause of the school’s regulation, and how it stands in a month by the record.',
  })
  compliance(@TheCall() call: Call, @Args() { month }: MonthQuery): Promise<Compliance> {
    return this.reader.get(call, month);
  }

  @Query(() => ComplianceRows, { description: 'Breaches of one clause in a month: lessons, cells, people.' })
  complianceRows(
    @TheCall() call: Call,
    @Args() { month, clause, first, after }: BreachQuery,
  ): Promise<ComplianceRows> {
    return this.reader.rows(call, month, clause, first, after ?? null);
  }
}
