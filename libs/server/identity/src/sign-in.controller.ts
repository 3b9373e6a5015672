import { Controller, HttpCode, Inject, Post, Req, Res, UseFilters, UseGuards, Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { APP_HEADER, Config, Operation, TheCall } from '@zhurnal/platform';
import type { AccountId, Call } from '@zhurnal/platform';
import { cookieName } from './cookies.js';
import { SessionReader } from './session.reader.js';
import { Sessions } from './sessions.js';
import type { Audience } from './sessions.js';
import { SignInRefused } from './sign-in-refused.js';

@Catch(SignInRefused)
class RefusalFilter implements ExceptionFilter<SignInRefused> {
  async catch(error: SignInRefused, host: ArgumentsHost): Promise<void> {
    await host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(error.getStatus())
      .send({ refusal: error.refusal });
  }
}

/** Sign-in and sign-out are requests of their own: no alias or batch can multiply an attempt. */
@Controller('auth')
@UseFilters(RefusalFilter)
export class SignInController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionReader) private readonly reader: SessionReader,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Body: `{ login, password }`; header `x-zhurnal-app: staff | family` names the pages that sign in. */
  @Post('sign-in')
  @HttpCode(204)
  @Operation('signIn')
  @UseGuards(AuthGuard('local'))
  async signIn(
    @Req() request: FastifyRequest & { user: { accountId: AccountId } },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const audience: Audience = request.headers[APP_HEADER] === 'staff' ? 'staff' : 'family';
    const { token, minutes } = await this.sessions.open(
      request.user.accountId,
      audience,
      request.headers['user-agent'] ?? '',
    );
    const secure = this.config.transport === 'https';
    void reply.setCookie(cookieName(audience, secure), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: minutes * 60,
    });
  }

  @Post('sign-out')
  @HttpCode(204)
  @Operation('signOut')
  async signOut(@TheCall() call: Call, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { accountId, sessionId, audience } = call.openToAccount();
    await this.sessions.close(accountId, sessionId);
    this.reader.forget();
    const secure = this.config.transport === 'https';
    void reply
      .clearCookie(cookieName(audience, secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
      // Not the storage: it may hold what another person of this computer has not sent yet. The page itself destroys
      // what it kept for the person who leaves.
      .header('clear-site-data', '"cache"');
  }
}
