import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { AccessLog, AccessLogQuery } from './access-log.graphql.js';
import { AccessLogReader } from './access-log.reader.js';
import { SignInLog } from './sign-in-log.graphql.js';
import { SignInLogReader } from './sign-in-log.reader.js';

/** Questions about who signed in. */
@Resolver()
export class SignInLogResolver {
  constructor(
    @Inject(SignInLogReader) private readonly reader: SignInLogReader,
    @Inject(AccessLogReader) private readonly accesses: AccessLogReader,
  ) {}

  @Query(() => SignInLog, { description: 'When and from where a person signed in, and what was refused.' })
  async signInLog(
    @TheCall() call: Call,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
  ): Promise<SignInLog> {
    return this.reader.get(call, personId);
  }

  @Query(() => AccessLog, {
    description:
      'Sign-ins and refused sign-ins of the people of the school, and what was asked for without the right to it, newest first. Reading it leaves a trace.',
  })
  async accessLog(
    @TheCall() call: Call,
    @Args({ type: () => AccessLogQuery }) query: AccessLogQuery,
  ): Promise<AccessLog> {
    return this.accesses.list(call, query);
  }
}
