import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Operation } from '@zhurnal/platform';
import { GRANT_MINUTES, GiveGrant } from './give-grant.js';
import type { GrantFault } from './give-grant.js';

/** The answer of RFC 6749 (5.1), or its refusal (5.2). */
type Answer =
  | { readonly access_token: string; token_type: 'Bearer'; expires_in: number; scope: string }
  | { readonly error: GrantFault | 'invalid_request' | 'unsupported_grant_type' };

/** Id and secret of `Authorization: Basic`, each written as in a form (RFC 6749, 2.3.1). */
function readBasic(header: string | undefined): readonly [string, string] | undefined {
  const [, coded] = /^basic\s+([\w+/=-]+)$/i.exec(header ?? '') ?? [];
  const text = coded === undefined ? '' : Buffer.from(coded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  if (at === -1) return undefined;
  try {
    const [id, secret] = [text.slice(0, at), text.slice(at + 1)];
    return [decodeURIComponent(id), decodeURIComponent(secret)];
  } catch {
    return undefined;
  }
}

const textOf = (body: unknown, name: string): string | undefined => {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
};

/** Where programs get a key of a short while for their token: OAuth 2, client credentials. */
@Controller('oauth')
export class GrantController {
  constructor(@Inject(GiveGrant) private readonly grants: GiveGrant) {}

  /** Body, as a form: `grant_type=client_credentials` and `scope`; the client by Basic, or in the body. */
  @Post('token')
  @HttpCode(200)
  @Operation('giveAccess')
  async give(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    void reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const grantType = textOf(body, 'grant_type');
    if (grantType === undefined) return refuse(reply, 400, 'invalid_request');
    if (grantType !== 'client_credentials') return refuse(reply, 400, 'unsupported_grant_type');
    const [id = '', secret = ''] = readBasic(request.headers.authorization) ?? [
      textOf(body, 'client_id'),
      textOf(body, 'client_secret'),
    ];
    const scopes = (textOf(body, 'scope') ?? '').split(/\s+/).filter(Boolean);
    const grant = await this.grants.give(id, secret, scopes, request.ip);
    if (grant === 'invalid_client') {
      void reply.header('www-authenticate', 'Basic realm="zhurnal", charset="UTF-8"');
      return refuse(reply, 401, grant);
    }
    if (grant === 'invalid_scope') return refuse(reply, 400, grant);
    return {
      access_token: grant.key,
      token_type: 'Bearer',
      expires_in: GRANT_MINUTES * 60,
      scope: grant.scopes.join(' '),
    };
  }
}

function refuse(
  reply: FastifyReply,
  status: number,
  error: Extract<Answer, { error: unknown }>['error'],
): Answer {
  void reply.status(status);
  return { error };
}
