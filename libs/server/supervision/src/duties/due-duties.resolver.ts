import { Inject } from '@nestjs/common';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { linesFor } from '@zhurnal/rules';
import { Membership } from '@zhurnal/identity';
import { Call, Database, TheCall } from '@zhurnal/platform';
import { DutiesReader } from './duties.reader.js';

/** What waits for the person in a school, beside what the person is there: pages ask for both at once. */
@Resolver(() => Membership)
export class DueDutiesResolver {
  constructor(
    @Inject(DutiesReader) private readonly reader: DutiesReader,
    @Inject(Database) private readonly db: Database,
  ) {}

  /** Nothing is asked for families, nor for programs: nobody but who settles duties has any. */
  @ResolveField(() => Int, {
    description: 'Own tasks of the regulation that are overdue or due within three days.',
  })
  async dueDuties(@TheCall() call: Call, @Parent() { schoolId, today }: Membership): Promise<number> {
    const actor = call.openToAccount().actors.find((one) => one.schoolId === schoolId);
    if (!actor || actor.token || linesFor('completeDuty', actor.roles).length === 0) return 0;
    return this.db.read(actor, actor.schoolId, (tx) => this.reader.countPressing(tx, actor, today));
  }
}
