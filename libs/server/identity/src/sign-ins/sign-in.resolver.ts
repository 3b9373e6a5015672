import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { SessionReader } from '../session.reader.js';
import { ChangeSignIn } from './change-sign-in.js';
import type { SignInOutcome } from './change-sign-in.js';
import { IssueSheets } from './issue-sheets.js';
import { SignInAnswer, SignInCard, SignInSheetsAnswer } from './sign-in.graphql.js';
import { OpenSignInsInput, SignInChangeInput, SignInSheetsInput } from './sign-in.inputs.js';
import { SignInReader } from './sign-in.reader.js';

/** Sign-ins of other people: made, handed out, blocked. */
@Resolver()
export class SignInResolver {
  constructor(
    @Inject(SignInReader) private readonly reader: SignInReader,
    @Inject(IssueSheets) private readonly issuing: IssueSheets,
    @Inject(ChangeSignIn) private readonly changing: ChangeSignIn,
    @Inject(SessionReader) private readonly sessions: SessionReader,
  ) {}

  @Query(() => SignInCard, { description: "A person's sign-in, its devices and what was done with it." })
  async signInCard(
    @TheCall() call: Call,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
  ): Promise<SignInCard> {
    return this.reader.get(call, personId);
  }

  @Mutation(() => SignInSheetsAnswer, {
    description: 'Makes sign-ins; the one-time passwords are told once, in this answer.',
  })
  async openSignIns(
    @TheCall() call: Call,
    @Args('input', { description: 'For whom.' }) input: OpenSignInsInput,
  ): Promise<typeof SignInSheetsAnswer> {
    const outcome = await this.issuing.open(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => SignInSheetsAnswer, {
    description: 'Hands out new one-time passwords, told once in this answer, and signs every device out.',
  })
  async resetPasswords(
    @TheCall() call: Call,
    @Args('input', { description: 'For whom.' }) input: SignInSheetsInput,
  ): Promise<typeof SignInSheetsAnswer> {
    const outcome = await this.issuing.reset(call, input);
    this.sessions.forget();
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => SignInAnswer, { description: 'Lets a person in no more, on any device.' })
  async blockSignIn(
    @TheCall() call: Call,
    @Args('input', { description: 'Whom.' }) input: SignInChangeInput,
  ): Promise<typeof SignInAnswer> {
    return this.answer(call, input, await this.changing.block(call, input));
  }

  @Mutation(() => SignInAnswer, { description: 'Lets a person in again.' })
  async restoreSignIn(
    @TheCall() call: Call,
    @Args('input', { description: 'Whom.' }) input: SignInChangeInput,
  ): Promise<typeof SignInAnswer> {
    return this.answer(call, input, await this.changing.restore(call, input));
  }

  @Mutation(() => SignInAnswer, { description: 'Signs every device of a person out.' })
  async endSessionsOf(
    @TheCall() call: Call,
    @Args('input', { description: 'Whose.' }) input: SignInChangeInput,
  ): Promise<typeof SignInAnswer> {
    return this.answer(call, input, await this.changing.endSessions(call, input));
  }

  @Mutation(() => SignInAnswer, {
    description: 'Notes that a person showed a passport and the names were compared.',
  })
  async confirmIdentity(
    @TheCall() call: Call,
    @Args('input', { description: 'Who did.' }) input: SignInChangeInput,
  ): Promise<typeof SignInAnswer> {
    return this.answer(call, input, await this.changing.confirmIdentity(call, input));
  }

  private async answer(
    call: Call,
    { personId }: SignInChangeInput,
    outcome: SignInOutcome,
  ): Promise<typeof SignInAnswer> {
    this.sessions.forget();
    return isRefused(outcome) ? answerOf(outcome) : this.reader.get(call, personId);
  }
}
