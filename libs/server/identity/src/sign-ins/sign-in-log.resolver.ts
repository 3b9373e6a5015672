import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { SignInLog } from './sign-in-log.graphql.js';
import { SignInLogReader } from './sign-in-log.reader.js';

/** Questions about who signed in. */
@Resolver()
export class SignInLogResolver {
  constructor(@Inject(SignInLogReader) private readonly reader: SignInLogReader) {}

  @Query(() => SignInLog, { description: 'When and from where a person signed in, and what was refused.' })
  async signInLog(
    @TheCall() call: Call,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
  ): Promise<SignInLog> {
    return this.reader.get(call, personId);
  }
}
