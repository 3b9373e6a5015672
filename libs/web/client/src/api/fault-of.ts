import type { Fault, FaultKind } from './answer.js';

/** The little that matters of an error of the GraphQL client. */
export interface ErrorSeen {
  readonly networkError?: Error | undefined;
  readonly graphQLErrors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[];
  readonly response?: unknown;
}

const KIND_OF_CODE: Readonly<Record<string, FaultKind>> = {
  UNAUTHENTICATED: 'expired',
  NOT_FOUND: 'missing',
  BAD_REQUEST: 'outdated',
  LIMIT_EXCEEDED: 'outdated',
  RATE_LIMITED: 'busy',
  UNAVAILABLE: 'unavailable',
};

/** The fault that an HTTP status stands for; undefined for a success. */
export function faultOfStatus(status: number): FaultKind | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401) return 'expired';
  if (status === 400) return 'outdated';
  if (status === 404) return 'missing';
  if (status === 429) return 'busy';
  return status === 502 || status === 503 || status === 504 ? 'unavailable' : 'failed';
}

/** Reads the fault out of the client's error: our code first, then the HTTP status, else the network is gone. */
export function faultOf({ networkError, graphQLErrors, response }: ErrorSeen): Fault {
  const seen = response as { readonly status?: number; readonly headers?: Headers } | undefined;
  const requestId = seen?.headers?.get('x-request-id') ?? undefined;
  const code = graphQLErrors[0]?.extensions?.['code'];
  if (typeof code === 'string') return { kind: KIND_OF_CODE[code] ?? 'failed', requestId };
  if (seen?.status === undefined) return { kind: networkError === undefined ? 'failed' : 'offline' };
  return { kind: faultOfStatus(seen.status) ?? 'failed', requestId };
}
