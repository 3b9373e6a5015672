import { request as overHttp } from 'node:http';
import type { ClientRequest, RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Reached } from './reach.js';

/** So long an answer may take from the first byte on (ms). */
export const PATIENCE_MS = 15_000;

/** Node asks for one address or for all of them; both times it is told the one that was checked. */
const always =
  ({ address, family }: Reached): LookupFunction =>
  (_name, options, answer) => {
    if (options.all) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };

/**
 * Posts a message and answers the status. No redirect is followed, no body is read, and the connection goes to the
 * address that was checked, whatever the name means by now.
 */
export function send(
  to: Reached,
  body: string,
  headers: Readonly<Record<string, string>>,
  patienceMs = PATIENCE_MS,
): Promise<number> {
  const bytes = Buffer.from(body);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: always(to),
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': bytes.length,
      'user-agent': 'Zhurnal-Webhooks/1.0',
    },
  };
  return new Promise((done, fail) => {
    const asked: ClientRequest = (to.url.protocol === 'https:' ? overHttps : overHttp)(to.url, options);
    asked.on('error', fail);
    asked.on('response', (answer) => {
      answer.on('error', () => undefined);
      done(answer.statusCode ?? 0);
      asked.destroy();
    });
    asked.end(bytes);
  });
}
