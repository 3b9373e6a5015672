import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { Fault } from '../faults.js';
import { bearerOf, hasOwnCookie } from '../tokens/bearer.js';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. Routes that hand out stored files tighten them further. */
export function securityHeaders(_request: FastifyRequest, reply: FastifyReply, config: Config): void {
  void reply.headers({
    'content-security-policy': PAGE_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  if (config.transport === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
}

/** The header that our pages always send and a foreign page cannot. */
export const APP_HEADER = 'x-zhurnal-app';

/**
 * Cross-site request forgery: a request that may change something must come from our own pages or carry no cookie.
 * Three signs are asked, each enough to refuse: Sec-Fetch-Site, Origin, and the absence of our header.
 */
export function refuseForeignOrigins(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const kind = request.headers['content-type']?.split(';')[0]?.trim();
  if (request.url.startsWith('/graphql') && kind !== 'application/json')
    throw new Fault('BAD_REQUEST', 'Send application/json.');
  // A browser sends no such header by itself, and a page of ours never: nobody else's session stands behind it.
  if (bearerOf(request) !== undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign();
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host) throw foreign();
  if (origin === 'null') throw foreign();
  if (request.headers.cookie !== undefined && request.headers[APP_HEADER] === undefined) throw foreign();
}

/** A session and a token are two answers to the question who asks: a request with both is refused. */
export function refuseTwoIdentities(request: FastifyRequest): void {
  if (bearerOf(request) !== undefined && hasOwnCookie(request))
    throw new Fault('BAD_REQUEST', 'Send a token or the cookie of our pages, not both.');
}

const foreign = (): Fault => new Fault('BAD_REQUEST', 'The request did not come from our pages.');

function hostOf(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return '';
  }
}
