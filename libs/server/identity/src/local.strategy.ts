import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { refuse } from '@zhurnal/rules';
import type { AccountId } from '@zhurnal/platform';
import { Accounts, loginOf } from './accounts.js';
import { Attempts } from './attempts.js';
import { isPassword } from './passwords.js';
import { SignInRefused } from './sign-in-refused.js';

/** Login and password of a local account, with the limits on attempts. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Attempts) private readonly attempts: Attempts,
  ) {
    super({ usernameField: 'login', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(
    request: FastifyRequest,
    typed: string,
    password: string,
  ): Promise<{ accountId: AccountId }> {
    const login = loginOf(typed);
    if (!(await this.attempts.mayTry(login, request.ip))) {
      await this.attempts.noteLimited(login, request.ip);
      throw new SignInRefused(refuse('TOO_MANY_ATTEMPTS', { params: { minutes: '15' } }), 429);
    }
    const account = await this.accounts.find(login);
    const fits = await isPassword(password, account?.passwordHash);
    await this.attempts.note(login, request.ip, fits);
    if (!account || !fits) throw new SignInRefused(refuse('SIGN_IN_FAILED'), 401);
    return { accountId: account.accountId };
  }
}
