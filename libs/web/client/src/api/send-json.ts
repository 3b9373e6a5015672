import type { ApiClient } from './create-client.js';
import { faultOfStatus } from './fault-of.js';
import { isRefused } from './send-file.js';
import type { RestAnswer } from './send-file.js';

/** What is asked of a route beside GraphQL. */
export interface JsonRequest {
  /** Sent as JSON; without it the request is a question. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Asks a route beside GraphQL and reads the JSON of its answer. */
export async function sendJson<Value>(
  client: Pick<ApiClient, 'send'>,
  path: string,
  { body, headers = {} }: JsonRequest = {},
): Promise<RestAnswer<Value>> {
  const init: RequestInit =
    body === undefined
      ? { method: 'GET', headers }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        };
  let response: Response;
  try {
    response = await client.send(path, init);
  } catch {
    return { ok: false, fault: { kind: 'offline' } };
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (isRefused(answer)) return { ok: true, value: answer };
  const kind = faultOfStatus(response.status);
  if (kind !== undefined || answer === undefined) {
    const requestId = response.headers.get('x-request-id') ?? undefined;
    return { ok: false, fault: { kind: kind ?? 'failed', requestId } };
  }
  return { ok: true, value: answer as Value };
}
