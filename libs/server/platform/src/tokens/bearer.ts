import type { FastifyRequest } from 'fastify';

/** What tokens begin with: secrets of ours are recognised wherever they are lost. */
export const TOKEN_PREFIX = 'zhr_';

/** The token of a request: `Authorization: Bearer zhr_…`. Of other schemes (a proxy's own) nothing is asked. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  return /^bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** Is a cookie of our pages among the request's? */
export function hasOwnCookie({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /(^|;\s*)(__Host-)?zhurnal-(staff|family)=/.test(headers.cookie ?? '');
}
