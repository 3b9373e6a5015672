import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import {
  ContactReports,
  ContactsAnswer,
  CorrectContactsInput,
  DecideContactReportInput,
} from './contacts.graphql.js';
import { CorrectContacts } from './correct-contacts.js';

/** Contacts of families, kept right by the class teacher. */
@Resolver()
export class ContactsResolver {
  constructor(@Inject(CorrectContacts) private readonly correcting: CorrectContacts) {}

  @Query(() => ContactReports, { description: 'Changed contacts that class teachers have reported.' })
  async contactReports(@TheCall() call: Call): Promise<ContactReports> {
    return this.correcting.list(call);
  }

  @Mutation(() => ContactsAnswer, {
    description:
      'The class teacher corrects the contacts of a student of the class or of the family; where the regulation leaves that to the administrator, it is a report that waits.',
  })
  async correctContacts(
    @TheCall() call: Call,
    @Args('input', { description: 'Whose, and what they are now.' }) input: CorrectContactsInput,
  ): Promise<typeof ContactsAnswer> {
    const outcome = await this.correcting.correct(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => ContactsAnswer, {
    description: 'Enters contacts that a class teacher reported, or declines them.',
  })
  async decideContactReport(
    @TheCall() call: Call,
    @Args('input', { description: 'The report, and what becomes of it.' }) input: DecideContactReportInput,
  ): Promise<typeof ContactsAnswer> {
    const outcome = await this.correcting.decide(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
