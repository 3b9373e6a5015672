import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { ChangeTokens } from './change-tokens.js';
import {
  AccessToken,
  CurrentToken,
  RevokeTokenInput,
  TokenAnswer,
  TokenInput,
  TokenMadeAnswer,
} from './token.graphql.js';

/** Tokens for programs. */
@Resolver()
export class TokenResolver {
  constructor(@Inject(ChangeTokens) private readonly changing: ChangeTokens) {}

  @Query(() => [AccessToken], { description: 'Own tokens: those in force first, the newest first.' })
  async myTokens(@TheCall() call: Call): Promise<AccessToken[]> {
    return this.changing.listOwn(call);
  }

  @Query(() => [AccessToken], { description: 'Tokens of the programs of the school.' })
  async serviceTokens(@TheCall() call: Call): Promise<AccessToken[]> {
    return this.changing.listService(call);
  }

  @Query(() => CurrentToken, {
    nullable: true,
    description: 'The token by which this request came; null for a session.',
  })
  async currentToken(@TheCall() call: Call): Promise<CurrentToken | null> {
    return (await this.changing.findCurrent(call)) ?? null;
  }

  @Mutation(() => TokenMadeAnswer, {
    description: 'Makes a token that acts in the own name, with the own rights or less.',
  })
  async createToken(
    @TheCall() call: Call,
    @Args('input', { description: 'Which.' }) input: TokenInput,
  ): Promise<typeof TokenMadeAnswer> {
    const outcome = await this.changing.createOwn(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => TokenMadeAnswer, {
    description: 'Makes a token for a program of the school, which reads and acts for nobody.',
  })
  async createServiceToken(
    @TheCall() call: Call,
    @Args('input', { description: 'Which.' }) input: TokenInput,
  ): Promise<typeof TokenMadeAnswer> {
    const outcome = await this.changing.createService(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => TokenAnswer, {
    description: 'Ends a token at once: an own one, or for administrators one of a program.',
  })
  async revokeToken(
    @TheCall() call: Call,
    @Args('input', { description: 'Which.' }) input: RevokeTokenInput,
  ): Promise<typeof TokenAnswer> {
    const outcome = await this.changing.revoke(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
