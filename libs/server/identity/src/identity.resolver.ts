import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Call } from '@zhurnal/platform';
import { TheCall, answerOf } from '@zhurnal/platform';
import { Accounts } from './accounts.js';
import { ChangePassword } from './change-password.js';
import {
  ChangePasswordAnswer,
  Me,
  PasswordChanged,
  SessionOfMine,
  SessionsEnded,
} from './identity.graphql.js';
import { MeReader } from './me.reader.js';
import { PersonalSettings } from './settings/personal-settings.js';
import { SessionReader } from './session.reader.js';
import { Sessions } from './sessions.js';

@Resolver()
export class IdentityResolver {
  constructor(
    @Inject(MeReader) private readonly meReader: MeReader,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionReader) private readonly reader: SessionReader,
    @Inject(ChangePassword) private readonly changing: ChangePassword,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(PersonalSettings) private readonly settings: PersonalSettings,
  ) {}

  @Query(() => Me, { description: 'Who is signed in, in which schools, with which roles.' })
  async me(@TheCall() call: Call): Promise<Me> {
    const who = call.openToAccount();
    const [memberships, mustChangePassword, settings] = await Promise.all([
      this.meReader.list(who),
      this.accounts.mustChange(who.accountId),
      this.settings.get(who.accountId),
    ]);
    return { memberships, mustChangePassword, settings };
  }

  @Query(() => [SessionOfMine], { description: 'Open sessions of the account.' })
  async mySessions(@TheCall() call: Call): Promise<SessionOfMine[]> {
    const who = call.openToAccount();
    return (await this.sessions.list(who.accountId)).map((session) => ({
      ...session,
      isCurrent: session.id === who.sessionId,
    }));
  }

  @Mutation(() => SessionsEnded, { description: 'Ends every other session of the account.' })
  async signOutEverywhere(@TheCall() call: Call): Promise<SessionsEnded> {
    const who = call.openToAccount();
    const count = await this.sessions.closeOthers(who.accountId, who.sessionId);
    this.reader.forget();
    return { count };
  }

  @Mutation(() => ChangePasswordAnswer, {
    description: 'Changes the own password and ends every other session.',
  })
  async changePassword(
    @TheCall() call: Call,
    @Args('current', { description: 'The password in force.' }) current: string,
    @Args('wanted', { description: 'The new one: at least 12 signs, no common word.' }) wanted: string,
  ): Promise<typeof ChangePasswordAnswer> {
    const outcome = await this.changing.run(call.openToAccount(), current, wanted);
    return typeof outcome === 'number'
      ? Object.assign(new PasswordChanged(), { endedSessions: outcome })
      : answerOf(outcome);
  }
}
