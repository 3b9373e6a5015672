import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerOf, Call, isRefused, TheCall } from '@zhurnal/platform';
import {
  EnterStaffUidInput,
  PortalBegun,
  PortalExchange,
  PortalSavedResult,
  SendToPortalInput,
  SetPortalInput,
} from './portal.graphql.js';
import { PortalOffice } from './portal-office.js';

/** The exchange with the portal, for its page. */
@Resolver()
export class PortalResolver {
  constructor(@Inject(PortalOffice) private readonly office: PortalOffice) {}

  @Query(() => PortalExchange, {
    description:
      'The exchange with the portal: settings, numbers of staff, packages, completeness by class, the last comparison.',
  })
  portalExchange(@TheCall() call: Call): Promise<PortalExchange> {
    return this.office.show(call);
  }

  @Mutation(() => PortalSavedResult, { description: 'Sets where data go for the portal, and when.' })
  async setPortal(
    @TheCall() call: Call,
    @Args('input', { description: 'Where, and when.' }) input: SetPortalInput,
  ): Promise<typeof PortalSavedResult> {
    const outcome = await this.office.set(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => PortalSavedResult, {
    description: 'Enters the number that somebody of the staff got from the portal, or takes it back.',
  })
  async enterStaffUid(
    @TheCall() call: Call,
    @Args('input', { description: 'Whose, and which.' }) input: EnterStaffUidInput,
  ): Promise<typeof PortalSavedResult> {
    const outcome = await this.office.enterUid(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => PortalBegun, {
    description: 'Sends to the portal now, or compares with it. It is done in the background.',
  })
  sendToPortal(
    @TheCall() call: Call,
    @Args('input', { description: 'What is to be done.' }) input: SendToPortalInput,
  ): Promise<PortalBegun> {
    return this.office.begin(call, input.clientMutationId, input.work);
  }
}
